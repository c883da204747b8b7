/// Walks a text once, line by line, and notes where its sentences begin and end.
struct SentenceScanner {
    private let text: [Unicode.Scalar]
    private var sentences: [Range<Int>] = []
    private var pairs = BracketPairs()

    /// The line being read.
    private var line = 0..<0
    /// How many sentences stood before the line.
    private var sentencesBeforeLine = 0
    /// The next bracket of the line.
    private var nextMark = 0
    /// Where the sentence begins, once something of it has been seen.
    private var begin: Int?
    /// Whether it holds anything with a sound.
    private var isSpoken = false
    /// The stop just seen, with only closing and invisible marks after it.
    private var ending: Ending?
    /// The mark that closes the outermost protected stretch around here.
    private var shield = -1
    /// How many closed quotations are open here.
    private var depth = 0

    init(_ text: [Unicode.Scalar]) {
        self.text = text
    }

    /// Reads the whole text.
    mutating func scan() -> [Range<Int>] {
        var start = 0
        while start < text.count {
            let end = pairs.readLine(of: text, from: start)
            line = start..<end
            scanLine()
            start = end + 1
        }
        return sentences
    }

    private mutating func scanLine() {
        sentencesBeforeLine = sentences.count
        nextMark = 0
        shield = -1
        depth = 0
        ending = nil
        var index = line.lowerBound
        while index < line.upperBound {
            let kind = ScalarClass(text[index])
            switch kind {
            case .hanzi, .latin, .digit, .spoken:
                start(at: index)
                isSpoken = true
                ending = nil
                index += 1
            case .space, .invisible:
                index += 1
            case .lineBreak, .clause, .dash, .symbol:
                start(at: index)
                ending = nil
                index += 1
            case .mark, .emoji:
                start(at: index)
                index += 1
            case .stop, .shout, .asciiShout, .dot, .ellipsis:
                start(at: index)
                index = readStop(at: index)
            case .opener, .closer, .straight:
                start(at: index)
                index = readBracket(at: index)
            }
        }
        finish(at: line.upperBound)
    }

    // MARK: Stops

    /// Reads a run of stops and ends the sentence where it should. Returns where to read on.
    private mutating func readStop(at index: Int) -> Int {
        guard let run = stopRun(at: index) else {
            ending = nil
            return index + 1
        }
        ending = run.ending
        guard let ending = run.ending, index > shield else { return run.end }
        let following = nextVisible(from: run.end)
        guard following < line.upperBound, !isCloser(at: following, adjacentTo: run.end) else { return run.end }
        switch ScalarClass(text[following]) {
        case .clause: return run.end
        case .dash where ending != .stop: return run.end
        default: break
        }
        if ending == .ellipsis {
            guard !run.isAscii, let begin else { return run.end }
            let rule = EllipsisEnd(text: text, sentenceStart: begin, lineEnd: line.upperBound)
            guard rule.ends(at: index, following: following) else { return run.end }
        }
        let end = decorationEnd(from: run.end)
        finish(at: end)
        return end
    }

    /// A run of stops: ！！！, ？！, ……！. `nil` for a mark that stops nothing.
    private func stopRun(at index: Int) -> (end: Int, ending: Ending?, isAscii: Bool)? {
        var ending: Ending?
        var isAscii = false
        var end = index
        while end < line.upperBound {
            switch ScalarClass(text[end]) {
            case .stop: ending = .stop
            case .shout: ending = ending == .stop ? .stop : .shout
            case .asciiShout:
                if end == index, isInsideAddress(at: index) { return nil }
                ending = ending == .stop ? .stop : .shout
            case .ellipsis: ending = ending ?? .ellipsis
            case .dot:
                let next = end + 1
                if next < line.upperBound, ScalarClass(text[next]) == .dot {
                    isAscii = isAscii || ending == nil
                    ending = ending ?? .ellipsis
                } else if end == index {
                    let rule = FullStop(text: text, sentenceStart: begin ?? index, lineEnd: line.upperBound)
                    guard rule.ends(at: index) else { return nil }
                    ending = .period
                }
            case .mark: break
            default: return (end, ending, isAscii)
            }
            end += 1
        }
        return (end, ending, isAscii)
    }

    /// Whether an ASCII ? or ! is part of an address or expression: /list?id=3, a!=b.
    private func isInsideAddress(at index: Int) -> Bool {
        let next = index + 1
        guard index > line.lowerBound, next < line.upperBound else { return false }
        let isJoined =
            text[next].isASCII
            && (ScalarClass(text[next]).isAlphanumeric || "=&/%#_-".unicodeScalars.contains(text[next]))
        let before = text[index - 1]
        return isJoined && before.isASCII
            && (ScalarClass(before).isAlphanumeric || "/=&%#_-".unicodeScalars.contains(before))
    }

