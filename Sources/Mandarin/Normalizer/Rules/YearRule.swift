/// Reads years figure by figure: 2024年 → 二零二四年, 1912—1998, 98年抗洪, 2024巴黎奥运会, 2025款, “95后”.
///
/// Spans of years are quantities: 20年来, 距今5000年, and so are numbers before measure words: 2000名.
enum YearRule: NormalizationRule {
    static let name = "year"
    static let beginnings: Set<Beginning> = [.figure, .digit]

    static func reading(at start: Cursor) -> Reading? {
        guard !start.continuesNumber else { return nil }
        var end = start
        let digits = end.takeDigits(atMost: 5)
        // 2007 年末
        if digits.count == 4, end.peek() == " ", end.peek(1) == "年" { end.index += 1 }
        guard digits.count == 2 || digits.count == 4, end.peek() != "." else { return nil }
        // 1990s
        if digits.count == 4, digits[3] == 0, end.peek() == "s", end.peek(1)?.isLatin != true {
            end.index += 1
            return Reading(from: start, to: end, spoken: ChineseNumber.digits(digits) + "年代")
        }
        if digits.count == 4, let event = event(digits, from: start, to: end) {
            return Reading(from: start, to: end, spoken: ChineseNumber.digits(digits), because: event)
        }
        let isYear =
            digits.count == 4
            ? isLong(digits, from: start, to: end)
            : isGeneration(digits, from: start, to: end) || isShort(digits, from: start, to: end)
                || isSeason(digits, from: start, to: end)
        return isYear ? Reading(from: start, to: end, spoken: ChineseNumber.digits(digits)) : nil
    }

    private static func isLong(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        if end.peek() == "年", end.peek(1) == "代" { return true }
        guard (1...2).contains(digits[0]) else { return false }
        if end.peek() == "年" {
            guard start.evidence(.span, to: end) == nil else { return false }
            return !(digits.isRound(from: 1) && roundSpans.contains(end.peek(1)))
        }
        if isLifetime(start, end) { return true }
        guard isModern(digits) else { return false }
        // 《1917》, 第2/2009号
        if titleMarks.contains(start.peek(-1)) && titleMarks.contains(end.peek()) || end.peek() == "》" { return true }
        if start.peek(-1) == "/", start.peek(-2)?.digit != nil, end.peek() == "号" { return true }
        if end.starts(with: .yearKind) || start.peek(-1) == "©" || isPaired(start, end) { return true }
        if end.starts(with: .quantity) || end.countsFigures { return false }
        if brackets.contains(start.peek(-1)), closing.contains(end.peek()) { return true }
        return isGlued(digits, end)
    }

    /// Either year of （1883—1948）, and the second of （960—1127）.
    private static func isLifetime(_ start: Cursor, _ end: Cursor) -> Bool {
        if brackets.contains(start.peek(-1)), end.isDash {
            var other = end
            other.index += 1
            return other.takeDigits(atMost: 5).count == 4
                && (closing.contains(other.peek()) || clauseMarks.contains(other.peek()))
        }
        guard closing.contains(end.peek()), start.peek(-1).map({ marks.contains($0) }) == true else { return false }
        var other = start
        other.index -= 1
        while other.peek(-1)?.digit != nil, start.index - other.index < 6 { other.index -= 1 }
        return (3...4).contains(start.index - 1 - other.index) && brackets.contains(other.peek(-1))
    }

    private static func isModern(_ digits: Digits) -> Bool { (19...20).contains(digits[0] * 10 + digits[1]) }

    /// 2025AI大会, 2024CBA; 2025世界经济论坛, where what follows is counted by nothing.
    private static func isGlued(_ digits: Digits, _ end: Cursor) -> Bool {
        guard let next = end.peek(), !end.countsFigures else { return false }
        if next.isCapital {
            return end.peek(1)?.isLatin == true || (next == "Q" || next == "H") && end.peek(1)?.digit != nil
        }
        let isNear = digits[0] == 2 && (1...3).contains(digits[2])
        return isNear && ScalarClass(next) == .hanzi && end.text.wordClass(after: end.index) != .measure
    }

    /// In a range of years, or in a season: 2010—2015, 2022/2023赛季, 2024/25赛季.
    private static func isPaired(_ start: Cursor, _ end: Cursor) -> Bool {
        // 2005和2006年
        if joins.contains(end.peek()), (1...4).allSatisfy({ end.peek($0)?.digit != nil }), end.peek(5) == "年" {
            return true
        }
        if marks.contains(end.peek()), end.peek(1)?.digit != nil {
            var next = end
            next.index += 1
            let other = next.takeDigits(atMost: 5)
            if other.count == 2, next.starts(with: .yearKind) { return true }
            return other.count == 4 && isModern(other) && !next.starts(with: .quantity) && !next.countsFigures
                || next.peek() == "年"
        }
        return marks.contains(start.peek(-1)) && (start.peek(-2)?.digit != nil || start.peek(-2) == "年")
            && !end.starts(with: .quantity) && !end.countsFigures
    }

    /// A short year of a season: 2024/25赛季, 98/99赛季.
    private static func isSeason(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        if marks.contains(start.peek(-1)), start.peek(-2)?.digit != nil, start.peek(-3)?.digit != nil {
            return end.starts(with: .yearKind)
        }
        // 98/99赛季
        guard marks.contains(end.peek()), end.peek(1)?.digit != nil, end.peek(2)?.digit != nil else { return false }
        var last = end
        last.index += 3
        return last.starts(with: .yearKind)
    }

    /// The name of what took place that year: 2024巴黎奥运会.
    private static func event(_ digits: Digits, from start: Cursor, to end: Cursor) -> Evidence? {
        guard isModern(digits), let next = end.peek(), ScalarClass(next) == .hanzi, !end.starts(with: .quantity),
            !end.countsFigures, let event = start.evidence(.event, to: end),
            // Nothing but its name between.
            (end.index..<event.range.lowerBound).allSatisfy({ ScalarClass(end.text[$0]) == .hanzi })
        else { return nil }
        return event
    }

    /// 80后, “95后”, 80、90后; but 20后
    private static func isGeneration(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        var last = end
        if last.take("、"), last.takeDigits(atMost: 3).count != 2 { return false }
        return last.peek() == "后" && (start.peek(-1) == "“" || digits[1] % 5 == 0 && (digits[0] == 0 || digits[0] >= 5))
    }

    /// 98年洪水, 08年奥运会; but 75年来, 近86年, 康熙61年.
    private static func isShort(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        // 北大77级, 86版《西游记》
        if end.peek() == "级" || end.peek() == "版", digits[0] == 0 || digits[0] >= 5,
            end.text.isWhole(end.index..<end.index + 1)
        {
            return true
        }
        guard end.peek() == "年", !start.comesAfter(.span), !start.comesAfter(.era) else { return false }
        if start.peek(-1) == "’" || start.peek(-1) == "'" { return true }
        guard digits[0] == 0 || digits[1] != 0 && digits[0] >= 6 else { return false }
        var after = end
        after.index += 1
        return after.evidence(.afterSpan, to: after) == nil
    }

    private static let marks: ScalarSet = "-–—~至/"
    private static let brackets: ScalarSet = "（(〔["
    private static let closing: ScalarSet = "）)〕]"
    private static let joins: ScalarSet = "和与及或、"
    private static let titleMarks: ScalarSet = "《》"
    private static let clauseMarks: ScalarSet = "，,"
    /// After a round number of years: 3000年来, 2000年历史.
    private static let roundSpans: ScalarSet = "来前历文"
}
