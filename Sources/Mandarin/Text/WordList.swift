/// Words to look for at a place of a text, told apart by a few bits of their ends before they are compared.
struct WordList: Sendable, ExpressibleByStringLiteral {
    /// The scalars of all words, one after the other, longer words first so that they are found before words that they
    /// begin with.
    private let scalars: [Unicode.Scalar]
    /// Where each word begins in them, and where the last one ends.
    private let starts: [Int]
    private let firsts: ScalarMarks
    private let lasts: ScalarMarks

    /// Words written as one string with spaces between them.
    init(stringLiteral text: String) { self.init(text.split(whereSeparator: \.isWhitespace)) }

    /// Makes a list of words.
    init(_ words: [Substring]) {
        let words = words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
        scalars = Array(words.joined())
        starts = words.reduce(into: [0]) { starts, word in starts.append(starts[starts.count - 1] + word.count) }
        firsts = ScalarMarks(words.compactMap(\.first))
        lasts = ScalarMarks(words.compactMap(\.last))
    }

    /// The length of the longest word that begins a text; `nil` where none does.
    ///
    /// - Parameter scalar: The text's scalar at an offset; `nil` beyond its end.
    func length(forwards scalar: (Int) -> Unicode.Scalar?) -> Int? {
        guard let first = scalar(0), firsts.mayContain(first) else { return nil }
        for word in 0..<starts.count - 1 where scalars[starts[word]] == first {
            let range = starts[word]..<starts[word + 1]
            if range.allSatisfy({ scalar($0 - range.lowerBound) == scalars[$0] }) { return range.count }
        }
        return nil
    }

    /// The length of the longest word that stands at an index of a text and ends at or before `end`; `nil` where none does.
    func length(in text: [Unicode.Scalar], at index: Int, before end: Int) -> Int? {
        length(forwards: { index + $0 < end ? text[index + $0] : nil })
    }

    /// The length of the longest word that ends a text; `nil` where none does.
    ///
    /// - Parameter scalar: The text's scalar at an offset from its end, -1 for the last; `nil` before its beginning.
    func length(backwards scalar: (Int) -> Unicode.Scalar?) -> Int? {
        guard let last = scalar(-1), lasts.mayContain(last) else { return nil }
        for word in 0..<starts.count - 1 where scalars[starts[word + 1] - 1] == last {
            let range = starts[word]..<starts[word + 1]
            if range.allSatisfy({ scalar($0 - range.upperBound) == scalars[$0] }) { return range.count }
        }
        return nil
    }
}
