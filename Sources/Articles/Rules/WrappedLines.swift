/// Puts paragraphs together again that were wrapped at a fixed width, as mail and old terminals do.
///
/// A wrong joint is worse than a missed one, so the whole page must look wrapped: most lines as wide as the
/// widest, and several of them broken within a sentence.
enum WrappedLines {
    static func joined(_ lines: [Page.Line], of page: Page) -> [Page.Line] {
        // Who speaks of paragraphs has put their lines together.
        guard lines.allSatisfy({ $0.kind == .line }) else { return lines }
        let widths = lines.map { $0.indent + page.folded($0).columns }
        guard lines.count >= 6, let margin = widths.max(), margins.contains(margin) else { return lines }
        func isBroken(_ index: Int) -> Bool {
            widths[index] >= margin - slack && !Stops.closes(page.folded(lines[index]))
        }
        let full = widths.count { $0 >= margin - slack }
        let broken = lines.indices.count(where: isBroken)
        guard full * 2 >= lines.count, broken >= 3 else { return lines }

        var result = [lines[0]]
        for index in lines.indices.dropFirst() {
            let (line, previous) = (lines[index], lines[index - 1])
            let goesOn = isBroken(index - 1) && line.number == previous.number + 1 && line.indent == 0
            if goesOn, let start = result.popLast() {
                result.append(start.with(range: start.range.lowerBound..<line.range.upperBound))
            } else {
                result.append(line)
            }
        }
        return result
    }

    /// The widths, in columns, that text is wrapped at. Verse is narrower, paragraphs are wider.
    private static let margins = 36...120
    /// By how much a full line may fall short: a hanzi and a mark that would not fit.
    private static let slack = 4
}
