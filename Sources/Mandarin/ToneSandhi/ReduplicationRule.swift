/// A verb said twice has its second half unstressed: 看看 kan4 kan5, 试一试 shi4 yi5 shi4 keeps both.
///
/// Only where each half is a word by itself; kinship terms and other doubled words stand in the lexicon.
enum ReduplicationRule {
    static func apply(to stretch: inout ToneStretch) {
        for index in stretch.items.indices.dropFirst() {
            let (first, second) = (stretch.items[index - 1], stretch.items[index])
            if first.hanzi == second.hanzi, first.word != second.word, first.endsWord, second.endsWord,
                stretch[at: index - 2]?.word != first.word, verbs.contains(second.hanzi)
            {
                stretch.items[index].tone = 5
            }
        }
    }

    /// Verbs of one syllable that are said twice.
    private static let verbs = Set(
        "看听说想试谈走坐问聊等找用学写读讲玩尝动笑帮查管算练吃喝歇逛转比改教唱跑拍摸洗擦理".unicodeScalars)
}
