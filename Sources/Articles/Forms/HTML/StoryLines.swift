/// Says of each line of a page what it is: headline, story, caption, or why it is not read.
struct StoryLines {
    let flow: PageFlow
    let title: TitleFinder.Finding?
    let body: BodyFinder.Finding

    /// What becomes of a line.
    enum Fate: Hashable {
        case title
        /// Between headline and story, or right below the story, where the page tells of source, time and writers.
        case matter
        case story
        case heading(level: Int)
        case skipped(Skipped.Reason)

        var isStory: Bool {
            switch self {
            case .story, .heading: true
            default: false
            }
        }
    }

    private let titleKey: TitleFinder.Key
    /// Whether the page was saved before its script showed the story.
    private let isHidden: Bool

    init(flow: PageFlow, title: TitleFinder.Finding?, body: BodyFinder.Finding) {
        self.flow = flow
        self.title = title
        self.body = body
        titleKey = title.map { TitleFinder.key($0.title.text) } ?? []
        let hidden = body.lines.reduce(0) { $0 + (flow.lines[$1].style.isHidden ? flow.lines[$1].seen : 0) }
        isHidden = hidden * 2 > body.lines.reduce(0) { $0 + flow.lines[$1].seen }
    }

    /// The fate of each line.
    func fates() -> [Fate] {
        var fates = flow.lines.indices.map { _ in Fate.skipped(.furniture) }
        for index in flow.lines.indices where isTitleAgain(flow.lines[index]) {
            fates[index] = .skipped(.repeatedTitle)
        }
        for index in title?.lines ?? 0..<0 { fates[index] = .title }
        let story = story()
        for index in story { fates[index] = fate(of: index, in: story) }
        restoreCaptions(&fates, in: story)
        skipRepeated(&fates, in: story)
        markHeader(&fates, before: story.lowerBound)
        markFooter(&fates, from: story.upperBound)
        SubheadFinder(flow: flow).mark(&fates, in: story)
        return fates
    }

    /// The lines of the body from the first to the last that can be of the story.
    func story() -> Range<Int> {
        var (start, end) = (body.lines.lowerBound, body.lines.upperBound)
        if let title, !title.lines.isEmpty, body.lines.contains(title.lines.lowerBound) {
            start = title.lines.upperBound
        }
        // Another list of articles, comments, the headline again or who edited it: there the story ends.
        let whole = body.worths[start..<end].reduce(0) { $0 + max(0, $1) }
        var before = 0.0
        for index in start..<end {
            if before > 40 {
                let after = whole - before
                if let share = share(endedBy: index), after <= before * share {
                    end = index
                    break
                }
            }
            before += max(0, body.worths[index])
        }
        while start < end, !canOpen(start) { start += 1 }
        while end > start, !canClose(end - 1) { end -= 1 }
        return start..<end
    }

    /// How much more may follow, for one of what stands before, for a line to end the story; `nil` if it is no such line.
    private func share(endedBy index: Int) -> Double? {
        let line = flow.lines[index]
        guard line.seen <= 60, !line.style.isHidden else { return nil }
        let text = flow.folded(line)
        if FurnitureWords.opensComments(text) { return 20 }
        if line.seen <= 24, FurnitureWords.opensOthers(text) { return 1 }
        if isTitleAgain(line), line.style.headingLevel == nil { return 0.5 }
        if let pieces = FieldScanner.pieces(of: text), pieces.allSatisfy({ $0.field == .editor || $0.field == .staff })
        {
            return 0.5
        }
        return nil
    }

    private func isUnseen(_ line: PageFlow.Line) -> Bool {
        line.style.isHidden && !isHidden || line.style.isControl
    }

    private func canOpen(_ index: Int) -> Bool {
        let line = flow.lines[index]
        if isUnseen(line) || line.isLink || isTitleAgain(line) || body.others.contains(index) { return false }
        let text = flow.folded(line)
        if FurnitureWords.isFurniture(text) || FieldScanner.pieces(of: text) != nil { return false }
        if line.seen <= 24, FurnitureWords.opensOthers(text) { return false }
        if BylineRule.names(in: text) != nil { return false }
        if let date = PageDate.first(in: text, allowsNoYear: true) {
            if date.range.count * 2 > text.count || text.count < 40 && !Stops.closes(text) { return false }
        }
        return body.worths[index] > 0 || line.isBold || isShortText(index)
    }

    private func canClose(_ index: Int) -> Bool {
        let line = flow.lines[index]
        if isUnseen(line) || line.isLink || body.others.contains(index) { return false }
        let text = flow.folded(line)
        if FurnitureWords.isFurniture(text) || FieldScanner.pieces(of: text) != nil { return false }
        return body.worths[index] > 0 || isShortText(index)
    }

    /// Whether a short line stands among prose: in the same element as some, or by itself in one of the same kind.
    private func isShortText(_ index: Int) -> Bool {
        let line = flow.lines[index]
        guard line.linked == 0, flow.folded(line).contains(where: \.isWordlike) else { return false }
        let range = max(body.lines.lowerBound, index - 12)..<min(body.lines.upperBound, index + 13)
        return range.contains { other in
            other != index && body.worths[other] >= 12 && isAlike(flow.lines[other], line)
        }
    }

