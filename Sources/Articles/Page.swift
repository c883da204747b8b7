/// A page cut into its lines that are not blank.
struct Page {
    let text: SourceText
    /// The scalars of `text` in plain forms (``Unicode/Scalar/folded``), one for one.
    let folded: [Unicode.Scalar]
    let lines: [Line]

    /// A line that is not blank.
    struct Line: Hashable {
        /// Counted from 1, blank lines too.
        let number: Int
        /// Without the blanks at its ends.
        let range: Range<Int>
        /// Whether a blank line stands before it.
        let followsBlank: Bool
        /// How many columns of blanks it begins with, as paragraphs do.
        let indent: Int
    }

    init(_ text: SourceText, lineLimit: Int) throws(ArticleError.Problem) {
        var lines: [Line] = []
        var (start, number, followsBlank) = (0, 1, false)
        while start < text.scalars.count {
            let end = text.scalars[start...].firstIndex(of: "\n") ?? text.scalars.count
            if end - start > lineLimit { throw .lineTooLong(line: number, limit: lineLimit) }
            let range = text.scalars.trimmed(start..<end)
            if !range.isEmpty {
                let indent = text.scalars[start..<range.lowerBound].columns
                lines.append(Line(number: number, range: range, followsBlank: followsBlank, indent: indent))
            }
            followsBlank = range.isEmpty
            (start, number) = (end + 1, number + 1)
        }
        self.text = text
        self.lines = lines
        folded = text.scalars.map(\.folded)
    }

    func folded(_ range: Range<Int>) -> Folded { folded[range] }
    func folded(_ line: Line) -> Folded { folded[line.range] }

    func span(_ range: Range<Int>) -> Excerpt { Excerpt(text: text[range], range: range) }
}

extension Page.Line {
    /// The same line, with another range.
    func with(range: Range<Int>) -> Page.Line {
        Page.Line(number: number, range: range, followsBlank: followsBlank, indent: indent)
    }
}
