import Articles

/// Articles from files and from stdin.
enum Input {
    /// Reads an article.
    ///
    /// - Parameter file: A path, or `-` for stdin.
    static func article(from file: String) throws -> Article {
        guard file == "-" else { return try ArticleReader().article(fromFile: file) }
        // One byte more than an article may have tells that it is too long.
        let bytes = try StandardInput.bytes(limit: ArticleReader.fileLimit + 1)
        return try ArticleReader().article(from: bytes, name: "stdin")
    }
}
