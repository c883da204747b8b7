/// Makes sections of the lines of a story: which lines are headings, and which paragraphs stand under them.
struct SectionBuilder {
    /// Headings under which there is nothing but what is not read, for the same reason.
    private(set) var skipped: [(line: Page.Line, reason: Skipped.Reason)] = []

    private let page: Page
    private let rule: HeadingRule
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
        if isDate(lines[run.endIndex]) { return none }
        var start = run.startIndex
        // Items of a list stand close; a heading after it stands off.
        if let gap = run.indices.dropFirst().last(where: { run[$0].followsBlank }),
            run.indices.dropFirst().contains(where: { !run[$0].followsBlank })
        {
            start = gap
        }
        let isAnnounced = start == run.startIndex && start > 0 && page.folded(lines[start - 1]).last == ":"
        let isList = isAnnounced || run.endIndex - start > Self.mostParts || isNumberedList(run[start...])
        return isList ? markedStart(of: run[start...]) ?? none : start
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
