/// Reads the first number of a range by the unit of the second: 10～15% → 百分之十, 2—3次 → 两, 2至3成 → 两.
enum RangeRule: NormalizationRule {
    static let name = "range"
    static let beginnings: Set<Beginning> = [.figure, .digit]

    static func reading(at start: Cursor) -> Reading? {
        guard !start.continuesNumber, start.peek(-1) != "、" else { return nil }
        var cursor = start
        guard let number = cursor.takeNumber() else { return nil }
        let end = cursor
        guard cursor.take(anyOf: Self.marks) != nil else { return nil }
        if cursor.peek() == "—" { cursor.index += 1 }
        guard let other = cursor.takeNumber() else { return nil }
        if cursor.peek() == "%" || cursor.peek() == "‰", end.peek() != "、" {
            return Reading(
                from: start, to: end,
                spoken: (cursor.peek() == "%" ? "百分之" : "千分之")
                    + number.spoken(liangBai: start.text.options.saysLiangBai))
        }
        guard number.isTwo, !other.isTwo, end.peek() != "、" || other.isThree, start.evidence(.era, to: end) == nil,
            start.peek(-1) != "第", cursor.takesLiang
        else {
            return nil
        }
        return Reading(from: start, to: end, spoken: "两")
    }

    private static let marks: ScalarSet = "-–—~至到、"
}
