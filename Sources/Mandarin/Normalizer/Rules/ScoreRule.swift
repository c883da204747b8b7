/// Reads scores: 以3-0获胜 → 三比零, 战成1-1, 17∶13战胜, 21-19、18-21 in a row.
///
/// A pair of figures is one where a word of games says so, where the first is the greater or both are alike, and where a
/// pair beside it is; never where something counts the second.
enum ScoreRule: NormalizationRule {
    static let name = "score"
    static let beginnings: Set<Beginning> = [.digit]

    static func reading(at start: Cursor) -> Reading? {
        guard let pair = Pair(at: start), !pair.end.countsFigures, pair.end.peek() != "=" else { return nil }
        let evidence = start.evidence(.score, to: pair.end)
        if evidence == nil {
            guard start.evidence(.stroke, to: pair.end) == nil else { return nil }
            guard isFall(pair, from: start) || isInRow(start, pair) || isBetweenNames(start, pair) else { return nil }
        } else if pair.mark == "/", pair.ours < pair.theirs {
            return nil
        }
        return Reading(
            from: start, to: pair.end,
            spoken: ChineseNumber.cardinal(pair.ours) + "比" + ChineseNumber.cardinal(pair.theirs), because: evidence)
    }

    /// Two figures with a mark between them.
    private struct Pair {
        let ours: Int
        let theirs: Int
        let mark: Unicode.Scalar
        let end: Cursor

        init?(at start: Cursor) {
            guard !start.continuesNumber, (1...3).contains(where: { ScoreRule.marks.contains(start.peek($0)) }),
                start.peek(-1)?.isLatin != true,
                !Self.isInside(start.peek(-1)) || !(start.peek(-2)?.digit != nil)
            else { return nil }
            var cursor = start
            let ours = cursor.takeDigits(atMost: 4)
            guard let mark = cursor.take(anyOf: ScoreRule.marks) else { return nil }
            let theirs = cursor.takeDigits(atMost: 4)
            guard let our = Self.value(ours), let their = Self.value(theirs) else { return nil }
            // 1.5, 3-1-502 and 12:30:15 go on.
            guard cursor.peek()?.isLatin != true, !(Self.isInside(cursor.peek()) && cursor.peek(1)?.digit != nil) else {
                return nil
            }
            (self.ours, self.theirs, self.mark, end) = (our, their, mark, cursor)
        }

        private static func value(_ digits: Digits) -> Int? {
            (1...3).contains(digits.count) && (digits[0] != 0 || digits.count == 1) ? digits.value : nil
        }

        private static func isInside(_ scalar: Unicode.Scalar?) -> Bool { inside.contains(scalar) }

        private static let inside: ScalarSet = "-:：∶–—/.~"
    }

    /// 11-3, 1-0, 2-2: a range rises. After a title's dash and in the number of a thing it says nothing.
    private static func isFall(_ pair: Pair, from start: Cursor) -> Bool {
        guard pair.ours >= pair.theirs, !start.comesAfter(.ordinal), start.peek(-1) != "·" else { return false }
        if pair.mark == "/" { return pair.ours == pair.theirs && pair.ours < 10 }
        return pair.mark != ":" && pair.mark != "：" || pair.ours > 24 || pair.theirs < 10
    }

    /// 21-19、18-21
    private static func isInRow(_ start: Cursor, _ pair: Pair) -> Bool {
        var next = pair.end
        for _ in 0..<6 {
            guard next.takeSeparator(), let other = Pair(at: next) else { break }
            if other.mark == pair.mark, !other.end.countsFigures,
                isFall(other, from: next) || next.evidence(.score, to: other.end) != nil
            {
                return true
            }
            next = other.end
        }
        var last = start
        for _ in 0..<6 {
            guard let other = pairBefore(last) else { break }
            if other.pair.mark == pair.mark,
                isFall(other.pair, from: other.start) || other.start.evidence(.score, to: other.pair.end) != nil
            {
                return true
            }
            last = other.start
        }
        return false
    }

    private static func pairBefore(_ place: Cursor) -> (start: Cursor, pair: Pair)? {
        var cursor = place
        while separators.contains(cursor.peek(-1)), place.index - cursor.index < 2 { cursor.index -= 1 }
        guard cursor.index < place.index else { return nil }
        let end = cursor.index
        while let last = cursor.peek(-1), last.digit != nil || marks.contains(last), end - cursor.index < 8 {
            cursor.index -= 1
        }
        guard let pair = Pair(at: cursor), pair.end.index == end else { return nil }
        return (cursor, pair)
    }

    /// 曼联1-2利物浦, 中国1-2: a team before, and another or nothing after.
    private static func isBetweenNames(_ start: Cursor, _ pair: Pair) -> Bool {
        guard pair.mark != "/", let before = start.text.wordClass(before: start.index), isTeam(before) else {
            return false
        }
        guard let next = pair.end.peek(), ScalarClass(next) == .hanzi else {
            return pair.end.peek().map { TokenStart($0) == .punctuation } ?? true
        }
        return start.text.wordClass(after: pair.end.index).map(isTeam) == true
    }

    private static func isTeam(_ wordClass: WordClass) -> Bool { wordClass == .place || wordClass == .organization }

    private static let marks: ScalarSet = "-:：∶–—/"
    fileprivate static let separators: ScalarSet = "、，, 和"
}

extension Cursor {
    /// Steps over what parts the scores of a row.
    fileprivate mutating func takeSeparator() -> Bool {
        let start = index
        while index - start < 2, take(anyOf: ScoreRule.separators) != nil {}
        return index > start
    }
}
