/// Reads the years of old times: 公元前221年 → 二二一, 康熙2年 → 二, 618年—907年 → 六一八到九零七, 755年爆发 → 七五五.
enum EraRule: NormalizationRule {
    static let name = "era"
    static let beginnings: Set<Beginning> = [.figure, .digit]

    static func reading(at start: Cursor) -> Reading? {
        guard !start.continuesNumber else { return nil }
        var end = start
        let digits = end.takeDigits(atMost: 5)
        guard (1...4).contains(digits.count),
            end.peek() == "年" || end.isDash || end.peek() == "至" || closings.contains(end.peek())
        else { return nil }
        if let reign = start.evidence(.era, to: end), end.peek() == "年" {
            return Reading(from: start, to: end, spoken: ChineseNumber.cardinal(digits), because: reign)
        }
        if let era = start.evidence(.commonEra, to: end), end.peek() == "年" || end.isDash {
            return Reading(from: start, to: end, spoken: year(digits), because: era)
        }
        // （前770年—前221年）
        if start.peek(-1) == "前", start.peek(-2).map({ ScalarClass($0) != .hanzi || $0 == "约" }) ?? true,
            end.peek() == "年" || end.isDash
        {
            return Reading(from: start, to: end, spoken: year(digits))
        }
        guard digits.count == 3, digits[0] != 0 else { return nil }
        if end.peek() == "年", let event = start.evidence(.ancient, to: end) {
            return Reading(from: start, to: end, spoken: ChineseNumber.digits(digits), because: event)
        }
        return isPaired(start, end) || opensClause(start, end)
            ? Reading(from: start, to: end, spoken: ChineseNumber.digits(digits)) : nil
    }

    /// 383年，淝水之战爆发
    private static func opensClause(_ start: Cursor, _ end: Cursor) -> Bool {
        let isFirst = start.peek(-1).map { TokenStart($0) == .punctuation } ?? true
        return isFirst && end.peek() == "年" && (end.peek(1) == "，" || end.peek(1) == ",")
    }

    /// Round years are said as numbers: 公元前3000年.
    private static func year(_ digits: Digits) -> String {
        digits.count > 2 && digits.isRound(from: digits.count - 2)
            ? ChineseNumber.cardinal(digits) : ChineseNumber.digits(digits)
    }

    /// 618年—907年, （618—907）
    private static func isPaired(_ start: Cursor, _ end: Cursor) -> Bool {
        var cursor = end
        let hasYear = cursor.take("年")
        if cursor.isDash || cursor.peek() == "至" {
            cursor.index += 1
            _ = cursor.take("—")
            let other = cursor.takeDigits(atMost: 5)
            guard other.count == 3 || other.count == 4 else { return false }
            return hasYear && cursor.peek() == "年" || isBracketed(start, cursor)
        }
        guard start.peek(-1).map({ dashes.contains($0) || $0 == "至" }) == true else { return false }
        cursor = start
        while cursor.peek(-1).map({ dashes.contains($0) || $0 == "至" }) == true { cursor.index -= 1 }
        let closesYear = cursor.peek(-1) == "年"
        if closesYear { cursor.index -= 1 }
        let last = cursor
        while cursor.peek(-1)?.digit != nil, last.index - cursor.index < 5 { cursor.index -= 1 }
        guard (3...4).contains(last.index - cursor.index) else { return false }
        return closesYear && hasYear || isBracketed(cursor, end)
    }

    private static func isBracketed(_ start: Cursor, _ end: Cursor) -> Bool {
        var end = end
        _ = end.take("年")
        guard closings.contains(end.peek()) else { return false }
        // 王羲之（303—361，一说321—379）
        return (1...16).contains { openings.contains(start.peek(-$0)) }
    }

    private static let dashes: ScalarSet = "-–—~"
    private static let openings: ScalarSet = "（("
    private static let closings: ScalarSet = "）)，,"
}

extension Cursor {
    /// Whether a dash of a range stands here.
    var isDash: Bool { peek() == "-" || peek() == "–" || peek() == "—" || peek() == "~" }
}
