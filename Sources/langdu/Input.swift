import Articles

/// Articles from files and from stdin.
enum Input {
    /// Reads the one article of a file.
    ///
    /// - Parameter file: A path, or `-` for stdin.
    static func article(from file: String, by reader: ArticleReader = ArticleReader()) throws -> Article {
        guard file == "-" else { return try reader.article(fromFile: file) }
        return try reader.article(from: standardInput(), name: "stdin")
    }

    /// Reads all articles of a file.
    ///
    /// - Parameter file: A path, or `-` for stdin.
    static func entries(of file: String, by reader: ArticleReader) throws -> ArticleEntries {
        guard file == "-" else { return try reader.entries(inFile: file) }
        return try reader.entries(in: standardInput(), name: "stdin")
    }

    private static func standardInput() throws -> [UInt8] {
        // One byte more than a file may have tells that it is too long.
        try StandardInput.bytes(limit: ArticleReader.collectionLimit + 1)
    }
}
