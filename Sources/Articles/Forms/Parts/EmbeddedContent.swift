/// Content that stands inside another form: HTML in a feed's entry, Markdown in a field of a CMS.
enum EmbeddedContent {
    /// What the content is written in.
    enum Kind: Hashable { case html, markdown, plain }

    /// The blocks of `content`. Places are those of the source that `content` was extracted from.
    static func document(of content: ExtractedText, as kind: Kind) throws(ArticleError.Problem) -> Document {
        let source = SourceText(decoded: content.scalars, encoding: .utf8)
        assert(source.scalars.count == content.scalars.count, "line ends are made alike before")
        var document =
            switch kind {
            case .html: try HTMLFragment.document(of: source)
            case .markdown: try MarkdownForm.document(of: source)
            case .plain: plain(source)
            }
        document.text = document.text.nested(in: content)
        document.stated.settle(in: content)
        return document
    }

    /// What `content` seems to be written in: HTML where tags of blocks stand, Markdown where its marks do.
    static func kind(of content: some BidirectionalCollection<Unicode.Scalar>) -> Kind {
        let head = Array(content.prefix(20_000))
        if HTMLSign.isSeen(in: head) { return .html }
        return MarkdownSign.isSeen(in: head) ? .markdown : .plain
    }

    /// The words of a short piece of HTML on one line, as a title's: `习近平&#8221;` → `习近平”`.
    static func line(of content: ExtractedText) -> ExtractedText {
        guard content.scalars.contains(where: { $0 == "&" || $0 == "<" }) else { return content }
        let source = SourceText(decoded: content.scalars, encoding: .utf8)
        guard let words = try? HTMLFragment.words(of: source) else { return content }
        return words.nested(in: content)
    }

    /// Each line a block, about which nothing is said. Where no lines are parted, two wide blanks part paragraphs, as
    /// in many corpora.
    private static func plain(_ source: SourceText) -> Document {
        var writer = DocumentWriter()
        let scalars = source.scalars
        let hasLines = scalars[scalars.trimmed(0..<scalars.count)].contains("\n")
        var (start, standsOff) = (0, true)
        while start < scalars.count {
            var end = start
            while end < scalars.count, scalars[end] != "\n",
                hasLines || !(scalars[end] == "\u{3000}" && end + 1 < scalars.count && scalars[end + 1] == "\u{3000}")
            { end += 1 }
            let range = scalars.trimmed(start..<end)
            writer.append(scalars[range], from: range)
            writer.endBlock(.line, standsOff: standsOff)
            standsOff = range.isEmpty
            start = end + (end < scalars.count && scalars[end] == "\n" ? 1 : 2)
        }
        return writer.document()
    }
}

/// Sees tags of HTML in a text.
enum HTMLSign {
    private static let names: Set<String> = [
        "p", "br", "div", "span", "h1", "h2", "h3", "h4", "ul", "ol", "li", "table", "strong", "em", "b", "i", "a",
        "img",
        "figure", "section", "blockquote", "article", "font", "center", "hr", "tr", "td", "pre", "sup", "sub", "u",
    ]

    /// Whether a tag that only HTML has stands in `text`.
    static func isSeen(in text: [Unicode.Scalar]) -> Bool {
        var index = 0
        while let start = text[index...].firstIndex(of: "<") {
            index = start + 1
            if index < text.count, text[index] == "/" { index += 1 }
            var end = index
            while end < text.count, end - index < 11, text[end].value < 0x80, text[end].isWordlike { end += 1 }
            guard end < text.count, end > index, [">", " ", "/", "\n", "\t"].contains(text[end]) else { continue }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text[index..<end])
            if names.contains(String(view).lowercased()) { return true }
        }
        return false
    }
}
