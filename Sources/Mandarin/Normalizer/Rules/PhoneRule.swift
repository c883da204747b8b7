/// Reads telephone numbers and hotlines digit by digit: 13800138000, (0755)8288 0000, 12345热线, 120急救.
enum PhoneRule: NormalizationRule {
    static let beginnings: Set<Beginning> = [.figure, .digit, .sign]

    static func reading(at start: Cursor) -> Reading? {
        guard !start.continuesNumber else { return nil }
        if start.peek() == "+" { return abroad(start) }
        guard start.peek()?.digit != nil else { return nil }
        return number(start)
    }

    /// +86 13912345678
    private static func abroad(_ start: Cursor) -> Reading? {
        var cursor = start
        cursor.index += 1
        let country = cursor
        let digits = cursor.takeDigits(atMost: 4)
        guard (1...3).contains(digits.count), cursor.take(anyOf: Self.gaps) != nil, let number = number(cursor) else {
            return nil
        }
        var end = country
        end.index += digits.count
        let code = Reading(
            from: start, to: end, spoken: "加" + ChineseNumber.digits(digits, yao: start.text.options.saysYao))
        return Reading([code, Reading(from: end, to: cursor, .silent, ""), number])
    }

    private static func number(_ start: Cursor) -> Reading? {
        var cursor = start
        let first = cursor.takeDigits(atMost: 12)
        guard !first.isEmpty else { return nil }
        let firstEnd = cursor
        var whole = first, end = cursor, groups = 1
        while groups < 4, let mark = cursor.peek(), Self.marks.contains(mark), cursor.peek(1)?.digit != nil {
            cursor.index += 1
            for digit in cursor.takeDigits(atMost: 12) { whole.append(digit) }
            end = cursor
            groups += 1
        }
        guard end.peek()?.digit == nil else { return nil }
        let isCalled = start.follows(Self.before, within: 8)
        let isFree = first.count == 3 && (first[0] == 4 || first[0] == 8) && first[1] == 0 && first[2] == 0
        let isNumber =
            (7...12).contains(whole.count) && (isCalled || first[0] == 0 && groups > 1)
            || groups > 1 && whole.count == 10 && isFree
        if !isNumber {
            end = firstEnd
            let isMobile = first.count == 11 && first[0] == 1 && first[1] > 2
            let isHotline =
                (3...6).contains(first.count) && first[0] != 0
                && (Self.isService(first, before: end) || isCalled && !MeasureWords.takesLiang(at: end))
            guard isMobile || isHotline, end.peek() != "." else { return nil }
        }
        return Reading(
            from: start, to: end,
            spoken: ChineseNumber.digits(isNumber ? whole : first, yao: start.text.options.saysYao))
    }

    /// Whether the name of a service follows: 120急救, “12345”热线, 10086短信.
    private static func isService(_ digits: Digits, before end: Cursor) -> Bool {
        var end = end
        _ = end.take(anyOf: closings)
        guard end.starts(with: after) else { return end.starts(with: desks) && digits.count == 5 && isDesk(digits) }
        return true
    }

    /// The numbers of operators, banks and offices: 10086, 12306, 95588, 96110.
    private static func isDesk(_ digits: Digits) -> Bool {
        digits[0] == 1 || digits[0] == 9 && (5...6).contains(digits[1])
    }

    private static let marks: ScalarSet = "- –—)）"
    private static let before: WordList = "电话 热线 拨打 致电 手机 传真 客服 咨询 联系方式 报名 短信 火警 匪警 急救 报警 拨通 拨 打"
    private static let after: WordList = "热线 急救 报警 火警 消防 电话 平台 服务台 指挥中心 举报 政务 救护 接警 出警 便民"
    private static let desks: WordList = "客服 短信 投诉 网站 APP 系统 服务 发送 官方 官网 订票 购票 人工"

    private static let gaps: ScalarSet = " -"
    private static let closings: ScalarSet = "”’"
}
