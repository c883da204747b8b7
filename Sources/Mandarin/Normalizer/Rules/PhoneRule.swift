/// Reads telephone numbers and hotlines digit by digit: 13800138000, (0755)8288 0000, 12345热线, 120急救.
struct PhoneRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.digit == nil, start.peek(-1) != "." else { return nil }
        var cursor = start
        var groups: [[Int]] = []
        var ends: [Cursor] = []
        while groups.count < 4 {
            let digits = cursor.takeDigits(atMost: 12)
            guard !digits.isEmpty else { break }
            groups.append(digits)
            ends.append(cursor)
            guard let mark = cursor.peek(), "- –—)）".unicodeScalars.contains(mark), cursor.peek(1)?.digit != nil else {
                break
            }
            cursor.index += 1
        }
        guard var end = ends.last, end.peek()?.digit == nil, let first = groups.first else { return nil }
        let whole = groups.flatMap(\.self)
        let isCalled = start.follows(Self.before, within: 8)
        let isNumber =
            (7...12).contains(whole.count) && (isCalled || first[0] == 0 && groups.count > 1)
            || groups.count > 1 && whole.count == 10 && (first == [4, 0, 0] || first == [8, 0, 0])
        if !isNumber {
            guard let single = ends.first else { return nil }
            end = single
            let isMobile = first.count == 11 && first[0] == 1 && first[1] > 2
            let isHotline =
                (3...6).contains(first.count) && first[0] != 0
                && (end.word(of: Self.after) != nil || isCalled && MeasureWords.takesLiang(at: end) == false)
            guard isMobile || isHotline, end.peek() != "." else { return nil }
        }
        let digits = isNumber ? whole : first
        return Reading(
            from: start, to: end, spoken: ChineseNumber.digits(digits, yao: start.text.options.saysYao))
    }

    private static let before = ["电话", "热线", "拨打", "致电", "手机", "传真", "客服", "咨询", "联系方式", "报名", "短信"]
    private static let after = ["热线", "急救", "报警", "火警", "消防", "电话", "平台", "服务台", "指挥中心", "举报", "政务"]
}
