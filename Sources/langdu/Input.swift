import Articles
import Foundation

/// Articles from files and from stdin.
enum Input {
    /// Reads an article.
    ///
    /// - Parameter file: A path, or `-` for stdin.
    static func article(from file: String) throws -> Article {
        guard file == "-" else { return try ArticleReader().article(fromFile: file) }
        return try ArticleReader().article(from: [UInt8](try standardInput()), name: "stdin")
    }

    /// All of stdin, but no more than an article may have.
    private static func standardInput() throws -> Data {
        try FileHandle.standardInput.read(upToCount: ArticleReader.fileLimit + 1) ?? Data()
    }
}
