/// Writes a document block by block.
struct DocumentWriter {
    private(set) var text = ExtractedText()
    private(set) var blocks: [Document.Block] = []
    private var start = 0

    /// Whether the block that is being written has nothing to see yet.
    var isBlockBlank: Bool { text.scalars[start...].allSatisfy(\.isBlank) }

    /// Where the next scalar will stand in the text.
    var position: Int { text.scalars.count }

    /// Appends scalars that stand in the source at `origin` to the block.
    mutating func append(_ scalars: some Collection<Unicode.Scalar>, from origin: Range<Int>) {
        text.append(scalars, from: origin)
    }

    /// Appends words of the same source to the block.
    mutating func append(_ words: ExtractedText) { text.append(words) }

    /// Ends the block. One that is blank is none.
    mutating func endBlock(_ kind: Document.Kind, isBold: Bool = false, standsOff: Bool = true) {
        let range = text.scalars.trimmed(start..<text.scalars.count)
        if !range.isEmpty { blocks.append(Document.Block(kind, range, isBold: isBold, standsOff: standsOff)) }
        if text.scalars.count > start { text.appendLineEnd(at: text.origin(of: range).upperBound) }
        start = text.scalars.count
    }

    /// Appends the blocks of another document of the same source.
    mutating func append(_ document: Document) {
        let offset = text.scalars.count
        text.append(document.text)
        blocks += document.blocks.map { $0.moved(by: offset) }
        text.appendLineEnd(at: text.origin(of: offset..<text.scalars.count).upperBound)
        start = text.scalars.count
    }

    /// Says of all blocks from `index` on that they are not read.
    mutating func skip(from index: Int, _ reason: Skipped.Reason) {
        for block in index..<max(index, blocks.count) { blocks[block].kind = .skipped(reason) }
    }

    /// The document.
    func document(key: String? = nil, stated: Document.Statements = Document.Statements()) -> Document {
        Document(key: key, text: text, blocks: blocks, stated: stated)
    }
}

extension Document.Block {
    /// The block in a text that has `offset` scalars more before it.
    func moved(by offset: Int) -> Document.Block {
        var kind = kind
        if case .tableRow(let cells, let isHead) = kind {
            kind = .tableRow(cells: cells.map { $0.moved(by: offset) }, isHead: isHead)
        }
        return Document.Block(kind, range.moved(by: offset), isBold: isBold, standsOff: standsOff)
    }
}

extension Range<Int> {
    fileprivate func moved(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
