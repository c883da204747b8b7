/// Turns the steps through a Markdown tree into the blocks of a document.
///
/// Not read, with a reason: code, footnotes and their marks, lists of links, words for pictures, the tags of templates.
struct MarkdownWriter {
    private let scalars: [Unicode.Scalar]
    private var places: MarkdownPlaces
    private var writer = DocumentWriter()
    private var leaf: MarkdownLeaf?
    private var quotes = 0
    private var footnotes = 0
    private var lists: [List] = []
    /// Whether the last block held a picture alone, so that its caption may follow.
    private var followsPicture = false
    /// The lines that footnotes stand on.
    private var footnoteLines: [ClosedRange<Int>] = []

    private struct List {
        var number: Int?
        let firstBlock: Int
        var isOfLinks = true
        /// Whether the item's first paragraph is still to come.
        var beginsItem = false
    }

    /// - Parameter start: where the Markdown begins in `scalars`.
    init(_ scalars: [Unicode.Scalar], from start: Int) {
        self.scalars = scalars
        places = MarkdownPlaces(scalars, from: start)
    }

    mutating func take(_ step: MarkdownTree.Step) {
        switch step.node {
        case .quote: quotes += step.isEntry ? 1 : -1
        case .footnote: takeFootnote(step)
        case .list(let start): takeList(start: start, isEntry: step.isEntry)
        case .item: if step.isEntry { beginItem() }
        case .codeBlock: skipLines(of: step, .code)
        case .htmlBlock: takeHTML(step)
        case .paragraph, .heading, .cell: step.isEntry ? begin(step) : end(step.node)
        case .row(let isHead): takeRow(step, isHead: isHead)
        default: leaf?.take(step, &places, scalars)
        }
    }

    /// The document of all that was taken.
    mutating func document(key: String?, stated: Document.Statements) -> Document {
        skipLostFootnotes()
        return writer.document(key: key, stated: stated)
    }

    // MARK: Paragraphs, headings, cells

    private mutating func begin(_ step: MarkdownTree.Step) {
        places.enterBlock(at: step.start, goesOn: step.node == .cell)
        leaf = MarkdownLeaf(limit: places.end(ofLine: step.end.line))
    }

    private mutating func end(_ node: MarkdownTree.Node) {
        guard let leaf = self.leaf.take() else { return }
        switch node {
        case .heading(let level):
            for line in leaf.lines { append(line) }
            writer.endBlock(footnotes > 0 ? .skipped(.footnote) : .heading(level: level))
            followsPicture = false
        case .cell:
            let start = writer.position
            for line in leaf.lines { append(line) }
            cells.append(start..<writer.position)
            writer.append(CollectionOfOne("\t"), from: places.cursor..<places.cursor)
            cellNotes += leaf.notes
            return
        default: endParagraph(leaf)
        }
        write(leaf.notes)
    }

    private mutating func endParagraph(_ leaf: MarkdownLeaf) {
        let lines = leaf.lines.filter { !$0.pieces.isEmpty }
        let kind = takeParagraphKind()
        for index in lists.indices { lists[index].isOfLinks = lists[index].isOfLinks && lines.allSatisfy(\.isOfLinks) }
        let isVerse =
            lines.count >= 3 && (kind == .paragraph || kind == .quote) && lines.allSatisfy { $0.columns <= 40 }
        for (index, line) in lines.enumerated() {
            append(line)
            var lineKind = isVerse ? .verse : kind
            if kind == .paragraph {
                if let reason = line.template { lineKind = .skipped(reason) }
                if line.isOfLinks, !line.isProse { lineKind = .skipped(.links) }
                if line.isEmphasized, followsPicture || leaf.hasPicture { lineKind = .caption }
            }
            writer.endBlock(lineKind, isBold: line.isStrong, standsOff: index == 0)
        }
        followsPicture = lines.isEmpty && leaf.hasPicture
    }

