/// Reads dates in figures: 2024-11-18, 2024/11/18, 2024.11.18 → 二零二四年十一月十八日, 24/11/18 alike; 2024-05.
enum DateRule: NormalizationRule {
    static let beginnings: Set<Beginning> = [.digit]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.digit == nil, start.peek(-1)?.isLatin != true else { return nil }
        var cursor = start
        let year = cursor.takeDigits(atMost: 5)
        guard year.count == 4 || year.count == 2, let separator = cursor.take(anyOf: Self.separators) else {
            return nil
        }
        guard year.count == 4 ? (1...2).contains(year[0]) : separator == "/" else { return nil }
        guard let month = cursor.takeValue(in: 1...12) else { return nil }
        if year.count == 4, separator != ".", month < 10, cursor.peek(-2) == "0", cursor.peek()?.digit == nil,
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
