/// Reads numbers that are one character: ① → 一, Ⅱ → 二, ½ → 二分之一, and powers of letters: x² → x平方.
enum NumeralRule: NormalizationRule {
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard let scalar = start.peek(), scalar.value > 0x7F, let value = scalar.properties.numericValue,
            ScalarClass(scalar) == .candidate
        else { return nil }
        var cursor = start
        cursor.index += 1
        if let power = Self.powers[scalar], start.peek(-1)?.isLetter == true {
            return Reading(from: start, to: cursor, spoken: power)
        }
        if value == value.rounded(), (0..<1_000_000).contains(value) {
            let digits = String(Int(value)).unicodeScalars.compactMap(\.digit)
            return Reading(from: start, to: cursor, spoken: ChineseNumber.cardinal(digits, liangBai: false))
        }
        for denominator in 2...10 where (value * Double(denominator)).rounded() == value * Double(denominator) {
            let numerator = Int(value * Double(denominator))
            return Reading(
                from: start, to: cursor,
                spoken: ChineseNumber.cardinal([denominator / 10, denominator % 10]) + "分之"
                    + ChineseNumber.cardinal([numerator / 10, numerator % 10]))
        }
        return nil
    }

    /// After units and numbers they are read with these.
    private static let powers: [Unicode.Scalar: String] = ["²": "平方", "³": "立方"]
}
