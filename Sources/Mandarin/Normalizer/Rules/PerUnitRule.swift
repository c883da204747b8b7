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
        guard Self.counted.contains(before) else { return nil }
        if let unit = Unit(at: cursor), !unit.isShare {
            cursor.index += unit.length
            guard cursor.peek()?.isLatin != true else { return nil }
            return Reading(from: start, to: cursor, spoken: "每" + unit.spoken)
        }
        guard cursor.starts(with: .bases) else { return nil }
        return Reading(from: start, to: cursor, spoken: "每")
    }

    /// The last characters of what is counted.
    private static let counted: ScalarSet = "元角分吨克斤米里次人件个升度时辆台套例块币镑毫焦卡瓦滴粒片枚吨桶单"
}
