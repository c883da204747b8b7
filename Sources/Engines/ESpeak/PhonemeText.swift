import Mandarin

/// A stretch of Mandarin words as eSpeak NG takes them: one `[[…]]` for each prosodic word.
///
/// 我们好 → `[[wo21m@11n]] [[XAu214]]`. Only text that is made here ever reaches the engine: what an article holds is
/// looked up in a table, never passed on.
struct PhonemeText {
    /// The text to speak, ASCII only; empty where there is nothing to say.
    let text: String

    /// For each word how many phonemes will be heard.
    let words: [Int]

    /// For each syllable that will be heard how many phonemes it has.
    let syllables: [Int]

    /// The most syllables in one `[[…]]`; 80 give silence and 200 crash eSpeak NG 1.51.
    static let groupLimit = 12

    /// Spells words, with tones as spoken. Syllables that pinyin doesn't know are left out.
    init(_ words: some Collection<Word>) {
        var syllables: [Spelled] = []
        var counts: [Int] = []
        for word in words {
            var heard = 0
            let ends = word.origin == .normalizer ? DigitGroups.ends(in: word.spoken) : []
            for (place, syllable) in word.merged.enumerated() {
                guard let spelling = PinyinPhonemes.table.spelling(of: syllable) else { continue }
                syllables.append(Spelled(spelling: spelling, tone: syllable.tone, endsGroup: ends.contains(place + 1)))
                heard += spelling.count
            }
            if word.breakAfter >= .prosodicWord, let last = syllables.indices.last {
                syllables[last].endsGroup = true
            }
            counts.append(heard)
        }
        self.words = counts
        self.syllables = syllables.map { $0.spelling.count }
        self.text = Self.text(syllables)
    }

    private struct Spelled {
        var spelling: PinyinPhonemes.Spelling
        var tone: UInt8
        var endsGroup = false
    }

    private static func text(_ syllables: [Spelled]) -> String {
        var text = ""
        var inGroup = 0
        for (index, syllable) in syllables.enumerated() {
            if inGroup == 0 { text += text.isEmpty ? "[[" : " [[" }
            let next = index + 1 < syllables.count ? syllables[index + 1].tone : nil
            text += syllable.spelling.onset
            text += contour(syllable.tone, before: next)
            text += syllable.spelling.coda
            inGroup += 1
            if syllable.endsGroup || inGroup == groupLimit || next == nil {
                text += "]]"
                inGroup = 0
            }
        }
        return text
    }

    /// The engine's name for a tone before another.
    ///
    /// A third tone is low before any other syllable and dips only at the end. Before a neutral tone it is left to the
    /// engine, which makes it low and the neutral tone after it high and short.
    private static func contour(_ tone: UInt8, before next: UInt8?) -> String {
        switch tone {
        case 1: "55"
        case 2: "35"
        case 3: next == nil || next == 5 ? "214" : "21"
        case 4: "51"
        default: "11"
        }
    }
}

/// How long numbers that are read figure by figure are grouped: 138 0013 8000.
enum DigitGroups {
    /// After how many figures a group ends, for a word of figures; none for short ones and for other words.
    static func ends(in spoken: String) -> Set<Int> {
        let count = spoken.unicodeScalars.count
        guard count > 6, spoken.unicodeScalars.allSatisfy(figures.contains) else { return [] }
        let sizes =
            switch count {
            case 7: [3]
            case 8: [4]
            case 10: [3, 6]
            case 11: [3, 7]
            default: Array(stride(from: 4, to: count - 1, by: 4))
            }
        return Set(sizes)
    }

    private static let figures = Set("零一二三四五六七八九幺".unicodeScalars)
}
