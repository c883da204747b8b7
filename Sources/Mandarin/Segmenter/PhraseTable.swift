/// A small set of words that can be looked for at a place in a text.
struct PhraseTable: Sendable {
    private let words: [Unicode.Scalar: [[Unicode.Scalar]]]

    /// Makes a table from words with spaces between them.
    init(_ list: String) {
        let scalars = list.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
        words = Dictionary(grouping: scalars) { $0[0] }
    }

    /// Whether one of the words begins at `index` and ends at or before `end`.
    func matches(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Bool {
        guard index < end, let candidates = words[text[index]] else { return false }
        return candidates.contains { word in
            word.count <= end - index && text[index..<index + word.count].elementsEqual(word)
        }
    }
}
