internal import Mandarin
internal import Speech

/// Phrases as a model's tokens, and where in them words, syllables and the marks after phrases stand.
struct TokenRun {
    /// The tokens.
    private(set) var tokens: [Int] = []
    /// The tokens of each word; empty where nothing is said.
    private(set) var words: [Range<Int>] = []
    /// The tokens of each syllable.
    private(set) var syllables: [Range<Int>] = []
    /// Each phrase.
    private(set) var phrases: [Phrase] = []

    /// A phrase's words and syllables, by their numbers, and the tokens between it and the next.
    struct Phrase: Hashable {
        var words: Range<Int>
        var syllables: Range<Int>
        var pause: Range<Int>
    }

    /// Writes phrases in tokens.
    ///
    /// - Parameter english: The tokens of each Latin word.
    init(_ parts: ArraySlice<Passage.Part>, in family: any ModelFamily, english: [String: [Int]]) {
        for part in parts {
            let (firstWord, firstSyllable) = (words.count, syllables.count)
            for (index, word) in part.phrase.words.enumerated() {
                let start = tokens.count
                if word.syllables.isEmpty {
                    tokens += english[word.spoken] ?? []
                } else {
                    for syllable in word.merged {
                        let start = tokens.count
                        tokens += family.tokens(of: syllable) ?? family.nearest(to: syllable)
                        syllables.append(start..<tokens.count)
                    }
                }
                words.append(start..<tokens.count)
                let isLast = index == part.phrase.words.count - 1
                if !isLast { tokens += family.tokens(of: .prosodicWord, isQuestion: false) }
            }
            let start = tokens.count
            let pause = part.phrase.words.last?.breakAfter ?? .none
            tokens += family.tokens(of: max(pause, .prosodicWord), isQuestion: part.phrase.isQuestion)
            phrases.append(
                Phrase(
                    words: firstWord..<words.count, syllables: firstSyllable..<syllables.count,
                    pause: start..<tokens.count))
        }
    }
}

extension Speech.Phrase {
    /// Whether it ends in a question's particle; the mark itself is not among its words.
    fileprivate var isQuestion: Bool {
        guard let last = words.last, last.breakAfter >= .sentence else { return false }
        return ["吗", "呢", "么"].contains(last.spoken)
    }
}

extension ModelFamily {
    /// The tokens of the sound nearest to a syllable that the model has no signs for: without erhua, and without tone.
    func nearest(to syllable: Syllable) -> [Int] {
        var plain = syllable
        plain.isErhua = false
        if let tokens = tokens(of: plain) { return tokens }
        plain.tone = 5
        return tokens(of: plain) ?? []
    }

    /// The syllables of Mandarin that the model has no signs for.
    var missingSyllables: [String] {
        Syllable.bases.filter { base in
            let base = base.replacing("ü", with: "v")
            return (1...5).contains { tokens(of: Syllable(base, tone: UInt8($0))) == nil }
                || tokens(of: Syllable(base, tone: 1, isErhua: true)) == nil
        }
    }
}
