/// Reads units that stand without a number, and powers: 元/m² → 平方米, 10² → 十的平方.
enum LoneUnitRule: NormalizationRule {
    static let name = "lone unit"
    static let beginnings: Set<Beginning> = [.letter, .sign]

    static func reading(at start: Cursor) -> Reading? {
        var cursor = start
        // 10⁹, 10⁻³
        if start.peek(-1)?.digit != nil, let digits = cursor.takeSuperscripts() {
            return Reading(from: start, to: cursor, spoken: "的\(digits)次方")
        }
        if start.peek(-1)?.digit != nil, let power = cursor.take(anyOf: Self.powers) {
            return Reading(from: start, to: cursor, spoken: power == "²" ? "的平方" : "的三次方")
        }
        // 10^5, 10^-3
        if start.peek(-1)?.digit != nil, cursor.take("^") {
            let sign = cursor.take("-") ? "负" : ""
            let power = cursor.takeDigits(atMost: 4)
            return power.isEmpty
                ? nil : Reading(from: start, to: cursor, spoken: "的\(sign)\(ChineseNumber.cardinal(power))次方")
        }
        let isCounted = Self.magnitudes.contains(start.peek(-1)) && start.peek(-2)?.digit != nil
        guard start.peek(-1)?.isLatin != true, let unit = Unit(at: start),
            isCounted || isCompound(unit, at: start)
        else { return nil }
        cursor.index += unit.length
        guard cursor.peek()?.isLatin != true, cursor.peek()?.digit == nil else { return nil }
        return Reading(from: start, to: cursor, spoken: unit.spoken)
    }

    private static func isCompound(_ unit: Unit, at start: Cursor) -> Bool {
        (0..<unit.length).contains { compound.contains(start.peek($0)) }
    }

    private static let magnitudes: ScalarSet = "万亿千百"
    private static let compound: ScalarSet = "²³/"
    private static let powers: ScalarSet = "²³"
}

extension Cursor {
    /// Steps over a power that is no square or cube alone, and gives its words.
    fileprivate mutating func takeSuperscripts() -> String? {
        var last = self
        let sign = last.take("⁻") ? "负" : ""
        var digits = Digits()
        while let scalar = last.peek(), let value = Self.superscripts.firstIndex(of: scalar), digits.count < 4 {
            digits.append(value)
            last.index += 1
        }
        guard !digits.isEmpty, !sign.isEmpty || digits.count > 1 || !(2...3).contains(digits[0]) else { return nil }
        self = last
        return sign + ChineseNumber.cardinal(digits)
    }

    private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
}
