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
        /// How certain its reading is.
        var certainty: Certainty
    }

    private let index: LexiconIndex
    /// The cost of the best way to each place, and the word that ends it.
    private var costs: [Int] = []
    private var lasts: [Cut] = []

    init(index: LexiconIndex) { self.index = index }

    /// Returns words that cover a stretch of folded characters without gaps.
    ///
    /// - Parameter line: Holds the characters, and is told of each word of the lexicon that stands there.
    mutating func cuts(of range: Range<Int>, in line: inout Line) -> [Cut] {
        let text = line.characters
        prepare(range.count)
        let start = range.lowerBound
        for place in range {
            let entry = index.entry(for: text[place])
            offer(
                Cut(range: place..<place + 1, reading: 0, wordClass: entry.wordClass, certainty: .open), entry.cost,
                from: start)
            guard place + 1 < range.upperBound else { break }
            var hash = WordHash()
            hash.add(text[place])
            hash.add(text[place + 1])
            var lengths = index.lengths(ofWordsBeginningWith: hash)
            var end = place + 2
            while lengths != 0 {
                if lengths & 1 == 1, let entry = index.entry(for: hash) {
                    line.noteWord(place..<end)
                    offer(
                        Cut(
                            range: place..<end, reading: entry.reading, wordClass: entry.wordClass,
                            certainty: entry.certainty), entry.cost, from: start)
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
            let none = Cut(range: 0..<0, reading: 0, wordClass: .other, certainty: .open)
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
