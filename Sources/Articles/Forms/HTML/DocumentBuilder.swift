/// Puts the document of a page together from its lines.
struct DocumentBuilder {
    let flow: PageFlow
    let fates: [StoryLines.Fate]
    let matter: MatterFinder

    func document(title: TitleFinder.Finding?) -> Document {
        var text = ExtractedText()
        var blocks: [Document.Block] = []
        for (index, line) in flow.lines.enumerated() {
            if index > 0 { text.appendLineEnd(at: Int(flow.places[line.range.lowerBound].start)) }
            let start = text.scalars.count
            append(line.range, to: &text)
            let kind: Document.Kind =
                switch fates[index] {
                case .title: .heading(level: 1)
                case .matter: .skipped(.furniture)
                case .story: .paragraph
                case .heading(let level): .heading(level: level)
                case .skipped(let reason): .skipped(reason)
                }
            blocks.append(
                Document.Block(kind, start..<text.scalars.count, isBold: line.isBold, standsOff: line.standsOff))
        }
        var document = Document(key: matter.statements.address, text: text, blocks: blocks)
        document.stated.title = title?.title
        document.stated.address = matter.statements.address
        document.stated.published = matter.published()
        document.stated.source = matter.publisher()
        document.stated.byline = matter.writers()
        document.stated.editor = matter.editors()
        return document
    }

    /// Appends words, stretch by stretch as they stood together in the source.
    private func append(_ range: Range<Int>, to text: inout ExtractedText) {
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
