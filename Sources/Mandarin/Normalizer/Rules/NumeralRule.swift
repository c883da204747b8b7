/// Reads numbers that are one character: ① → 一, Ⅱ → 二, ½ → 二分之一, and powers of letters: x² → x平方.
enum NumeralRule: NormalizationRule {
    static let name = "numeral"
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard let scalar = start.peek(), scalar.value > 0x7F, let value = scalar.properties.numericValue,
            TokenStart(scalar) == .candidate
        else { return nil }
        var cursor = start
        cursor.index += 1
        if let power = Self.powers[scalar], start.peek(-1)?.isLetter == true {
            return Reading(from: start, to: cursor, spoken: power)
        }
        // Some scripts have signs for −½ and for 10⁸, which no Chinese text counts with.
        guard values.contains(value) else { return nil }
        if let whole = Int(exactly: value) {
            return Reading(from: start, to: cursor, spoken: ChineseNumber.cardinal(whole, liangBai: false))
        }
        for denominator in 2...10 {
            guard let numerator = Int(exactly: value * Double(denominator)) else { continue }
            return Reading(
                from: start, to: cursor,
                spoken: ChineseNumber.cardinal(denominator) + "分之" + ChineseNumber.cardinal(numerator))
        }
        return nil
    }

    /// What one character may count.
    private static let values = 0.0..<100

    /// After units and numbers they are read with these.
    private static let powers: [Unicode.Scalar: String] = ["²": "平方", "³": "立方"]
}
