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