    /// The end of the pictographs and tildes that dress the stop before `index`.
    private func decorationEnd(from index: Int) -> Int {
        var end = index
        while end < line.upperBound, isDecoration(text[end]) { end += 1 }
        var picture = end
        while picture < line.upperBound, ScalarClass(text[picture]).isBlank { picture += 1 }
        guard picture > end else { return end }
        var pictureEnd = picture
        while pictureEnd < line.upperBound, isDecoration(text[pictureEnd]) { pictureEnd += 1 }
        let standsAlone = pictureEnd == line.upperBound || ScalarClass(text[pictureEnd]).isBlank
        return pictureEnd > picture && standsAlone ? pictureEnd : end
    }

    private func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
        switch ScalarClass(scalar) {
        case .emoji, .mark: true
        default: scalar == "～" || scalar == "~" || scalar == "\u{200D}"
        }
    }

    // MARK: Brackets

    /// Reads a bracket or quotation mark. Returns where to read on.
    private mutating func readBracket(at index: Int) -> Int {
        guard nextMark < pairs.marks.count, pairs.marks[nextMark].index == index else {
            ending = nil
            return index + 1
        }
        let mark = pairs.marks[nextMark]
        nextMark += 1
        if mark.opens && !(ending != nil && isLoneStraight(mark)) {
            ending = nil
            if mark.partner != nil, mark.kind.use == .quotation { depth += 1 }
            if index > shield, let partner = mark.partner, protects(index, partner, mark.kind.use) { shield = partner }
            return index + 1
        }
        readCloser(mark)
        guard begin == nil else { return index + 1 }
        return lastEnd(after: index + 1)
    }

    /// Whether a closed pair keeps the stops inside it from ending a sentence.
    ///
    /// Titles and parentheses do; of quotations only cries too short to be sentences: “快！快！”他喊。
    private func protects(_ opener: Int, _ closer: Int, _ use: Bracket.Use) -> Bool {
        closer - opener <= (use == .quotation ? Segmenter.longestCry : Segmenter.longestProtected) + 1
    }

    /// Ends the sentence after a closing mark, if its last words end in a stop and nothing goes on.
    private mutating func readCloser(_ mark: BracketPairs.Mark) {
        let isProtected = mark.index <= shield
        let use = mark.kind.use
        if mark.partner != nil, use == .quotation {
            depth -= 1
            // What is quoted inside a quotation is part of one of its sentences.
            if depth > 0 { return }
        }
        if isProtected, use == .title || use == .label { ending = nil }
        guard let ending, mark.index >= shield, isSpoken else { return }
        let after = mark.index + 1
        let following = nextVisible(from: after)
        guard following < line.upperBound, !isCloser(at: following, adjacentTo: after) else { return }
        switch ScalarClass(text[following]) {
        case .stop, .shout, .asciiShout, .dot, .ellipsis, .clause, .dash: return
        default: break
        }
        let rule = QuotationEnd(text: text, sentenceStart: begin ?? mark.index, line: line)
        let ends =
            switch use {
            case .quotation: rule.ends(quotationFrom: mark.partner, with: ending, following: following)
            case .parenthesis: rule.ends(parenthesisFrom: mark.partner, with: ending, following: following)
            case .title, .label: true
            }
        if ends { finish(at: decorationEnd(from: after)) }
    }

    /// Whether the mark that is seen at `index` closes something. A lone straight mark does when it touches the stop.
    private func isCloser(at index: Int, adjacentTo stop: Int) -> Bool {
        guard nextMark < pairs.marks.count, pairs.marks[nextMark].index == index else { return false }
        let mark = pairs.marks[nextMark]
        return !mark.opens || isLoneStraight(mark) && index == stop
    }

    private func isLoneStraight(_ mark: BracketPairs.Mark) -> Bool {
        mark.partner == nil && (mark.kind == .straightDouble || mark.kind == .straightSingle)
    }

    // MARK: Sentences

    private mutating func start(at index: Int) {
        if begin == nil { begin = index }
    }

    /// Ends the sentence before `end`. What has no sound joins the sentence before it on the line, or is left out.
    private mutating func finish(at end: Int) {
        guard let begin else { return }
        var last = end
        while last > begin, ScalarClass(text[last - 1]).isBlank { last -= 1 }
        if isSpoken {
            sentences.append(begin..<last)
        } else if sentences.count > sentencesBeforeLine, let previous = sentences.last {
            sentences[sentences.count - 1] = previous.lowerBound..<last
        }
        self.begin = nil
        isSpoken = false
        ending = nil
    }

    /// Where to read on after a sentence that ended at or after `index`.
    private func lastEnd(after index: Int) -> Int {
        max(index, sentences.last?.upperBound ?? index)
    }

    /// The next scalar from `index` on that is seen and is no pictograph, or the line's end.
    private func nextVisible(from index: Int) -> Int {
        var next = index
        while next < line.upperBound {
            switch ScalarClass(text[next]) {
            case .space, .invisible, .mark, .emoji: next += 1
            default: return next
            }
        }
        return next
    }
}
