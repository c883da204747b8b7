/// The tones of 一 and 不.
///
/// 一 is yi1 alone, in numbers, dates and ordinals, and at a word's end; yi2 before a fourth tone (and before 个, which
/// had one); yi4 before the others; neutral between two equal verbs. 不 is bu2 before a fourth tone, and neutral
/// between equal words. (Chao, A Grammar of Spoken Chinese, 1.3.3.)
enum OneAndNotRule {
    static func apply(to stretch: inout ToneStretch) {
        // From right to left, so that 一 before 不 sees the tone that 不 has got.
        for index in stretch.items.indices.reversed() {
            switch stretch.items[index].hanzi {
            case "一" where stretch.items[index].tone == 1: stretch.items[index].tone = one(at: index, in: stretch)
            case "不" where stretch.items[index].tone == 4: stretch.items[index].tone = not(at: index, in: stretch)
            default: break
            }
        }
    }

    private static func one(at index: Int, in stretch: ToneStretch) -> UInt8 {
        let item = stretch.items[index]
        guard let next = stretch[at: index + 1] else { return 1 }
        let previous = stretch[at: index - 1]
        if let previous {
            if previous.hanzi == next.hanzi, previous.word != item.word || previous.word == next.word,
                !numerals.contains(next.hanzi)
            {
                return 5
            }
            // 统一, 唯一, whatever follows in the same word; 9月1日.
            if previous.word == item.word, wholes.contains(previous.hanzi) { return 1 }
            if previous.hanzi == "月", next.hanzi == "日" { return 1 }
            if ordinals.contains(previous.hanzi)
                || numerals.contains(previous.hanzi) && !magnitudes.contains(next.hanzi)
            {
                return 1
            }
        }
        if numerals.contains(next.hanzi), !magnitudes.contains(next.hanzi) { return 1 }
        // 统一 keeps yi1 whatever follows; 一 alone is measured by what follows.
        if item.endsWord, previous?.word == item.word { return 1 }
        if datesAndPlaces.contains(next.hanzi), !item.endsWord || next.endsWord { return 1 }
        if measureOfFourth.contains(next.hanzi) { return 2 }
        return next.tone == 4 ? 2 : next.tone == 5 ? 2 : 4
    }

    private static func not(at index: Int, in stretch: ToneStretch) -> UInt8 {
        guard let next = stretch[at: index + 1] else { return 4 }
        if let previous = stretch[at: index - 1], previous.hanzi == next.hanzi { return 5 }
        return next.tone == 4 ? 2 : 4
    }

    private static let numerals = Set("零〇一二三四五六七八九十幺点两".unicodeScalars)
    private static let magnitudes = Set("百千万亿".unicodeScalars)
    private static let ordinals = Set("第初周星期".unicodeScalars)
    /// Before 一 in words that mean “one and whole”.
    private static let wholes = Set("统唯同专单合归逐万之如划".unicodeScalars)
    /// After 一 as a number in a name: 一月, 一日, 一号, 一楼.
    private static let datesAndPlaces = Set("月号楼".unicodeScalars)
    /// Measure words that are unstressed but had a fourth tone.
    private static let measureOfFourth = Set("个".unicodeScalars)
}
