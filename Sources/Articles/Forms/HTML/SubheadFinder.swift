/// Finds the sub-headings of a story: heading elements, whole lines in bold, and short plain lines among long ones.
///
/// Of 232 sub-headings on 47 pages 11 are heading elements, 168 bold lines and 53 plain lines.
struct SubheadFinder {
    let flow: PageFlow

    func mark(_ fates: inout [StoryLines.Fate], in story: Range<Int>) {
        let lines = story.filter { fates[$0] == .story }
        guard lines.count > 2 else { return }
        var heads: [Int: Int] = [:]
        for (place, index) in lines.enumerated() {
            let line = flow.lines[index]
            guard canHead(line) else { continue }
            if let level = line.style.headingLevel {
                heads[place] = max(2, level)
            } else if line.isBold {
                heads[place] = 2
            }
        }
        // Where every short line is bold, or most of the text, bold marks no heading.
        let bold = lines.count { flow.lines[$0].isBold }
        if bold * 2 > lines.count { heads = heads.filter { flow.lines[lines[$0.key]].style.headingLevel != nil } }
        if heads.isEmpty { heads = plainHeads(lines) }
        // A heading stands over something.
        for (place, level) in heads {
            var next = place + 1
            while heads[next] != nil { next += 1 }
            if next < lines.count, next - place <= 3 { fates[lines[place]] = .heading(level: level) }
        }
    }

    private func plainHeads(_ lines: [Int]) -> [Int: Int] {
        let lengths = lines.map { flow.lines[$0].seen }.sorted()
        let median = lengths[lengths.count / 2]
        guard median >= 50 else { return [:] }
        var heads: [Int: Int] = [:]
        for (place, index) in lines.enumerated() where canHead(flow.lines[index]) && flow.lines[index].seen <= 30 {
            guard place + 1 < lines.count else { continue }
            heads[place] = 2
        }
        return heads.count * 3 <= lines.count ? heads : [:]
    }

    /// Whether a line can be a heading by its words.
    private func canHead(_ line: PageFlow.Line) -> Bool {
        if let table = line.style.table, flow.tablesOfFigures.contains(table) { return false }
        let text = flow.folded(line)
        let numeral = Numeral(of: text)
        guard line.seen <= (numeral == nil ? 40 : 50), line.linked == 0 else { return false }
        if text.contains("。") || text.contains(";") { return false }
        if text.last.map({ $0 == "," || $0 == "、" || $0 == "…" }) ?? true { return false }
        if Stops.closes(text), line.style.headingLevel == nil, !line.isBold { return false }
        if PageWords.lead.contains(text.bare.withoutColon) || Dateline.opens(text) { return false }
        if BylineRule.names(in: text) != nil
            || FieldLabels.label(of: text).map({ text.dropFirst($0.length).first == ":" }) == true
        {
            return false
        }
        if text.first == "—" || text.first == "-" { return false }
        if text.first == "(", text.last == ")", flow.scalars[line.range.lowerBound] != "【" { return false }
        let words = text.count { $0.isWordlike && !$0.isDigit }
        return words >= 2
    }
}
