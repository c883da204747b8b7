/// Reads figures that are names one by one: 985高校 → 九八五, 101中学, 302室, 360公司, 编号27149, 尾号0086, 000001涨停.
enum DigitNameRule: NormalizationRule {
    static let name = "digit name"
    static let beginnings: Set<Beginning> = [.figure, .digit]

    static func reading(at start: Cursor) -> Reading? {
        guard !start.continuesNumber else { return nil }
        var end = start
        let digits = end.takeDigits()
        if end.peek() == ",", end.peek(1)?.digit != nil { return nil }
        guard !(end.peek() == "." && end.peek(1)?.digit != nil), Self.isName(digits, from: start, to: end) else {
            return nil
        }
        // 99式 and short numbers of things have 一; what is called out has 幺.
        let isPlain =
            digits.count == 2 || digits.key.flatMap { start.text.tables.digitNames[$0] }?.isPlain == true
            || digits.count < 9 && isLabelled(start, by: .labels)
        let yao = start.text.options.saysYao && !isPlain
        return Reading(from: start, to: end, spoken: ChineseNumber.digits(digits, yao: yao))
    }

    private static func isName(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        if digits.count > 16 { return true }
        // 第2024035期
        if start.peek(-1) == "第" { return digits.count > 5 && end.peek() == "期" }
        if isZeroLed(digits, from: start, to: end) { return true }
        if isListed(digits, from: start, to: end) { return true }
        // 1米85
        if digits.count == 2, start.peek(-1) == "米", start.peek(-2)?.digit != nil, !smaller.contains(end.peek()) {
            return true
        }
        // 9秒83, 1分02秒31
        if digits.count == 2, start.peek(-1) == "秒", start.peek(-2)?.digit != nil { return true }
        // 99式
        if digits.count == 2, digits[0] >= 5, end.peek() == "式" { return true }
        // 骁龙865; but 麒麟9000
        if (3...4).contains(digits.count), !digits.isRound(from: 1), start.evidence(.models, to: end) != nil {
            return true
        }
        // 88888888转802
        if digits.count < 5, start.peek(-1) == "转", start.peek(-2)?.digit != nil { return true }
        if (3...4).contains(digits.count), end.starts(with: .rooms) { return true }
        if digits.count == 3, end.starts(with: .threes) { return true }
        if digits.count > 2, isTrip(start, end) { return true }
        // 1080P
        if end.peek() == "P" || end.peek() == "p", end.peek(1)?.isLatin != true,
            digits.value.map(resolutions.contains) == true
        {
            return true
        }
        if digits.count > 2,
            isLabelled(start, by: .labels) || isLabelled(start, by: .callLabels),
            start.evidence(.count, to: end) == nil
        {
            return true
        }
        // “26314”号
        if digits.count > 3, quotes.contains(start.peek(-1)), quotes.contains(end.peek()), end.peek(1) == "号" {
            return true
        }
        // 粤B·88888
        if digits.count > 3, start.peek(-1) == "·", start.peek(-2)?.isLatin == true { return true }
        return digits.count == 6 && isStock(start, end)
    }

    /// 007, 0755; but 02月, 08时.
    private static func isZeroLed(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        guard digits.count > 1, digits[0] == 0 else { return false }
        return !(digits.count == 2 && dateWords.contains(end.peek()))
    }

    /// After 编号, 密码： or 学号为.
    private static func isLabelled(_ start: Cursor, by labels: Topic) -> Bool {
        var label = start
        for _ in 0..<2 where joints.contains(label.peek(-1)) { label.index -= 1 }
        return label.comesAfter(labels)
    }

    private static let joints: ScalarSet = " ：:为是“"

    /// 985高校, “985”, 985/211
    private static func isListed(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        guard (2...4).contains(digits.count), let key = digits.key,
            let name = start.text.tables.digitNames[key]
        else { return false }
        if end.starts(with: name.words) { return true }
        let isQuoted = quotes.contains(start.peek(-1)) && quotes.contains(end.peek())
        let isInRow = rowMarks.contains(start.peek(-1)) || rowMarks.contains(end.peek())
        return digits.count > 2 && (isQuoted || isInRow)
    }

    private static func isTrip(_ start: Cursor, _ end: Cursor) -> Bool {
        end.starts(with: .trips) && (end.peek() != "次" || end.peek(1) == "航" || end.starts(with: trains))
    }

    private static let trains: WordList = "次列车 次动车 次高铁 次特快 次城际 次客车 次旅客列车"
    private static let quotes: ScalarSet = "“”‘’「」"
    private static let rowMarks: ScalarSet = "/、"
    private static let resolutions: Set<Int> = [144, 240, 360, 480, 540, 576, 720, 1080, 1440, 2160, 4320]

    private static func isStock(_ start: Cursor, _ end: Cursor) -> Bool {
        (start.peek(-1) == "（" || start.peek(-1) == "(") && closings.contains(end.peek())
            || start.evidence(.stocks, to: end) != nil || end.starts(with: .moves)
    }

    private static let smaller: ScalarSet = "厘毫公"
    private static let dateWords: ScalarSet = "月日时点"
    private static let closings: ScalarSet = "）)."
}
