/// Reads times of day: 07:48 → 七点四十八分, 9:00 → 九点, 13:05:30 → 十三点零五分三十秒.
enum TimeRule: NormalizationRule {
    static let name = "time"
    static let beginnings: Set<Beginning> = [.digit]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.digit == nil else { return nil }
        var cursor = start
        guard let hour = cursor.takeValue(in: 0...24), let colon = cursor.take(anyOf: Self.colons) else { return nil }
        let minuteDigits = cursor.takeDigits(atMost: 3)
        let minute = minuteDigits.reduce(0) { $0 * 10 + $1 }
        guard minuteDigits.count == 2, minute < 60 else { return nil }
        guard start.evidence(.score, to: cursor) == nil else { return nil }
        // The sign of a ratio tells a time only where the clause does.
        let clock = start.evidence(.clock, to: cursor)
        guard colon != "∶" || clock != nil else { return nil }
        if let lap = lap(hour, minute, from: start, to: cursor) { return lap }
        var spoken = ChineseNumber.cardinal(hour) + "点"
        if hour == 2 { spoken = "两点" }
        if minute > 0 { spoken += Self.sixtieth(minute) + "分" }
        var end = cursor
        if end.take(anyOf: Self.colons) != nil, let second = end.takeValue(in: 0...59), end.peek()?.digit == nil {
            cursor = end
            spoken += (minute == 0 ? "零分" : "") + Self.sixtieth(second) + "秒"
        }
        var half = cursor
        half.skipSpaces()
        if half.takeWord(of: .morning) {
            return Reading(from: start, to: half, spoken: "上午" + spoken)
        }
        if half.takeWord(of: .afternoon) {
            return Reading(from: start, to: half, spoken: "下午" + spoken)
        }
        return Reading(from: start, to: cursor, spoken: spoken, because: colon == "∶" ? clock : nil)
    }

    /// A time that was run: 1:33.660 → 一分三十三秒六六零, 成绩2:07:35 → 两小时零七分三十五秒.
    private static func lap(_ first: Int, _ second: Int, from start: Cursor, to end: Cursor) -> Reading? {
        var cursor = end
        if cursor.peek() == ".", cursor.peek(1)?.digit != nil {
            cursor.index += 1
            let rest = ChineseNumber.digits(cursor.takeDigits(atMost: 4))
            return Reading(
                from: start, to: cursor, spoken: "\(ChineseNumber.cardinal(first))分\(sixtieth(second))秒\(rest)")
        }
        guard cursor.take(anyOf: colons) != nil, let third = cursor.takeValue(in: 0...59), cursor.peek()?.digit == nil,
            let evidence = start.evidence(.laps, to: cursor)
        else { return nil }
        let hours = first == 2 ? "两" : ChineseNumber.cardinal(first)
        return Reading(
            from: start, to: cursor, spoken: "\(hours)小时\(sixtieth(second))分\(sixtieth(third))秒", because: evidence)
    }

    private static func sixtieth(_ value: Int) -> String {
        (value < 10 ? "零" : "") + ChineseNumber.cardinal(value)
    }

    private static let colons: ScalarSet = ":：∶"
}
