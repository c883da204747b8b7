/// One of the articles of a file.
public struct ArticleEntry: Sendable {
    /// Its place among those of the file, counted from 1.
    public let number: Int
    /// What it is called among them: its key, else its title, else its number. No two of a file have the same.
    public let name: String
    /// The article, or why there is none.
    public let result: Result<Article, ArticleError>
    /// The name of the form it came in.
    public let form: String
    /// How its text was encoded; `nil` where the file is no text.
    public let encoding: SourceText.Encoding?
    /// Where the line lies that it stands on, in bytes of the file, where each has a line of its own.
    public let bytes: Range<Int>?

    /// What finds it in its file again.
    package var address: Address { Address(number: number, name: name, bytes: bytes) }

    /// What finds an article in its file again, as long as the file does not change.
    package struct Address: Sendable, Hashable, Codable {
        package var number: Int
        package var name: String
        package var bytes: Range<Int>?

        /// Whether an article that calls itself so may have been given this name.
        func isName(_ own: String) -> Bool { name == own || name.hasPrefix("\(own)~") }
    }

    /// The article.
    /// - Throws: Why there is none.
    public func article() throws(ArticleError) -> Article { try result.get() }
}

extension ArticleEntry {
    /// The entry by another name, which is what its error calls it.
    func named(_ name: String) -> ArticleEntry {
        ArticleEntry(
            number: number, name: name,
            result: result.mapError {
                ArticleError(path: $0.path, problem: $0.problem, entry: name, line: $0.line)
            }, form: form, encoding: encoding, bytes: bytes)
    }
}
