/// Markdown: CommonMark with GitHub's tables and footnotes, and the front matter of Hugo, Hexo and Jekyll.
enum MarkdownForm: ArticleForm {
    static let name = "markdown"
    static let extensions: Set<String> = ["md", "markdown", "mkd", "mdown"]
    static let mediaTypes: Set<String> = ["text/markdown", "text/x-markdown"]

    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool { MarkdownSign.isSeen(in: head) }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        try body(document(of: source))
    }

    /// The document of `source`.
    static func document(of source: SourceText) throws(ArticleError.Problem) -> Document {
        let scalars = source.scalars
        let matter = try FrontMatter(scalars)
        let start = matter?.end ?? 0
        try MarkdownGuard.check(scalars[start...])
        var writer = MarkdownWriter(scalars, from: start)
        MarkdownTree.walk(Array(scalars.string(in: start..<scalars.count).utf8)) { writer.take($0) }
        let fields = matter?.fields ?? StatedFields()
        return writer.document(key: fields.key, stated: fields.statements)
    }
}
