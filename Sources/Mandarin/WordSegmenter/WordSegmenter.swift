/// Cuts hanzi into the most likely words: Viterbi over the lexicon's unigram costs.
struct WordSegmenter {
    /// A word found in a text.
    struct Cut {
        /// Where its characters are.
        var range: Range<Int>
        /// The first of its syllables in the lexicon, or 0 when the characters' defaults hold.
        var reading: Int
        /// Its part of speech.
        var wordClass: WordClass
        /// Whether a person has settled its reading.
        var isSettled: Bool
    }

    private let index: LexiconIndex
    /// The cost of the best way to each place, and the word that ends it.
    private var costs: [Int] = []
    private var lasts: [Cut] = []

    init(index: LexiconIndex) { self.index = index }

    /// Returns words that cover a stretch of folded characters without gaps.
    mutating func cuts(of range: Range<Int>, in text: [Unicode.Scalar]) -> [Cut] {
        prepare(range.count)
        let start = range.lowerBound
        for place in range {
            let entry = index.entry(for: text[place])
            offer(
                Cut(range: place..<place + 1, reading: 0, wordClass: entry.wordClass, isSettled: false), entry.cost,
                from: start)
            guard place + 1 < range.upperBound else { break }
            var hash = WordHash()
            hash.add(text[place])
            hash.add(text[place + 1])
            var lengths = index.lengths(ofWordsBeginningWith: hash)
            var end = place + 2
            while lengths != 0 {
                if lengths & 1 == 1, let entry = index.entry(for: hash) {
                    offer(
                        Cut(
                            range: place..<end, reading: entry.reading, wordClass: entry.wordClass,
                            isSettled: entry.isSettled), entry.cost, from: start)
                }
                lengths >>= 1
                guard end < range.upperBound else { break }
                hash.add(text[end])
                end += 1
            }
        }
        return path(from: start)
    }

    private mutating func prepare(_ count: Int) {
        costs.removeAll(keepingCapacity: true)
        costs.append(0)
        costs.append(contentsOf: repeatElement(Int.max, count: count))
        if lasts.count <= count {
            let none = Cut(range: 0..<0, reading: 0, wordClass: .other, isSettled: false)
            lasts.append(contentsOf: repeatElement(none, count: count + 1 - lasts.count))
        }
    }

    private mutating func offer(_ cut: Cut, _ cost: Int, from start: Int) {
        let sum = costs[cut.range.lowerBound - start] + cost
        let end = cut.range.upperBound - start
        if sum < costs[end] {
            costs[end] = sum
            lasts[end] = cut
        }
    }

    private func path(from start: Int) -> [Cut] {
        var cuts: [Cut] = []
        var end = costs.count - 1
        while end > 0 {
            cuts.append(lasts[end])
            end = lasts[end].range.lowerBound - start
        }
        cuts.reverse()
        return cuts
    }
}
