/// Reads quantities: 20年 → 二十, 2个 → 两, 6.3% → 百分之六点三, 75kg → 七十五千克, -5℃ → 负五摄氏度.
enum NumberRule: NormalizationRule {
    static let name = "number"
    static let beginnings: Set<Beginning> = [.figure, .digit, .sign]

    static func reading(at start: Cursor) -> Reading? {
        var cursor = start
        let options = start.text.options
        var sign = Self.takeSign(&cursor)
        guard let number = cursor.takeNumber() else { return nil }
        let end = cursor
        var afterSpace = end
        afterSpace.skipSpaces()
        if let unit = Unit(at: afterSpace), unit.isWhole(at: afterSpace) {
            afterSpace.index += unit.length
            if sign == "负", unit.isTemperature { sign = options.belowZero.rawValue }
            let spoken =
                unit.isShare
                ? sign + unit.spoken + number.spoken(liangBai: options.saysLiangBai)
                : sign + (number.isTwo ? "两" : number.spoken(liangBai: options.saysLiangBai)) + unit.spoken
            return Reading(from: start, to: afterSpace, spoken: spoken)
        }
        if sign == "负", end.peek() == "度" || isTemperature(after: end) { sign = options.belowZero.rawValue }
        // 02月: the nought is there for looks.
        if sign.isEmpty, number.fraction.isEmpty, number.integer.count == 2, number.integer[0] == 0,
            Self.dateWords.contains(end.peek())
        {
            return Reading(from: start, to: end, spoken: ChineseNumber.cardinal(number.integer))
        }
        if number.isTwo, sign.isEmpty, afterSpace.takesLiang, !operators.contains(start.peek(-1)),
            !start.comesAfter(.ordinal)
        {
            return Reading(from: start, to: end, spoken: "两")
        }
        // 92#汽油
        if end.peek() == "#", sign.isEmpty, number.fraction.isEmpty,
            end.peek(1).map({ ScalarClass($0) == .hanzi || $0.digit != nil }) ?? true
        {
            var last = end
            last.index += 1
            return Reading(from: start, to: last, spoken: number.spoken(liangBai: options.saysLiangBai) + "号")
        }
        // PE 23.5x
        if end.peek() == "x", !number.fraction.isEmpty, end.peek(1)?.isLatin != true, end.peek(1)?.digit == nil {
            var last = end
            last.index += 1
            return Reading(from: start, to: last, spoken: sign + number.spoken(liangBai: options.saysLiangBai) + "倍")
        }
        // 300w张
        if end.peek() == "w", end.peek(1)?.isLatin != true, isTenThousand(before: end) {
            var last = end
            last.index += 1
            return Reading(from: start, to: last, spoken: sign + number.spoken(liangBai: options.saysLiangBai) + "万")
        }
        let amount =
            number.fraction.isEmpty || !afterSpace.starts(with: .amounts)
            ? number : number.withoutTrailingNoughts
        return Reading(from: start, to: end, spoken: sign + amount.spoken(liangBai: options.saysLiangBai))
    }

    private static func isTenThousand(before end: Cursor) -> Bool {
        var cursor = end
        cursor.index += 1
        return cursor.peek() == "+" || cursor.takesLiang
    }

    /// Whether a range of temperatures goes on here: -5~3℃.
    private static func isTemperature(after end: Cursor) -> Bool {
        var cursor = end
        guard cursor.take(anyOf: dashes) != nil else { return false }
        _ = cursor.take("-")
        guard cursor.takeNumber() != nil else { return false }
        return Unit(at: cursor)?.isTemperature == true || cursor.peek() == "度"
    }

    private static let dashes: ScalarSet = "-–—~至到"

    /// A sign that belongs to the number: after nothing that is a number or a letter.
    private static func takeSign(_ cursor: inout Cursor) -> String {
        guard let sign = cursor.peek(), sign.digit == nil, let spoken = Symbols.beforeNumbers[sign], !spoken.isEmpty
        else {
            return ""
        }
        var next = cursor
        next.index += 1
        let before = cursor.peek(-1) ?? " "
        guard next.peek()?.digit != nil, before.digit == nil, !before.isLetter, !endings.contains(before) else {
            return ""
        }
        if before == "+" { return "" }
        // 1200万主摄 +6400万长焦: a list.
        if sign == "+", before == " ",
            cursor.peek(-2).map({ ScalarClass($0) == .hanzi || $0.isLetter || $0.digit != nil }) == true,
            !isShare(after: next)
        {
            return ""
        }
        if ScalarClass(before) == .hanzi, sign == "-" || sign == "+" {
            if cursor.followsQuantity { return "" }
            // 新华社-3 is no number below nought, 氢+5G no sum above it.
            guard sign == "-" && isSigned(after: next) || isSigned(cursor, sign) || isShare(after: next) else {
                return ""
            }
        }
        if sign == "~", Symbols.connectors.contains(before) || ScalarClass(before) == .hanzi && counted.contains(before)
        {
            return ""
        }
        cursor = next
        return spoken
    }

    /// 当月+17.2%
    private static func isShare(after start: Cursor) -> Bool {
        var cursor = start
        guard cursor.takeNumber() != nil, let unit = Unit(at: cursor) else { return false }
        return unit.isShare || unit.isTemperature
    }

    private static func isSigned(after start: Cursor) -> Bool {
        var cursor = start
        guard let number = cursor.takeNumber() else { return false }
        return !number.fraction.isEmpty || Unit(at: cursor) != nil || cursor.starts(with: .below)
    }

    /// Whether the word before says so: 等于-1, 降到-20, 气温+5℃.
    private static func isSigned(_ sign: Cursor, _ scalar: Unicode.Scalar) -> Bool {
        if sign.comesAfter(scalar == "-" ? .minus : .scales) { return true }
        guard scalar == "-" else { return false }
        switch sign.text.wordClass(before: sign.index) {
        case .verb, .preposition, .adverb, .conjunction: return true
        default: return false
        }
    }

    /// y>=2时
    private static let operators: ScalarSet = "=<>≤≥±×÷"
    /// What ends a quantity, so that a dash after it is no minus.
    private static let endings: ScalarSet = "%‰)）℃℉°㎡㎥′″²³"
    /// What ends a quantity in Chinese, so that a tilde after it is a range.
    private static let counted: ScalarSet = "年月日号时点分秒元万亿千百个人次米度级岁"

    private static let dateWords: ScalarSet = "月日时点"
}
