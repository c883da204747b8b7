/// Reads ratios and scales: 1.05:1 → 一点零五比一, 1:500 → 一比五百.
enum RatioRule: NormalizationRule {
    static let name = "ratio"
    static let beginnings: Set<Beginning> = [.digit]

    static func reading(at start: Cursor) -> Reading? {
        var cursor = start
        guard let left = cursor.takeNumber() else { return nil }
        // 55%:45%
        if cursor.take("%"), cursor.take(anyOf: colons) != nil, let right = cursor.takeNumber(), cursor.take("%") {
            return Reading(from: start, to: cursor, spoken: "百分之\(left.spoken())比百分之\(right.spoken())")
        }
        guard cursor.take(anyOf: Self.colons) != nil, let right = cursor.takeNumber() else { return nil }
        return Reading(
            from: start, to: cursor,
            spoken: left.spoken(liangBai: false) + "比" + right.spoken(liangBai: false))
    }

    private static let colons: ScalarSet = ":：∶"
}
