/// Reads the marks between numbers: 18-35岁 → 到, 1+10+N → 加, 3×5=15 → 乘, 等于, 9:30—17:00 → 到, C++ → 加.
enum ConnectorRule: NormalizationRule {
    static let name = "connector"
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard let mark = start.peek(), let before = start.peek(-1) else { return nil }
        if mark == "+" { return plus(start, after: before) }
        guard start.peek(1) != nil else { return nil }
        if mark != "/", Symbols.connectors.contains(mark) { return dash(start, after: before) }
        // 12s→10s
        if mark == "→" {
            var cursor = start
            cursor.index += 1
            return cursor.peek()?.digit != nil && (start.followsQuantity || before.isLatin)
                ? Reading(from: start, to: cursor, spoken: start.text.options.range.rawValue) : nil
        }
        guard var spoken = Symbols.betweenNumbers[mark] else { return nil }
        var cursor = start
        cursor.index += 1
        // <= and >=
        if mark == "<" || mark == ">", cursor.take("=") { spoken += "等于" }
        guard mark != "×" || !start.comesAfter(.ticks) else { return nil }
        guard let after = cursor.peek(), before != " " || ScalarClass(after) != .hanzi else { return nil }
        let isSigned = after == "-" && cursor.peek(1)?.digit != nil
        return Self.isOperand(before) && (Self.isOperand(after) || after == " " || isSigned)
            ? Reading(from: start, to: cursor, spoken: spoken) : nil
    }

    private static func dash(_ start: Cursor, after before: Unicode.Scalar) -> Reading? {
        var cursor = start
        cursor.index += 1
        while cursor.peek() == start.peek(), cursor.index - start.index < 2 { cursor.index += 1 }
        guard let next = cursor.peek() else { return nil }
        // -0.5%~-1.2%
        let isSigned = next == "-" && start.peek() != "-" && cursor.peek(1)?.digit != nil
        // 公元前259年—公元前210年
        if before == "年" || before.digit != nil, cursor.starts(with: eras) {
            return Reading(from: start, to: cursor, spoken: start.text.options.range.rawValue)
        }
        // 只有一个——2030年前建成: the dash of an explanation.
        let isLong = cursor.index > start.index + 1
        if next.digit != nil || isSigned, isLong ? before.digit != nil : start.followsQuantity {
            return word(start, cursor, before)
        }
        guard Self.isSpan(before, next, start, cursor) else { return nil }
        return Reading(from: start, to: cursor, spoken: start.text.options.range.rawValue)
    }

    /// 到 in a range; 减 where a sum follows, 杠 in the number of a thing.
    private static func word(_ start: Cursor, _ end: Cursor, _ before: Unicode.Scalar) -> Reading {
        let range = Reading(from: start, to: end, spoken: start.text.options.range.rawValue)
        guard start.peek() == "-", before.digit != nil else { return range }
        var cursor = end
        _ = cursor.takeDigits()
        // 顺北4-5H井
        while cursor.peek()?.isLatin == true { cursor.index += 1 }
        if cursor.peek() == "=" { return Reading(from: start, to: end, spoken: "减") }
        var first = start
        while first.peek(-1)?.digit != nil, start.index - first.index < 10 { first.index -= 1 }
        guard let thing = first.evidence(.stroke, to: cursor) else { return range }
        return Reading(from: start, to: end, spoken: "杠", because: thing)
    }

    /// 周一—周五, 三月—五月, A-C级.
    private static func isSpan(
        _ before: Unicode.Scalar, _ next: Unicode.Scalar, _ start: Cursor, _ end: Cursor
    ) -> Bool {
        // III-IV级
        if romans.contains(before), romans.contains(next), RomanRule.reading(at: end) != nil { return true }
        if before.isCapital, next.isCapital {
            return start.peek(-2)?.isLatin != true && end.peek(1).map { grades.contains($0) } == true
        }
        if start.comesAfter(.days) { return end.starts(with: .weeks) }
        // Ⅰ—Ⅲ
        if before.value > 0x7F, before.properties.numericType != nil, TokenStart(before) == .candidate {
            return next.properties.numericType != nil && TokenStart(next) == .candidate
        }
        return numerals.contains(next) && steps.contains(before) && numerals.contains(start.peek(-2))
    }

    private static func plus(_ start: Cursor, after before: Unicode.Scalar) -> Reading? {
        var cursor = start
        cursor.index += 1
        let isGrade = before.isLatin || before == "+" && start.peek(-2)?.isLatin == true
        let isMore = (before.digit != nil || before == "万" || before == "亿") && start.peek(1)?.isLatin != true
        // 新华全媒+丨…
        let isName = ScalarClass(before) == .hanzi && start.peek(1).map { TokenStart($0) == .punctuation } ?? true
        let joins =
            isName || Self.isOperand(before) && start.peek(1).map { Self.isOperand($0) || $0 == " " } == true
            || before == " " && start.peek(1) == " "
        return joins || isGrade || isMore ? Reading(from: start, to: cursor, spoken: "加") : nil
    }

    private static func isOperand(_ scalar: Unicode.Scalar) -> Bool {
        scalar.digit != nil || scalar.isLetter || brackets.contains(scalar) || ScalarClass(scalar) == .hanzi
            || squares.contains(scalar.value)
    }

    private static let romans: ScalarSet = "IVX"
    /// Units of one sign: ㎝, ㎏.
    private static let squares: ClosedRange<UInt32> = 0x3380...0x33DF
    private static let eras: WordList = "公元前 公元 前"
    private static let brackets: ScalarSet = "()（） ”“’‘》《%℃²³"
    private static let grades: ScalarSet = "级类座区栋组档轮股等段"
    private static let numerals: ScalarSet = "一二三四五六七八九十"
    private static let steps: ScalarSet = "月日年时点号届级层楼"
}
