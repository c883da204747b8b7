/// HTML that is an article's text and nothing around it, as feeds, books and the fields of a CMS hold it.
///
/// What a page needs to find the story in it is of no use here: all of it is the story.
enum HTMLFragment {
    /// The blocks of `source`.
    static func document(of source: SourceText) throws(ArticleError.Problem) -> Document {
        let flow = try PageFlow(GumboParser.tree(of: PageGuard(source)))
        let verses = Set(VerseLines.runs(in: flow, of: Array(flow.lines.indices)).joined())
        var numbers = ItemNumbers(tree: flow.tree)
        var writer = DocumentWriter()
        var index = 0
        while index < flow.lines.count {
            let line = flow.lines[index]
            if let row = flow.row(from: index, of: flow.tablesOfFigures, where: { _ in true }) {
                var cells: [Range<Int>] = []
                for cell in row.cells {
                    if !cells.isEmpty {
                        writer.append(
                            CollectionOfOne("\t"),
                            from: flow.origin(of: cell).upperBound..<flow.origin(of: cell).upperBound)
                    }
                    let start = writer.position
                    writer.append(flow.words(in: cell))
                    cells.append(start..<writer.position)
                }
                writer.endBlock(.tableRow(cells: cells, isHead: row.isHead), standsOff: line.standsOff)
                index = max(index + 1, row.lines.upperBound)
                continue
            }
            writer.append(flow.words(in: line.range))
            let number = line.style.item.flatMap { numbers.number(of: $0) }
            writer.endBlock(
                kind(of: line, isVerse: verses.contains(index), number: number),
                isBold: line.isBold && line.style.headingLevel == nil,
                standsOff: line.standsOff)
            index += 1
        }
        return writer.document()
    }

    /// The words of `source` on one line, as of a title.
    static func words(of source: SourceText) throws(ArticleError.Problem) -> ExtractedText {
        let flow = try PageFlow(GumboParser.tree(of: PageGuard(source)))
        var words = ExtractedText()
        for line in flow.lines {
            if !words.scalars.isEmpty {
                words.append(
                    CollectionOfOne(" "),
                    from: flow.origin(of: line.range).lowerBound..<flow.origin(of: line.range).lowerBound)
            }
            words.append(flow.words(in: line.range))
        }
        return words
    }

    /// What a line is by the elements around it.
    private static func kind(of line: PageFlow.Line, isVerse: Bool, number: Int?) -> Document.Kind {
        let style = line.style
        if style.isHidden || style.isControl { return .skipped(.furniture) }
        if let level = style.headingLevel { return .heading(level: level) }
        if style.isCaption { return .caption }
        // A list of links leads elsewhere; a linked paragraph may be the story's.
        if line.isLink, style.item != nil { return .skipped(.links) }
        if style.item != nil { return .listItem(depth: max(0, style.depth - 1), number: number) }
        if style.isQuote { return .quote }
        return isVerse ? .verse : .paragraph
    }
}

extension PageFlow {
    /// The words in `range`, each with its place in the source.
    func words(in range: Range<Int>) -> ExtractedText {
        var words = ExtractedText()
        for index in range {
            let start = Int(places[index].start)
            words.append(CollectionOfOne(scalars[index]), from: start..<start + Int(places[index].length))
        }
        return words
    }
}
