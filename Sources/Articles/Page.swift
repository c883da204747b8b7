/// A document as the rules of lines look at it: each of its blocks a line.
struct Page {
    let text: ExtractedText
    /// The scalars of `text` in plain forms (``Unicode/Scalar/folded``), one for one.
    let folded: [Unicode.Scalar]
    let lines: [Line]

    /// A block that is not blank.
    struct Line: Hashable {
        /// Grows with each line, and by more where a blank line stands between two.
        let number: Int
        /// Without the blanks at its ends.
        let range: Range<Int>
        /// Whether a blank line stands before it.
        let followsBlank: Bool
        /// How many columns of blanks it begins with, as paragraphs do.
        let indent: Int
        /// What the form says of it.
        let kind: Document.Kind
        /// Whether all of it is bold.
        let isBold: Bool
    }

    /// - Parameter lines: The blocks that the rules are to see.
    init(_ document: Document) {
        let scalars = document.text.scalars
        var lines: [Line] = []
        var number = 0
        for block in document.blocks {
            let range = scalars.trimmed(block.range.clamped(to: 0..<scalars.count))
            if range.isEmpty { continue }
            let followsBlank = block.standsOff && !lines.isEmpty
            number += followsBlank ? 2 : 1
            let margin = scalars[..<range.lowerBound].reversed().prefix { $0.isBlank && $0 != "\n" }
            lines.append(
                Line(
                    number: number, range: range, followsBlank: followsBlank,
                    indent: margin.reduce(0) { $0 + $1.columns }, kind: block.kind, isBold: block.isBold))
        }
        text = document.text
        folded = scalars.map(\.folded)
        self.lines = lines
    }

    func folded(_ range: Range<Int>) -> Folded { folded[range] }
    func folded(_ line: Line) -> Folded { folded[line.range] }

    func excerpt(_ range: Range<Int>) -> Excerpt { Excerpt(text: text[range], range: text.origin(of: range)) }

    /// A line of the story as a paragraph.
    func paragraph(_ line: Line) -> Paragraph {
        let kind: Paragraph.Kind =
            switch line.kind {
            case .line, .paragraph, .heading, .stated, .skipped: .text
            case .listItem(let depth, let number): .listItem(depth: depth, number: number)
            case .caption: .caption
            case .quote: .quote
            case .tableRow(let cells, let isHead): .tableRow(cells: cells.map(cell), isHead: isHead)
            case .verse: .verse
            }
        return Paragraph(excerpt(line.range), kind: kind)
    }

    private func cell(_ range: Range<Int>) -> Excerpt {
        excerpt(text.scalars.trimmed(range.clamped(to: 0..<text.scalars.count)))
    }
}

extension Page.Line {
    /// The same line, with another range.
    func with(range: Range<Int>) -> Page.Line {
        Page.Line(
            number: number, range: range, followsBlank: followsBlank, indent: indent, kind: kind, isBold: isBold)
    }

    /// Whether the rules of lines have a say about it: the form does not claim to know what it is.
    var isOpen: Bool { kind == .line || kind == .paragraph }

    /// Whether the form says that it is a heading.
    var isMarkedHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}