    /// What a paragraph is here.
    private mutating func takeParagraphKind() -> Document.Kind {
        if footnotes > 0 { return .skipped(.footnote) }
        if let list = lists.last, list.beginsItem {
            lists[lists.count - 1].beginsItem = false
            return .listItem(depth: lists.count - 1, number: list.number)
        }
        return quotes > 0 ? .quote : .paragraph
    }

    private mutating func append(_ line: MarkdownLeaf.Line) {
        for piece in line.pieces { writer.append(piece.scalars, from: piece.origin) }
    }

    private mutating func write(_ notes: [MarkdownLeaf.Note]) {
        for note in notes {
            writer.append(note.piece.scalars, from: note.piece.origin)
            writer.endBlock(.skipped(note.reason), standsOff: false)
        }
    }

    // MARK: Lists

    private mutating func takeList(start: Int?, isEntry: Bool) {
        guard !isEntry else {
            lists.append(List(number: start.map { $0 - 1 }, firstBlock: writer.blocks.count))
            return
        }
        guard let list = lists.popLast() else { return }
        if list.isOfLinks { writer.skip(from: list.firstBlock, .links) }
        followsPicture = false
    }

    private mutating func beginItem() {
        guard !lists.isEmpty else { return }
        lists[lists.count - 1].beginsItem = true
        // The number comes from outside: one more must not overflow.
        if let number = lists[lists.count - 1].number { lists[lists.count - 1].number = number &+ 1 }
    }

    // MARK: Tables

    private var cells: [Range<Int>] = []
    private var cellNotes: [MarkdownLeaf.Note] = []

    private mutating func takeRow(_ step: MarkdownTree.Step, isHead: Bool) {
        if step.isEntry {
            places.enterBlock(at: step.start, goesOn: false)
            (cells, cellNotes) = ([], [])
            return
        }
        let ranges = cells.map { writer.text.scalars.trimmed($0) }
        writer.endBlock(footnotes > 0 ? .skipped(.footnote) : .tableRow(cells: ranges, isHead: isHead))
        write(cellNotes)
        followsPicture = false
    }

    // MARK: What is taken by whole lines

    private mutating func takeHTML(_ step: MarkdownTree.Step) {
        let range = lines(of: step)
        guard !range.isEmpty else { return }
        var content = ExtractedText()
        content.append(scalars[range], from: range)
        guard let document = try? EmbeddedContent.document(of: content, as: .html) else {
            return skipLines(of: step, .furniture)
        }
        writer.append(document)
        followsPicture = document.blocks.isEmpty
    }

    private mutating func skipLines(of step: MarkdownTree.Step, _ reason: Skipped.Reason) {
        let range = lines(of: step)
        writer.append(scalars[range], from: range)
        writer.endBlock(.skipped(footnotes > 0 ? .footnote : reason))
        followsPicture = false
    }

    private func lines(of step: MarkdownTree.Step) -> Range<Int> {
        let start = places.start(ofLine: step.start.line)
        return scalars.trimmed(start..<max(start, places.end(ofLine: step.end.line)))
    }

    // MARK: Footnotes

    private mutating func takeFootnote(_ step: MarkdownTree.Step) {
        footnotes += step.isEntry ? 1 : -1
        if step.isEntry { footnoteLines.append(step.start.line...max(step.start.line, step.end.line)) }
    }

    /// The parser lets go of footnotes that no mark points to; they are skipped, not lost.
    private mutating func skipLostFootnotes() {
        for line in 1...places.lineCount where !footnoteLines.contains(where: { $0.contains(line) }) {
            let range = scalars.trimmed(places.start(ofLine: line)..<places.end(ofLine: line))
            guard scalars[range].starts(with: ["[", "^"]), let close = scalars[range].firstIndex(of: "]"),
                close + 1 < range.upperBound, scalars[close + 1] == ":", !isTaken(range.lowerBound)
            else { continue }
            writer.append(scalars[range], from: range)
            writer.endBlock(.skipped(.footnote))
        }
    }

    private func isTaken(_ place: Int) -> Bool {
        writer.blocks.contains { writer.text.origin(of: $0.range).contains(place) }
    }
}
