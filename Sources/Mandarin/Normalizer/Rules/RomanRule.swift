/// Reads Roman numerals in Latin letters before the name of a step: III期 → 三期, IV级 → 四级.
struct RomanRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.isLatin != true, start.peek(-1)?.digit == nil else { return nil }
        var cursor = start
        var letters = ""
        while let letter = cursor.take(anyOf: "IVX"), letters.count < 5 { letters.unicodeScalars.append(letter) }
        guard let value = Self.values.firstIndex(of: letters), cursor.word(of: Self.steps) != nil else { return nil }
        return Reading(
            from: start, to: cursor, spoken: ChineseNumber.cardinal([(value + 1) / 10, (value + 1) % 10]))
    }

    private static let values = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
    ]
    private static let steps = ["期", "级", "型", "类", "度", "区", "线", "卷", "部", "章", "世"]
}
