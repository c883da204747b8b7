/// Makes sections of the lines of a story: which lines are headings, and which paragraphs stand under them.
struct SectionBuilder {
    /// Headings under which there is nothing but what is not read, for the same reason.
    private(set) var skipped: [(line: Page.Line, reason: Skipped.Reason)] = []

    private let page: Page
    private let rule: HeadingRule
    /// Whether the story is broken into short lines, as on telephones: then looks alone make no heading.
    private var isBroken = false
    private var sections: [Section] = []
    private var heading: [Excerpt] = []
    private var paragraphs: [Paragraph]

    /// - Parameter opening: what belongs to the opening section already.
    init(_ page: Page, opening: [Paragraph]) {
        self.page = page
        rule = HeadingRule(page: page)
        paragraphs = opening
    }

    mutating func sections(of story: [Page.Line]) -> [Section] {
        let lines = withoutEmptyHeadings(story)
        isBroken = isBroken(lines)
        var index = 0
        while index < lines.count {
            let run = lines[index...].prefix(while: rule.canHead)
            let headingStart = headingStart(in: run, of: lines)
            for line in run[..<headingStart] { paragraphs.append(page.paragraph(line)) }
            if headingStart < run.endIndex {
                close()
                heading = run[headingStart...].map { page.excerpt($0.range) }
            }
            if run.endIndex < lines.count { paragraphs.append(page.paragraph(lines[run.endIndex])) }
            index = run.endIndex + 1
        }
        close()
        return sections
    }

    private mutating func close() {
        if !heading.isEmpty || !paragraphs.isEmpty {
            sections.append(Section(heading: heading, paragraphs: paragraphs))
        }
        (heading, paragraphs) = ([], [])
    }

    /// The lines without marked headings over nothing but what the form says is not read.
    private mutating func withoutEmptyHeadings(_ lines: [Page.Line]) -> [Page.Line] {
        let reasons = page.skippedAfter
        guard !reasons.isEmpty else { return lines }
        var kept: [Page.Line] = []
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            if line.isMarkedHeading, let reason = reasons[line.range.lowerBound], next?.isMarkedHeading ?? true {
                skipped.append((line, reason))
            } else {
                kept.append(line)
            }
        }
        return kept
    }

    /// Where in a run of short lines the heading begins of the paragraph after it; the run's end if there is none.
    private func headingStart(in run: ArraySlice<Page.Line>, of lines: [Page.Line]) -> Int {
        let none = run.endIndex
        // Without a paragraph after it a short line is a signature or a last word.
        guard run.endIndex < lines.count, !run.isEmpty else { return none }
        if let marked = run.firstIndex(where: \.isMarkedHeading) { return marked }
        if isDate(lines[run.endIndex]) || endsOpen(before: run.startIndex, of: lines) { return none }
        var start = run.startIndex
        // Items of a list stand close; a heading after it stands off.
        if let gap = run.indices.dropFirst().last(where: { run[$0].followsBlank }),
            run.indices.dropFirst().contains(where: { !run[$0].followsBlank })
        {
            start = gap
        }
        let isAnnounced = start == run.startIndex && start > 0 && page.folded(lines[start - 1]).last == ":"
        // The first of several sub-headlines may follow 记者整理如下： as an item would.
        let isFirstOfSeveral = isAnnounced && run.count == 1 && isFollowedByOther(run.startIndex, of: lines)
        if isBroken, !run[start...].allSatisfy(hasMark) { return markedStart(of: run[start...]) ?? none }
        let isList =
            isAnnounced && !isFirstOfSeveral || run.endIndex - start > Self.mostParts || isNumberedList(run[start...])
        return isList ? markedStart(of: run[start...]) ?? none : start
    }

    /// Whether a sentence goes on from the line before into a run of short lines.
    private func endsOpen(before start: Int, of lines: [Page.Line]) -> Bool {
        guard start > 0, let last = page.folded(lines[start - 1]).last else { return false }
        return last == "," || last == "、"
    }

    /// Whether a line that stands alone before a paragraph follows later on, and looks like the one at `index`.
    private func isFollowedByOther(_ index: Int, of lines: [Page.Line]) -> Bool {
        let numeral = Numeral(of: page.folded(lines[index]))
        return lines.indices.dropFirst(index + 2).dropLast().prefix(Self.lookahead).contains { other in
            rule.canHead(lines[other]) && !rule.canHead(lines[other - 1]) && !rule.canHead(lines[other + 1])
                && page.folded(lines[other - 1]).last != ":" && Numeral(of: page.folded(lines[other])) == numeral
        }
    }

    private func hasMark(_ line: Page.Line) -> Bool { line.isBold || line.isMarkedHeading || mark(of: line) != nil }

    private func isBroken(_ lines: [Page.Line]) -> Bool {
        guard lines.count >= Self.leastLines else { return false }
        let heads = lines.count { rule.canHead($0) }
        let short = lines.count { page.folded($0).columns <= Self.shortLine }
        return heads * 5 >= lines.count * 2 && short * 10 >= lines.count * 9
    }

    /// Whether a date is all of a line: what stands over it is a signature.
    private func isDate(_ line: Page.Line) -> Bool {
        let text = page.folded(line)
        return TimeScanner.length(in: text) == text.count
    }

    /// Whether two lines in a row are numbered alike: items, not parts of a heading.
    private func isNumberedList(_ run: ArraySlice<Page.Line>) -> Bool {
        let numerals = run.map { Numeral(of: page.folded($0)) }
        return zip(numerals, numerals.dropFirst()).contains { $0 != nil && $0 == $1 }
    }

    /// Where a heading with a numeral or in 【…】 follows a list whose items have none.
    private func markedStart(of run: ArraySlice<Page.Line>) -> Int? {
        guard let last = run.last, let item = run.dropLast().last, let mark = mark(of: last),
            mark != self.mark(of: item)
        else { return nil }
        return run.endIndex - 1
    }

    private func mark(of line: Page.Line) -> Mark? {
        if page.text.scalars[line.range.lowerBound] == "【" { return .bracket }
        return Numeral(of: page.folded(line)).map(Mark.numeral)
    }

    private enum Mark: Hashable {
        case bracket, numeral(Numeral)
    }

    /// The most lines a heading has.
    private static let mostParts = 3
    /// How many lines ahead another sub-headline is looked for.
    private static let lookahead = 200
    /// A story broken into short lines has at least so many, and nearly all of at most so many columns.
    private static let leastLines = 12
    private static let shortLine = 60
}

extension Page {
    /// Why the line is skipped that follows a marked heading, by where the heading begins.
    fileprivate var skippedAfter: [Int: Skipped.Reason] {
        var reasons: [Int: Skipped.Reason] = [:]
        for (line, next) in zip(lines, lines.dropFirst()) where line.isMarkedHeading {
            if case .skipped(let reason) = next.kind { reasons[line.range.lowerBound] = reason }
        }
        return reasons
    }
}
