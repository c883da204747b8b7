/// Cuts hanzi into the most likely words: Viterbi over the lexicon's unigram costs.
struct WordSegmenter {
    /// A word found in a text.
    struct Cut {
        /// Its characters, counted from the beginning of the text.
        var range: Range<Int>
        /// The first of its syllables in the lexicon, or 0 when the characters' defaults hold.
        var reading: Int
    }

    let index: LexiconIndex

    /// The cost of a character that the lexicon lacks: dearer than any word.
    private static let unknown = 20_000

    /// Returns words that cover the text without gaps, for folded characters.
    func cuts(of text: [Unicode.Scalar]) -> [Cut] {
        var best = [Int](repeating: .max, count: text.count + 1)
        var last = [Cut](repeating: Cut(range: 0..<0, reading: 0), count: text.count + 1)
        best[0] = 0
        for start in text.indices {
            var hash = WordHash()
            let end = min(text.count, start + max(1, index.longestWord(beginningWith: text[start])))
            for next in start..<end {
                hash.add(text[next])
                let entry = index.entry(for: hash)
                guard entry != nil || next == start else { continue }
                let cost = best[start] + (entry?.cost ?? Self.unknown)
                if cost < best[next + 1] {
                    best[next + 1] = cost
                    last[next + 1] = Cut(range: start..<next + 1, reading: entry?.reading ?? 0)
                }
            }
        }
        var cuts: [Cut] = []
        var end = text.count
        while end > 0 {
            cuts.append(last[end])
            end = last[end].range.lowerBound
        }
        return cuts.reversed()
    }
}
