/// Puts the document of a page together from its lines.
struct DocumentBuilder {
    private let flow: PageFlow
    private let fates: [StoryLines.Fate]
    private let title: TitleFinder.Finding?
    private let matter: MatterFinder
    private var stated: Document.Statements
    private var text = ExtractedText()
    private var blocks: [Document.Block] = []
    private let verses: Set<Int>
    private var numbers: ItemNumbers

    init(flow: PageFlow, fates: [StoryLines.Fate], matter: MatterFinder, title: TitleFinder.Finding?) {
        (self.flow, self.fates, self.matter, self.title) = (flow, fates, matter, title)
        verses = Set(VerseLines.runs(in: flow, of: fates.indices.filter { fates[$0] == .story }).joined())
        numbers = ItemNumbers(tree: flow.tree)
        stated = Document.Statements()
        stated.title = title?.title
        stated.address = matter.statements.address
        stated.published = matter.published()
        stated.source = matter.publisher()
        stated.byline = matter.writers()
        stated.editor = matter.editors()
        stated.missing = MissingParts(flow: flow, fates: fates, statements: matter.statements).description
    }

    consuming func document() -> Document {
        var index = 0
        while index < flow.lines.count {
            if index > 0 { text.appendLineEnd(at: Int(flow.places[flow.lines[index].range.lowerBound].start)) }
            index = append(index)
        }
        return Document(key: stated.address, text: text, blocks: blocks, stated: stated)
    }

    /// Appends the block that begins with a line, and returns the line after it.
    private mutating func append(_ index: Int) -> Int {
        let line = flow.lines[index]
        switch fates[index] {
        case .title:
            // A headline of two lines is one.
            let end = title?.lines.upperBound ?? index + 1
            let joint: Unicode.Scalar? = title?.isSpaced == false ? nil : " "
            appendBlock(of: (index..<end).map { flow.lines[$0].range }, joint: joint, line) { _ in .heading(level: 1) }
            return end
        case .matter: appendMatter(line)
        case .heading(let level): appendBlock(of: [line.range], line) { _ in .heading(level: level) }
        case .skipped(let reason):
            // What is stated may stand anywhere.
            if isStated(line) {
                appendMatter(line)
            } else {
                appendBlock(of: [line.range], line) { _ in .skipped(reason) }
            }
        case .story:
            if let row = flow.row(from: index, of: flow.tablesOfFigures, where: { fates[$0] == .story }) {
                appendBlock(of: row.cells, joint: " ", line) { .tableRow(cells: $0, isHead: row.isHead) }
                return row.lines.upperBound
            }
            let kind = kind(of: index)
            if let next = continuation(of: index) {
                // The words between stand behind the sentence that they part.
                appendBlock(of: [line.range, flow.lines[next].range], joint: nil, line) { _ in kind }
                for other in index + 1..<next {
                    text.appendLineEnd(at: Int(flow.places[flow.lines[other].range.lowerBound].start))
                    _ = append(other)
                }
                return next + 1
            }
            let end = hangingButton(on: index) ?? line.range.upperBound
            appendBlock(of: [line.range.lowerBound..<end], line) { _ in kind }
            appendRest(end..<line.range.upperBound, line, .promotion)
        }
        return index + 1
    }

    /// The line that goes on with the sentence of a line, where advertisements stand in the middle of it.
    private func continuation(of index: Int) -> Int? {
        let line = flow.lines[index]
        guard line.seen >= 8, flow.folded(line).last?.isWordlike == true || flow.folded(line).last == "," else {
            return nil
        }
        var next = index + 1
        while next < flow.lines.count, next - index <= 24, fates[next] == .skipped(.promotion) { next += 1 }
        guard next > index + 1, next < flow.lines.count, fates[next] == .story, !verses.contains(next) else {
            return nil
        }
        let other = flow.lines[next]
        return other.block == line.block && !other.followsBreak && !other.isIndented ? next : nil
    }

    /// Where a button begins that hangs on the end of a paragraph: `……发展。返回搜狐，查看更多`.
    private func hangingButton(on index: Int) -> Int? {
        let line = flow.lines[index]
        guard line.linked > 0 else { return nil }
        for seam in flow.seams(in: line.range).reversed().prefix(4) where line.range.upperBound - seam <= 24 {
            let text = flow.folded[seam..<line.range.upperBound].drop { $0 == " " }
            if StandingWords.hanging.prefix(of: text) != nil, !Stops.closes(text), seam > line.range.lowerBound + 8 {
                return seam
            }
        }
        return nil
    }

