/// A page of the web: the parser's tree, the lines a reader sees, which of them are the story, and what is told of it.
enum HTMLForm: ArticleForm {
    static let name = "html"
    static let extensions: Set = ["html", "htm", "xhtml", "shtml"]
    static let mediaTypes: Set = ["text/html", "application/xhtml+xml"]

    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
        MarkupSign.isMarkup(Array(head))
    }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        try body(document(of: source))
    }

    /// The document of a page.
    static func document(of source: SourceText) throws(ArticleError.Problem) -> Document {
        let page = try PageGuard(source)
        let tree = GumboParser.tree(of: page)
        let flow = PageFlow(tree)
        let statements = PageStatements(tree, scripts: page.scripts, source: source)
        let titles = TitleFinder(flow: flow, statements: statements)
        let summary = statements.first(["description", "og:description"]) ?? statements.linked["description"]
        let summaryKey = summary.map { TitleFinder.key($0.text) } ?? []
        var title = titles.find()
        func body() -> BodyFinder.Finding? {
            BodyFinder(flow: flow, title: title?.lines ?? 0..<0, summary: summaryKey).find()
        }
        guard var found = body() else { throw .nothingToRead }
        if title == nil {
            title = titles.find(above: StoryLines(flow: flow, title: nil, body: found).story().lowerBound)
            found = body() ?? found
        }
        let fates = StoryLines(flow: flow, title: title, body: found).fates()
        let matter = MatterFinder(
            flow: flow, fates: fates, statements: statements, title: title, source: source, scripts: page.scripts)
        return DocumentBuilder(flow: flow, fates: fates, matter: matter, title: title).document()
    }
}
