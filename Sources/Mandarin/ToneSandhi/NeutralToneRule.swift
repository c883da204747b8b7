/// Syllables that lose their tone in running speech, beyond those that the lexicon marks.
enum NeutralToneRule {
    static func apply(to contour: inout ToneContour) {
        var isAfterSingle = false
        for word in contour.words {
            for place in word.span where isNeutral(at: place, of: word.span, isAfterSingle: isAfterSingle, in: contour)
            {
                contour.tones[place] = 5
            }
            isAfterSingle = word.span.count == 1
        }
    }

    private static func isNeutral(at place: Int, of word: Range<Int>, isAfterSingle: Bool, in contour: ToneContour)
        -> Bool
    {
        guard place > 0 else { return false }
        let character = contour.characters[place], previous = contour.characters[place - 1]
        switch character {
        case "个":
            // 这个, 两个, 十几个; not 个人, and not 各个.
            return place == word.upperBound - 1 && (word.count == 1 || counters.contains(previous))
                || word.lowerBound < place && counters.contains(previous)
        case "上", "里":
            // 大会上 leans on a noun; 会上 in 他会上课 does not.
            return word.count == 1 && !(isAfterSingle && before.contains(previous))
        default:
            return character == previous && repeated.contains(character) && isPair(place, word, contour)
        }
    }

    /// Whether a character and the one before stand as 看看: in one word of two, or as words of their own.
    private static func isPair(_ place: Int, _ word: Range<Int>, _ contour: ToneContour) -> Bool {
        word.count == 2 && place == word.upperBound - 1 || word.count == 1
    }

    /// What comes before the measure word 个.
    private static let counters = Set("零一二两三四五六七八九十百千万亿几多数半这那哪每某整".unicodeScalars)
    /// What 上 and 里 do not lean on: prepositions, particles, and what makes 上 a verb or an attribute.
    private static let before = Set("在从到把向往由是的了要能会可不没就才已将并去来也再又都以及和与十一二三四五六七八九".unicodeScalars)
    /// Verbs and names of kin whose second half is light.
    private static let repeated = Set(
        "看说想走听试谈等聊问读写笑坐玩逛尝找学瞧算数查歇妈爸哥姐弟妹爷奶叔舅姑姥婆公伯娃宝太星猩".unicodeScalars)
}
