/// Reads dates in figures: 2024-11-18, 2024/11/18, 2024.11.18 → 二零二四年十一月十八日, 24/11/18 alike.
struct DateRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.digit == nil, start.peek(-1)?.isLatin != true else { return nil }
        var cursor = start
        let year = cursor.takeDigits(atMost: 5)
        guard year.count == 4 || year.count == 2, let separator = cursor.take(anyOf: "-/.") else { return nil }
        guard year.count == 4 ? (1...2).contains(year[0]) : separator == "/" else { return nil }
        guard let month = cursor.takeValue(in: 1...12) else { return nil }
        guard cursor.take(separator), let day = cursor.takeValue(in: 1...31) else { return nil }
        guard cursor.peek()?.digit == nil, cursor.peek() != separator else { return nil }
        let spokenYear = ChineseNumber.digits(year.count == 2 ? [2, 0] + year : year)
        return Reading(
            from: start, to: cursor,
            spoken: "\(spokenYear)年\(ChineseNumber.cardinal([month / 10, month % 10]))月"
                + "\(ChineseNumber.cardinal([day / 10, day % 10]))日")
    }
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
