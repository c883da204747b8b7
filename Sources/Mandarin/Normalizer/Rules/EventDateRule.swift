/// Reads days that name an event: “9·18” → 九一八, 3·15 → 三一五.
struct EventDateRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        var cursor = start
        let month = cursor.takeDigits(atMost: 3)
        guard (1...2).contains(month.count), cursor.take(anyOf: "·•・") != nil else { return nil }
        let day = cursor.takeDigits(atMost: 3)
        guard (1...2).contains(day.count) else { return nil }
        return Reading(from: start, to: cursor, spoken: ChineseNumber.digits(month + day))
    }
}
