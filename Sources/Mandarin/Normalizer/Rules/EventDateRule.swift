/// Reads days that name an event: “9·18” → 九一八, 3·15 → 三一五, 9.18事变; “10.1”假期 → 十一.
enum EventDateRule: NormalizationRule {
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
        if cursor.starts(with: Self.holidays) {
            return Reading(
                from: start, to: rest, spoken: ChineseNumber.cardinal(month) + ChineseNumber.cardinal(day))
        }
        // “3.15” in quotation marks is no decimal.
        let isQuoted =
            day.count == 2 && day[0] < 4 && openings.contains(start.peek(-1)) && closings.contains(rest.peek())
        guard mark != "." && mark != "-" || isQuoted || cursor.starts(with: Self.events) else { return nil }
        return Reading(from: start, to: rest, spoken: ChineseNumber.digits(month) + ChineseNumber.digits(day))
    }

    private static let events: WordList =
        "事变 运动 惨案 大屠杀 事件 大地震 地震 特大 暴雨 洪灾 空难 火灾 坠机 爆炸 妇女节 劳动节 青年节 儿童节 护士节 教师节 植树节 情人节 表白 晚会 消费者 反诈 禁毒日 学雷锋 矿难 枪击 大促 购物节 批示 讲话 指示 革命"
    private static let holidays: WordList = "假期 长假 黄金周 小长假"

    private static let marks: ScalarSet = "·•・.-"
    private static let openings: ScalarSet = "“‘"
    private static let closings: ScalarSet = "”’"
}