    private func isAlike(_ one: PageFlow.Line, _ other: PageFlow.Line) -> Bool {
        if one.block == other.block { return true }
        let nodes = flow.tree.nodes
        return nodes[one.block].tag == nodes[other.block].tag && nodes[one.block].parent == nodes[other.block].parent
    }

    private func isTitleAgain(_ line: PageFlow.Line) -> Bool {
        guard !titleKey.isEmpty, line.seen >= 4, line.seen <= titleKey.count * 2 + 8 else { return false }
        return TitleFinder.key(flow.folded(line)) == titleKey
    }

    // MARK: Within the story

    private func fate(of index: Int, in story: Range<Int>) -> Fate {
        let line = flow.lines[index]
        let text = flow.folded(line)
        if isUnseen(line) { return .skipped(.furniture) }
        if isTitleAgain(line) { return .skipped(.repeatedTitle) }
        if line.style.isCaption { return .skipped(.caption) }
        if line.isLink || body.others.contains(index) { return .skipped(.promotion) }
        if let reason = FurnitureRule.reason(for: text) { return .skipped(reason) }
        if line.seen <= 20, StandingWords.interruptions.prefix(of: text.bare) != nil { return .skipped(.promotion) }
        if CaptionRule.matches(text) || isUnderPicture(index) { return .skipped(.caption) }
        let (head, tail) = (index - story.lowerBound, story.upperBound - index)
        if head < 4 || tail <= 6, isMatter(text) { return .matter }
        if tail <= 6, line.seen <= 120, StandingWords.notices.occurs(in: text), !TailPhrases.speech.occurs(in: text) {
            return .skipped(.furniture)
        }
        if let reason = TailRule.reason(for: text), tail <= 12 || reason == .originalTitle { return .skipped(reason) }
        return .story
    }

    /// On pages where most lines stand under pictures they are the story, as in a diary of a journey.
    private func restoreCaptions(_ fates: inout [Fate], in story: Range<Int>) {
        let captions = story.filter { fates[$0] == .skipped(.caption) && isUnderPicture($0) && !isCredit($0) }
        let words = captions.reduce(0) { $0 + flow.lines[$1].seen }
        let others = story.reduce(0) { $0 + (fates[$1] == .story ? flow.lines[$1].seen : 0) }
        guard captions.count > 3, words * 4 > others else { return }
        for index in captions { fates[index] = .story }
    }

    private func isCredit(_ index: Int) -> Bool {
        flow.lines[index].style.isCaption || CaptionRule.matches(flow.folded(flow.lines[index]))
    }

    /// The headline once more over several lines, the lead before the story that begins with it, copies of paragraphs.
    private func skipRepeated(_ fates: inout [Fate], in story: Range<Int>) {
        let lines = story.filter { fates[$0] == .story }
        var seen: Set<TitleFinder.Key> = []
        let keys = Dictionary(uniqueKeysWithValues: lines.map { ($0, TitleFinder.key(flow.folded(flow.lines[$0]))) })
        for (place, index) in lines.enumerated() {
            guard let key = keys[index] else { continue }
            if key.count >= 20, !seen.insert(key).inserted { fates[index] = .skipped(.repeatedText) }
            guard place < 6 else { continue }
            var (joined, end) = (TitleFinder.Key(), place)
            while end < lines.count, joined.count < titleKey.count, let next = keys[lines[end]] {
                joined += next
                end += 1
            }
            if joined == titleKey, !titleKey.isEmpty {
                for other in lines[place..<end] { fates[other] = .skipped(.repeatedTitle) }
            }
            if place < 3, key.count >= 15, key.count <= 200 {
                let opens = lines[(place + 1)...].prefix(5).contains { other in
                    keys[other].map { $0.count > key.count && $0.starts(with: key) } ?? false
                }
                if opens { fates[index] = .skipped(.repeatedText) }
            }
        }
    }

    private func isMatter(_ text: Folded) -> Bool {
        FieldScanner.pieces(of: text) != nil || BylineRule.names(in: text) != nil
    }

    /// Words under a picture, without mark-up: a short line right below one, without a final stop or centred.
    private func isUnderPicture(_ index: Int) -> Bool {
        let line = flow.lines[index]
        guard line.followsPicture, line.seen <= 60, !line.isBold, line.style.headingLevel == nil else { return false }
        let text = flow.folded(line)
        if line.style.isCentred { return true }
        return line.seen <= 40 && !Stops.closes(text) && !text.contains(where: { $0 == "," })
    }

    // MARK: Around the story

    private func markHeader(_ fates: inout [Fate], before start: Int) {
        let from = title?.lines.upperBound ?? max(0, start - 20)
        let first = title?.lines.isEmpty == false ? max(0, from - 12) : max(0, start - 20)
        for index in first..<max(first, start) where fates[index] == .skipped(.furniture) {
            let line = flow.lines[index]
            if line.seen <= 160, !line.style.isHidden { fates[index] = .matter }
        }
    }

    private func markFooter(_ fates: inout [Fate], from end: Int) {
        for index in end..<min(flow.lines.count, end + 12) where fates[index] == .skipped(.furniture) {
            let line = flow.lines[index]
            if line.seen <= 160, !line.style.isHidden, !line.isLink { fates[index] = .matter }
        }
    }
}
