/// Plain text as one copies it from a news page: a line is a block, and the rules of lines judge it.
enum PlainText: ArticleForm {
    static let name = "text"
    static let extensions: Set = ["txt"]
    static let mediaTypes: Set = ["text/plain"]

    /// Plain text is what no other form sees its own in.
    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool { false }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        try body(document(of: source))
    }

    static func document(of source: SourceText) -> Document {
        let text = LeftoverMarkup.text(of: source)
        let scalars = text.scalars
        var blocks: [Document.Block] = []
        var (start, standsOff) = (0, false)
        while start < scalars.count {
            let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
            let range = scalars.trimmed(start..<end)
            if !range.isEmpty { blocks.append(Document.Block(.line, range, standsOff: standsOff)) }
            (start, standsOff) = (end + 1, range.isEmpty)
        }
        return Document(text: text, blocks: blocks)
    }
}
