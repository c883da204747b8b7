/// How many light syllables a reader makes.
public enum Register: String, Sendable, Codable, Hashable, CaseIterable {
    /// A newsreader's: neutral tones that every speaker makes (朋友 → peng2 you5), and none that one may leave out
    /// (喜欢 → xi3 huan1, 桌上 → zhuo1 shang4).
    case broadcast
    /// Everyday speech: 喜欢 → xi3 huan5, 桌上 → zhuo1 shang5.
    case colloquial
}

/// The light syllables that a newsreader makes too, from `light.tsv`.
///
/// The lexicon has the light syllables of everyday speech; in the broadcast register all others get their full tone back.
/// Source: 普通话水平测试用必读轻声词语表, less the words that an announcer of 5,000 sentences read full in more than half.
struct LightWords: Sendable {
    private let words: Set<UInt64>

    static let standard = Result { () throws(LexiconError) in try LightWords() }

    init() throws(LexiconError) {
        let rows = try TextTable("Tables/light.tsv", fields: 2).rows
        words = Set(rows.flatMap { $0[0].words }.map { WordHash($0.unicodeScalars).finished })
    }

    /// Whether the light syllable at a place of a word stays light.
    func holds(at place: Int, of word: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        if Self.particles.contains(text[place]) { return true }
        for length in 2...4 {
            for start in max(word.lowerBound, place - length + 1)...place where start + length <= word.upperBound {
                if words.contains(WordHash(text[start..<start + length]).finished) { return true }
            }
        }
        return false
    }

    /// Particles and suffixes, which are light wherever the lexicon has them light.
    private static let particles = Set("的了着得地们么吗呢吧啊呀嘛啦哪子儿".unicodeScalars)
}
