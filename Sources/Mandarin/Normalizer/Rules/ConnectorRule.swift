/// Reads the marks between numbers: 18-35岁 → 到, 1+10+N → 加, 3×5=15 → 乘, 等于, 9:30—17:00 → 到, C++ → 加.
enum ConnectorRule: NormalizationRule {
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard let mark = start.peek(), let before = start.peek(-1) else { return nil }
        if mark == "+" { return plus(start, after: before) }
        guard let after = start.peek(1) else { return nil }
        if mark != "/", Symbols.connectors.contains(mark) { return dash(start, after: before) }
        guard let spoken = Symbols.betweenNumbers[mark] else { return nil }
        var cursor = start
        cursor.index += 1
        return Self.isOperand(before) && (Self.isOperand(after) || after == " ")
            ? Reading(from: start, to: cursor, spoken: spoken) : nil
    }

    private static func dash(_ start: Cursor, after before: Unicode.Scalar) -> Reading? {
        var cursor = start
        cursor.index += 1
        while cursor.peek() == start.peek(), cursor.index - start.index < 2 { cursor.index += 1 }
        guard let next = cursor.peek() else { return nil }
        // -0.5%~-1.2%
        let isSigned = next == "-" && start.peek() != "-" && cursor.peek(1)?.digit != nil
        if next.digit != nil || isSigned, Self.endsQuantity(before) {
            return Reading(from: start, to: cursor, spoken: word(start, cursor, before))
        }
        guard Self.isSpan(before, next, start, cursor) else { return nil }
        return Reading(from: start, to: cursor, spoken: start.text.options.range.rawValue)
    }

    /// 到 in a range; 减 where a sum follows, 杠 in the number of a thing.
    private static func word(_ start: Cursor, _ end: Cursor, _ before: Unicode.Scalar) -> String {
        guard start.peek() == "-", before.digit != nil else { return start.text.options.range.rawValue }
        var cursor = end
        _ = cursor.takeDigits()
        if cursor.peek() == "=" { return "减" }
        var first = start
        while first.peek(-1)?.digit != nil, start.index - first.index < 10 { first.index -= 1 }
        return first.comesAfter(Self.things) ? "杠" : start.text.options.range.rawValue
    }

    /// 周一—周五, 三月—五月, A-C级.
    private static func isSpan(
        _ before: Unicode.Scalar, _ next: Unicode.Scalar, _ start: Cursor, _ end: Cursor
    ) -> Bool {
        if before.isCapital, next.isCapital {
            return start.peek(-2)?.isLatin != true && end.peek(1).map { grades.contains($0) } == true
        }
        if start.comesAfter(days) { return end.starts(with: weeks) }
        return numerals.contains(next) && steps.contains(before) && numerals.contains(start.peek(-2))
    }

    private static func plus(_ start: Cursor, after before: Unicode.Scalar) -> Reading? {
        var cursor = start
        cursor.index += 1
        let isGrade = before.isLatin || before == "+" && start.peek(-2)?.isLatin == true
        let isMore = (before.digit != nil || before == "万" || before == "亿") && start.peek(1)?.isLatin != true
        let joins = Self.isOperand(before) && start.peek(1).map { Self.isOperand($0) || $0 == " " } == true
        return joins || isGrade || isMore ? Reading(from: start, to: cursor, spoken: "加") : nil
    }

    private static func endsQuantity(_ scalar: Unicode.Scalar) -> Bool { scalar.digit != nil || ends.contains(scalar) }

    private static func isOperand(_ scalar: Unicode.Scalar) -> Bool {
        scalar.digit != nil || scalar.isLetter || brackets.contains(scalar) || ScalarClass(scalar) == .hanzi
    }

    private static let ends: ScalarSet = "%‰℃°万亿千百元米日月年时点分岁周后号期届级层楼区组班章条款度里斤吨克秒人次个天名倍寸成折卷页集册批线路"
    private static let brackets: ScalarSet = "()（） ”“%℃²³"
    private static let grades: ScalarSet = "级类座区栋组档轮股等段"
    private static let numerals: ScalarSet = "一二三四五六七八九十"
    private static let steps: ScalarSet = "月日年时点号届级层楼"
    private static let days: WordList = "周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日"
    private static let weeks: WordList = "周 星期 日 天 五 六"
    /// What has a number with a stroke: 波音737-800, 编号2024-018.
    private static let things: WordList = "波音 空客 编号 文号 标准 No. 型号 序号 批号 案号 合同号"
}
