/// A third tone before another becomes a second: 你好 ni2 hao3.
///
/// Applied in cycles (Shih, The Prosodic Domain of Tone Sandhi in Chinese, 1986): inside words first, from left to
/// right, then across word boundaries: 展览馆 zhan2 lan2 guan3, 小老虎 xiao3 lao2 hu3, 我想 wo2 xiang3.
enum ThirdToneRule {
    static func apply(to stretch: inout ToneStretch) {
        var start = 0
        for index in stretch.items.indices where stretch.items[index].endsWord {
            withinWord(start...index, of: &stretch)
            start = index + 1
        }
        for index in stretch.items.indices.dropLast()
        where stretch.items[index].endsWord && stretch.items[index].tone == 3 && stretch.items[index + 1].tone == 3 {
            stretch.items[index].tone = 2
        }
    }

    /// A word is taken foot by foot, then across its feet: 领导小组 → ling2 dao3 xiao2 zu3.
    private static func withinWord(_ word: ClosedRange<Int>, of stretch: inout ToneStretch) {
        let feet = feet(of: word, in: stretch)
        for foot in feet { change(foot, of: &stretch) }
        for (foot, next) in zip(feet, feet.dropFirst()) { change(foot.upperBound...next.lowerBound, of: &stretch) }
    }

    private static func change(_ foot: ClosedRange<Int>, of stretch: inout ToneStretch) {
        let tones = foot.map { stretch.items[$0].tone }
        for (offset, index) in foot.enumerated().dropLast() where tones[offset] == 3 && tones[offset + 1] == 3 {
            stretch.items[index].tone = 2
        }
    }

    /// Feet of two syllables, the last of three where they don't come out even: 2, 3 or 1 + 2, 2 + 2, 2 + 3.
    private static func feet(of word: ClosedRange<Int>, in stretch: ToneStretch) -> [ClosedRange<Int>] {
        if word.count == 3, prefixes.contains(stretch.items[word.lowerBound].hanzi) {
            return [word.lowerBound...word.lowerBound, word.lowerBound + 1...word.upperBound]
        }
        var feet: [ClosedRange<Int>] = []
        var start = word.lowerBound
        while word.upperBound - start > 2 {
            feet.append(start...start + 1)
            start += 2
        }
        return feet + [start...word.upperBound]
    }

    /// What stands before a word of two syllables and makes it one of three: 小老虎, 老领导.
    private static let prefixes = Set("小老总副女好很纸".unicodeScalars)
}
