/// Reads days that name an event: “9·18” → 九一八, 3·15 → 三一五, 9.18事变; “10.1”假期 → 十一.
enum EventDateRule: NormalizationRule {
    static let name = "event date"
    static let beginnings: Set<Beginning> = [.digit]

    static func reading(at start: Cursor) -> Reading? {
        var cursor = start
        let month = cursor.takeDigits(atMost: 3)
        guard start.peek(-1)?.digit == nil, (1...2).contains(month.count), let mark = cursor.take(anyOf: Self.marks)
        else {
            return nil
        }
        let day = cursor.takeDigits(atMost: 3)
        guard (1...2).contains(day.count) else { return nil }
        let rest = cursor
        _ = cursor.take(anyOf: Self.closings)
        if cursor.starts(with: .holidays) {
            return Reading(
                from: start, to: rest, spoken: ChineseNumber.cardinal(month) + ChineseNumber.cardinal(day))
        }
        // “3.15” in quotation marks is no decimal.
        let isQuoted =
            day.count == 2 && day[0] < 4 && openings.contains(start.peek(-1)) && closings.contains(rest.peek())
        guard mark != "." && mark != "-" || isQuoted || cursor.starts(with: .events) else { return nil }
        return Reading(from: start, to: rest, spoken: ChineseNumber.digits(month) + ChineseNumber.digits(day))
    }

    private static let marks: ScalarSet = "·•・.-"
    private static let openings: ScalarSet = "“‘"
    private static let closings: ScalarSet = "”’"
}
