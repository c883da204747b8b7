/// The tones of 一 and 不 before other tones.
///
/// 一 is yi2 before a fourth tone, yi4 before the others, and keeps yi1 as an ordinal, in strings of digits
/// and at a word's end. 不 is bu2 before a fourth tone. Both are neutral between two verbs: 看一看, and in everyday
/// speech 好不好.
enum OneAndNotRule {
    static func apply(to contour: inout ToneContour, register: Register) {
        for word in contour.words {
            for place in word.span {
                switch (contour.characters[place], contour.citation[place]) {
                case ("一", 1): contour.tones[place] = one(at: place, of: word.span, in: contour)
                case ("不", 4):
                    contour.tones[place] = not(at: place, of: word.span, in: contour, isLight: register == .colloquial)
                default: continue
                }
            }
        }
    }

    private static func one(at place: Int, of word: Range<Int>, in contour: ToneContour) -> UInt8 {
        guard let next = contour.character(at: place + 1), let tone = contour.citation(at: place + 1) else { return 1 }
        let previous = contour.character(at: place - 1)
        if let previous, previous == next, !digits.contains(next) {
            // 看一看 is light; 一层一层 and 数一数二 count.
            if contour.character(at: place - 2) == "一" { return tone == 4 ? 2 : 4 }
            return word.count > 3 ? 1 : 5
        }
        if word.count > 1, place == word.upperBound - 1 { return previous == "甫" && tone == 4 ? 2 : 1 }
        // 为之一振, not one of them.
        if previous == "之", contour.character(at: place - 2) == "为" { return tone == 4 ? 2 : 4 }
        if digits.contains(next) || previous.map(digits.contains) == true || previous.map(ordinals.contains) == true {
            return 1
        }
        if ranked.contains(next) { return 1 }
        // 一到八月
        if rangeWords.contains(next), contour.character(at: place + 2).map(digits.contains) == true { return 1 }
        // 一是…，二是…
        if previous == nil, listed.contains(next) { return 1 }
        if next == "日", previous == "月" { return 1 }
        if next == "点", let after = contour.character(at: place + 2), digits.contains(after),
            contour.character(at: place + 3) != "点"
        {
            return 1
        }
        if next == "季", contour.character(at: place + 2) == "度" { return 1 }
        return tone == 4 || tone == 5 && next == "个" ? 2 : 4
    }

    private static func not(
        at place: Int, of word: Range<Int>, in contour: ToneContour, isLight: Bool
    ) -> UInt8 {
        if isLight, let previous = contour.character(at: place - 1), previous == contour.character(at: place + 1),
            previous != "不", contour.character(at: place - 2) != "一"
        {
            return 5
        }
        if isLight, word.count == 3, place == word.lowerBound + 1, let next = contour.character(at: place + 1),
            complements.contains(next)
        {
            return 5
        }
        return contour.citation(at: place + 1) == 4 ? 2 : 4
    }

    /// Digits; 十 counts before 一 and after it, so that 十一 and 一十 are told alike.
    private static let digits = CharacterTable.tones["digits"]
    /// What makes the 一 after it an ordinal, or the end of a number or of a word such as 统一.
    private static let ordinals = CharacterTable.tones["ordinals"]
    /// What follows 一 at the head of a clause where it counts off: 一要…，二要….
    private static let listed = CharacterTable.tones["listed"]
    /// The word between the ends of a range.
    private static let rangeWords = CharacterTable.tones["rangeWords"]
    /// What 一 counts off rather than counts: 一月, 一号, 一楼.
    private static let ranked = CharacterTable.tones["ranked"]
    /// What can follow 不 in a potential complement: 来不及, 对不起.
    private static let complements = CharacterTable.tones["complements"]
}
