/// Reads Roman numerals in Latin letters before the name of a step: III期 → 三期, IV级 → 四级.
enum RomanRule: NormalizationRule {
    static let name = "roman"
    static let beginnings: Set<Beginning> = [.letter]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.isLatin != true, start.peek(-1)?.digit == nil else { return nil }
        var cursor = start
        var letters = ""
        while let letter = cursor.take(anyOf: figures), letters.count < 8 { letters.unicodeScalars.append(letter) }
        guard let value = Self.value(of: letters) else { return nil }
        // 路易XIV; one letter, or a word such as VI, needs a step after it.
        let isName =
            letters.count > 1 && letters != "VI" && letters != "XX" && cursor.peek()?.isLetter != true
            && cursor.peek()?.digit == nil && start.peek(-1).map { ScalarClass($0) == .hanzi } == true
        let step =
            start.evidence(.roman, to: cursor) ?? (letters.count > 1 ? start.evidence(.romanLong, to: cursor) : nil)
        if cursor.isDash, letters.count > 1 || letters == "I" {
            // III-IV级
            var next = cursor
            next.index += 1
            if let other = reading(at: next), other.end > next.index {
                return Reading(from: start, to: cursor, spoken: ChineseNumber.cardinal(value))
            }
        }
        guard isName || step.map({ isCounted(letters, by: start.text.scalars($0.range).first) }) == true else {
            return nil
        }
        return Reading(from: start, to: cursor, spoken: ChineseNumber.cardinal(value), because: step)
    }

    /// V型 and X线 are letters, and XX级 is a blank to be filled in; I型 and II型 count.
    private static func isCounted(_ letters: String, by step: Unicode.Scalar?) -> Bool {
        switch letters {
        case "X", "V": step.map { shapes.contains($0) } != true
        case "XX": false
        default: true
        }
    }

    private static let shapes: ScalarSet = "型区代号类部等"
    /// The number up to 39 that letters write; `nil` where they write none.
    private static func value(of letters: String) -> Int? {
        var value = 0, rest = letters[...]
        for (figure, worth) in figuresByWorth {
            while rest.hasPrefix(figure) {
                value += worth
                rest = rest.dropFirst(figure.count)
            }
        }
        return rest.isEmpty && value > 0 && written(value) == letters ? value : nil
    }

    private static func written(_ value: Int) -> String {
        var written = "", rest = value
        for (figure, worth) in figuresByWorth {
            while rest >= worth {
                written += figure
                rest -= worth
            }
        }
        return written
    }

    private static let figuresByWorth = [("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)]
    private static let figures: ScalarSet = "IVX"
}