    /// What a line of the story is by the elements around it.
    private mutating func kind(of index: Int) -> Document.Kind {
        let line = flow.lines[index]
        if verses.contains(index) { return .verse }
        if line.style.isQuote { return .quote }
        guard let item = line.style.item else { return .paragraph }
        return .listItem(depth: max(0, line.style.depth - 1), number: numbers.number(of: item))
    }

    private mutating func appendBlock(
        of ranges: [Range<Int>], joint: Unicode.Scalar? = " ", _ line: PageFlow.Line,
        _ kind: ([Range<Int>]) -> Document.Kind
    ) {
        var places: [Range<Int>] = []
        for range in ranges {
            if !places.isEmpty, let joint {
                let place = Int(flow.places[range.lowerBound].start)
                text.append(CollectionOfOne(joint), from: place..<place)
            }
            let start = text.scalars.count
            append(range)
            places.append(start..<text.scalars.count)
        }
        guard let first = places.first, let last = places.last else { return }
        blocks.append(
            Document.Block(kind(places), first.lowerBound..<last.upperBound, standsOff: line.standsOff))
    }

    // MARK: Particulars

    private var statedPlaces: [Range<Int>] {
        [stated.published, stated.source, stated.byline, stated.editor].compactMap { $0?.range }.filter { !$0.isEmpty }
    }

    private func isStated(_ line: PageFlow.Line) -> Bool {
        let place = flow.origin(of: line.range)
        return statedPlaces.contains { place.lowerBound <= $0.lowerBound && $0.upperBound <= place.upperBound }
    }

    /// A line of particulars: the values that are stated, and what stands around them.
    private mutating func appendMatter(_ line: PageFlow.Line) {
        let values = statedPlaces.compactMap { flow.range(at: $0, within: line.range) }
            .sorted { $0.lowerBound < $1.lowerBound }
        var position = line.range.lowerBound
        let reason: Skipped.Reason = values.isEmpty ? .furniture : .label
        for value in values where value.lowerBound >= position {
            appendRest(position..<value.lowerBound, line, reason)
            appendBlock(of: [value], line) { _ in .stated }
            position = value.upperBound
        }
        appendRest(position..<line.range.upperBound, line, reason)
    }

    private mutating func appendRest(_ range: Range<Int>, _ line: PageFlow.Line, _ reason: Skipped.Reason) {
        let range = flow.scalars.trimmed(range)
        if !range.isEmpty { appendBlock(of: [range], line) { _ in .skipped(reason) } }
    }

    // MARK: Words

    /// Appends words, stretch by stretch as they stood together in the source.
    private mutating func append(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            if flow.places[start].length == 1 {
                while end < range.upperBound, flow.places[end].length == 1,
                    flow.places[end].start == flow.places[end - 1].start + 1
                {
                    end += 1
                }
            }
            let place = Int(flow.places[start].start)
            let length = end - start == 1 ? Int(flow.places[start].length) : end - start
            text.append(flow.scalars[start..<end], from: place..<place + length)
            start = end
        }
    }
}

/// The numbers that a browser shows before the items of numbered lists.
struct ItemNumbers {
    let tree: HTMLTree
    /// By list, the last item asked for and its number.
    private var last: [Int: (item: Int, number: Int)] = [:]

    init(tree: HTMLTree) { self.tree = tree }

    /// Items are asked for in the order of the page.
    mutating func number(of item: Int) -> Int? {
        let list = tree.nodes[item].parent
        guard list >= 0, tree.nodes[list].tag == .ol else { return nil }
        let start = Int(tree.attribute("start", of: list) ?? "").flatMap { (0...9999).contains($0) ? $0 : nil } ?? 1
        var (node, number) = last[list] ?? (list + 1, start)
        while node < item {
            if tree.nodes[node].tag == .li { number += 1 }
            node = max(node + 1, tree.nodes[node].end)
        }
        last[list] = (item, number)
        return number
    }
}
