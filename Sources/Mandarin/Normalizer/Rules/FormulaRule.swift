/// Reads formulas that have a name, and figures that stand for words: CO₂ → 二氧化碳, B2B → B to B, 1V1.
enum FormulaRule: NormalizationRule {
    static let name = "formula"
    static let beginnings: Set<Beginning> = [.letter, .digit, .sign]

    static func reading(at start: Cursor) -> Reading? {
        let isFactor = crosses.contains(start.peek(-1)) && start.peek(-2)?.digit != nil
        guard isFactor || start.peek(-1)?.isLatin != true, start.peek(-1)?.digit == nil else { return nil }
        if let named = substance(start) { return named }
        if start.peek() == "x" || start.peek() == "X", let times = times(start) { return times }
        return start.peek()?.digit == nil ? business(start) : match(start) ?? product(start)
    }

    private static func substance(_ start: Cursor) -> Reading? {
        guard let formula = start.text.tables.formulas.form(at: start) else { return nil }
        var cursor = start
        cursor.index += formula.written.count
        guard cursor.peek()?.isLatin != true, cursor.peek()?.digit == nil else { return nil }
        return Reading(from: start, to: cursor, spoken: formula.spoken)
    }

    /// B2B, O2O: the figure is said as a word of English.
    private static func business(_ start: Cursor) -> Reading? {
        guard let first = start.peek(), first.isCapital, first != "H", let figure = start.peek(1),
            figure == "2" || figure == "4",
            let last = start.peek(2), last.isCapital, start.peek(3)?.isLatin != true, start.peek(3)?.digit == nil
        else { return nil }
        var cursor = start
        cursor.index += 3
        return Reading(from: start, to: cursor, .latin, "\(first) \(figure == "2" ? "to" : "for") \(last)")
    }

    /// 1V1, 3v3
    private static func match(_ start: Cursor) -> Reading? {
        var cursor = start
        let ours = cursor.takeDigits(atMost: 3)
        let letter = cursor
        guard (1...2).contains(ours.count), cursor.take(anyOf: Self.versus) != nil else { return nil }
        let end = cursor
        let theirs = cursor.takeDigits(atMost: 3)
        guard (1...2).contains(theirs.count), cursor.peek()?.isLatin != true else { return nil }
        return Reading(
            [
                Reading(from: start, to: letter, spoken: ChineseNumber.cardinal(ours)),
                Reading(from: letter, to: end, .latin, "V"),
                Reading(from: end, to: cursor, spoken: ChineseNumber.cardinal(theirs)),
            ])
    }

    /// 4X100米, 16x16
    private static func product(_ start: Cursor) -> Reading? {
        var cursor = start
        // 0x80070005 is a number of another kind.
        guard !start.continuesNumber, let number = cursor.takeNumber(),
            number.integer.count > 1 || number.integer[0] != 0
        else {
            return nil
        }
        let letter = cursor
        guard cursor.take(anyOf: crosses) != nil else { return nil }
        let end = cursor
        guard cursor.takeNumber() != nil,
            cursor.peek()?.isLatin != true || cursor.countsFigures || crosses.contains(cursor.peek())
        else { return nil }
        return Reading([
            Reading(from: start, to: letter, spoken: number.spoken(liangBai: start.text.options.saysLiangBai)),
            Reading(from: letter, to: end, spoken: "乘"),
        ])
    }

    /// 药水x3
    private static func times(_ start: Cursor) -> Reading? {
        var cursor = start
        cursor.index += 1
        guard start.peek(-1).map({ ScalarClass($0) == .hanzi }) == true, cursor.peek()?.digit != nil else { return nil }
        var end = cursor
        return end.takeDigits().count < 4 && end.peek()?.isLatin != true
            ? Reading(from: start, to: cursor, spoken: "乘") : nil
    }

    private static let crosses: ScalarSet = "Xx"
    private static let versus: ScalarSet = "Vv"
}
