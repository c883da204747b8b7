/// Finds the words in a run of hanzi: the likeliest path through the lattice of the lexicon's words.
///
/// The model is a unigram one, as in jieba; characters that no word explains stand alone, and runs of numerals stay
/// together.
struct WordSegmenter: Sendable {
    /// A word found: its place in the run, and its entry in the lexicon.
    struct Piece {
        var range: Range<Int>
        var entry: Lexicon.Entry?
    }

    /// The cost of a character that the lexicon lacks.
    private static let unknownCost = 20_000

    /// The words of a run, in order; together they cover it.
    func pieces(of run: ArraySlice<Unicode.Scalar>, in tables: Lexicon.Tables) -> [Piece] {
        let start = run.startIndex
        var best = [Int](repeating: .max, count: run.count + 1)
        var arrivals = [(length: Int, entry: Lexicon.Entry?)](repeating: (0, nil), count: run.count + 1)
        best[0] = 0
        for index in 0..<run.count {
            let longest = min(max(1, tables.longestWord(from: run[start + index])), run.count - index)
            var hash = WordHash()
            for length in 1...longest {
                hash.add(run[start + index + length - 1])
                let entry = tables.entry(hash, length: length)
                guard entry != nil || length == 1 else { continue }
                let cost = best[index] + (entry?.cost ?? Self.unknownCost)
                if cost < best[index + length] {
                    best[index + length] = cost
                    arrivals[index + length] = (length, entry)
                }
            }
        }
        var pieces: [Piece] = []
        var end = run.count
        while end > 0 {
            let (length, entry) = arrivals[end]
            pieces.append(Piece(range: start + end - length..<start + end, entry: entry))
            end -= length
        }
        pieces.reverse()
        return pieces
    }
}
