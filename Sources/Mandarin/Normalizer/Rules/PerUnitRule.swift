/// Reads the stroke of a rate: 3.5元/斤 → 每, 8元/kg → 每千克, 50元/㎡ → 每平方米.
enum PerUnitRule: NormalizationRule {
    static let name = "per unit"
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek() == "/", let before = start.peek(-1) else { return nil }
        var cursor = start
        cursor.index += 1
        // g/100mL
        if before.isLatin, cursor.peek()?.digit != nil {
            var base = cursor
            guard base.takeNumber() != nil, Unit(at: base) != nil else { return nil }
            return Reading(from: start, to: cursor, spoken: "每")
        }
        guard Self.counted.contains(before) || isForeignUnit(before: start) else { return nil }
        if let unit = Unit(at: cursor), !unit.isShare {
            cursor.index += unit.length
            guard cursor.peek()?.isLatin != true else { return nil }
            return Reading(from: start, to: cursor, spoken: "每" + unit.spoken)
        }
        guard cursor.starts(with: .bases) else { return nil }
        return Reading(from: start, to: cursor, spoken: "每")
    }

    /// 500IPS/W: letters after a number are a unit, though no table has it.
    private static func isForeignUnit(before start: Cursor) -> Bool {
        var cursor = start
        while cursor.peek(-1)?.isLatin == true, start.index - cursor.index < 6 { cursor.index -= 1 }
        guard cursor.index < start.index, cursor.peek(-1)?.isLatin != true else { return false }
        return cursor.peek(-1)?.digit != nil || cursor.peek(-1) == " " && cursor.peek(-2)?.digit != nil
    }

    /// The last characters of what is counted.
    private static let counted: ScalarSet = "㎡²³⁰¹⁴⁵⁶⁷⁸⁹元角分吨克斤米里次人件个升度时辆台套例块币镑毫焦卡瓦滴粒片枚吨桶单"
}
