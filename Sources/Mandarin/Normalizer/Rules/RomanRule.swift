/// Reads Roman numerals in Latin letters before the name of a step: III期 → 三期, IV级 → 四级.
enum RomanRule: NormalizationRule {
    static let beginnings: Set<Beginning> = [.letter]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.isLatin != true, start.peek(-1)?.digit == nil else { return nil }
        var cursor = start
        var letters = ""
        while let letter = cursor.take(anyOf: Self.figures), letters.count < 5 { letters.unicodeScalars.append(letter) }
        guard let value = Self.values.firstIndex(of: letters) else { return nil }
        // 路易XIV; one letter, or a word such as VI, needs a step after it.
        let isName =
            letters.count > 1 && letters != "VI" && letters != "XX" && cursor.peek()?.isLetter != true
            && cursor.peek()?.digit == nil && start.peek(-1).map { ScalarClass($0) == .hanzi } == true
        guard cursor.starts(with: Self.steps) || isName else { return nil }
        return Reading(from: start, to: cursor, spoken: ChineseNumber.cardinal(value + 1))
    }

    private static let values = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX", "XXI",
    ]
    private static let steps: WordList = "期 级 型 类 度 区 线 卷 部 章 世 号 篇 节 代 阶段"

    private static let figures: ScalarSet = "IVX"
}
