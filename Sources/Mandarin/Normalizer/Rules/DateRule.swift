/// Reads dates in figures: 2024-11-18, 2024/11/18, 2024.11.18 → 二零二四年十一月十八日, 24/11/18 alike; 2024-05.
enum DateRule: NormalizationRule {
    static let name = "date"
    static let beginnings: Set<Beginning> = [.digit]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.digit == nil, start.peek(-1)?.isLatin != true else { return nil }
        var cursor = start
        let year = cursor.takeDigits(atMost: 5)
        guard separators.contains(cursor.peek()) else { return nil }
        if let reading = dated(start) { return reading }
        if year.count == 2, let reading = dayFirst(start) ?? monthOnly(start) { return reading }
        guard year.count == 4 || year.count == 2, let separator = cursor.take(anyOf: Self.separators) else {
            return nil
        }
        guard year.count == 4 ? (1...2).contains(year[0]) : separator == "/" else { return nil }
        guard let month = cursor.takeValue(in: 1...12) else { return nil }
        if year.count == 4, separator != "." || !cursor.countsFigures && isBare(start, cursor), month < 10,
            cursor.peek(-2) == "0", cursor.peek()?.digit == nil,
            cursor.peek() != separator
        {
            // 2023-05
            return Reading(
                from: start, to: cursor,
                spoken: "\(ChineseNumber.digits(year))年\(ChineseNumber.cardinal(month))月")
        }
        guard cursor.take(separator), let day = cursor.takeValue(in: 1...31) else { return nil }
        guard cursor.peek()?.digit == nil, cursor.peek() != separator else { return nil }
        let spokenYear = (year.count == 2 ? "二零" : "") + ChineseNumber.digits(year)
        return Reading(
            from: start, to: cursor,
            spoken: "\(spokenYear)年\(ChineseNumber.cardinal(month))月"
                + "\(ChineseNumber.cardinal(day))日")
    }

    /// 展期：10.1-10.7, 签到时间：5/20: after a word of dates, or after such a date; 2024.6—2025.3.
    private static func dated(_ start: Cursor) -> Reading? {
        var cursor = start
        let first = cursor.takeDigits(atMost: 5)
        guard let separator = cursor.take(anyOf: shortSeparators), let second = cursor.takeValue(in: 1...31),
            cursor.peek()?.digit == nil, cursor.peek() != separator, !cursor.countsFigures
        else { return nil }
        if first.count == 4, separator == ".", second <= 12, (19...20).contains(first[0] * 10 + first[1]) {
            var other = cursor
            let hasOther = other.isDash && (1...4).allSatisfy { other.peek($0)?.digit != nil } && other.peek(5) == "."
            other = start
            other.index -= 1
            let hasFirst =
                other.isDash && start.peek(-2)?.digit != nil && (start.peek(-4) == "." || start.peek(-3) == ".")
            guard hasOther || hasFirst else { return nil }
            return Reading(
                from: start, to: cursor, spoken: "\(ChineseNumber.digits(first))年\(ChineseNumber.cardinal(second))月")
        }
        guard let month = first.value, (1...2).contains(first.count), (1...12).contains(month) else { return nil }
        var opening = start
        if opening.peek(-1).map({ "-–—~至".unicodeScalars.contains($0) }) == true {
            opening.index -= 1
            while let last = opening.peek(-1), last.digit != nil || last == separator, start.index - opening.index < 12
            {
                opening.index -= 1
            }
            // 2024.11.18-12.20
            var whole = opening
            if whole.takeDigits(atMost: 5).count == 4, whole.take(separator), whole.takeValue(in: 1...12) != nil,
                whole.take(separator), whole.takeValue(in: 1...31) != nil, whole.index == start.index - 1
            {
                return Reading(
                    from: start, to: cursor,
                    spoken: "\(ChineseNumber.cardinal(month))月\(ChineseNumber.cardinal(second))日")
            }
        }
        guard let word = opening.evidence(.dates, to: cursor), word.range.upperBound <= opening.index else {
            return nil
        }
        return Reading(
            from: start, to: cursor, spoken: "\(ChineseNumber.cardinal(month))月\(ChineseNumber.cardinal(second))日",
            because: word)
    }

    private static let shortSeparators: ScalarSet = "/."

    /// 08-08-2008, 08/2008: the year stands last.
    private static func dayFirst(_ start: Cursor) -> Reading? {
        var cursor = start
        guard let first = cursor.takeValue(in: 1...31), let separator = cursor.take(anyOf: separators) else {
            return nil
        }
        var second: Int?
        var rest = cursor
        if let value = rest.takeValue(in: 1...31), rest.take(separator) {
            second = value
            cursor = rest
        }
        let year = cursor.takeDigits(atMost: 5)
        guard year.count == 4, (19...20).contains(year[0] * 10 + year[1]), cursor.peek()?.digit == nil,
            cursor.peek() != separator, !cursor.countsFigures, start.peek() == "0" || second != nil
        else { return nil }
        // The month stands first, as in China, unless it can't be one.
        let (month, day) = first > 12 ? (second, first) : (first, second)
        guard let month, month <= 12 else { return nil }
        let spokenDay = day.map { "\(ChineseNumber.cardinal($0))日" } ?? ""
        return Reading(
            from: start, to: cursor,
            spoken: "\(ChineseNumber.digits(year))年\(ChineseNumber.cardinal(month))月\(spokenDay)")
    }

    /// 08/08, 08-08, 08.08, where nothing is counted: a number has no nought before it.
    private static func monthOnly(_ start: Cursor) -> Reading? {
        guard start.peek() == "0" || start.peek(3) == "0" else { return nil }
        var cursor = start
        guard let month = cursor.takeValue(in: 1...12), cursor.index == start.index + 2,
            let separator = cursor.take(anyOf: separators), let day = cursor.takeValue(in: 1...31),
            cursor.index == start.index + 5, !separators.contains(cursor.peek()) || cursor.peek(1)?.digit == nil,
            !cursor.countsFigures || start.peek() == "0" && start.peek(3) == "0" && separator == "/",
            start.peek() == "0" || separator == "/" && isBare(start, cursor)
        else { return nil }
        return Reading(
            from: start, to: cursor, spoken: "\(ChineseNumber.cardinal(month))月\(ChineseNumber.cardinal(day))日")
    }

    /// Whether no hanzi stand right beside it.
    private static func isBare(_ start: Cursor, _ end: Cursor) -> Bool {
        [start.peek(-1), end.peek()].allSatisfy { $0.map { ScalarClass($0) != .hanzi } ?? true }
    }

    private static let separators: ScalarSet = "-/."
}

extension Cursor {
    /// Steps over one or two digits with a value in a range.
    mutating func takeValue(in range: ClosedRange<Int>) -> Int? {
        let start = index
        let digits = takeDigits(atMost: 3)
        let value = digits.reduce(0) { $0 * 10 + $1 }
        guard (1...2).contains(digits.count), range.contains(value) else {
            index = start
            return nil
        }
        return value
    }
}
