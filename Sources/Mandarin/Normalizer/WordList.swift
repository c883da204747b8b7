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
    init(stringLiteral text: String) { self.init(text[...].words) }

    /// Makes a list of words.
    init(_ words: [Substring]) {
        let words = words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
        scalars = Array(words.joined())
        starts = words.reduce(into: [0]) { starts, word in starts.append(starts[starts.count - 1] + word.count) }
        firsts = ScalarMarks(words.compactMap(\.first))
        lasts = ScalarMarks(words.compactMap(\.last))
    }

    /// The length of the longest word that stands at a cursor; `nil` where none does.
    func length(at cursor: Cursor) -> Int? {
        guard let first = cursor.peek(), firsts.mayContain(first) else { return nil }
        for word in 0..<starts.count - 1 where scalars[starts[word]] == first {
            let range = starts[word]..<starts[word + 1]
            if range.allSatisfy({ cursor.peek($0 - range.lowerBound) == scalars[$0] }) { return range.count }
        }
        return nil
    }

    /// The length of the longest word that ends right before a cursor; `nil` where none does.
    func length(before cursor: Cursor) -> Int? {
        guard let last = cursor.peek(-1), lasts.mayContain(last) else { return nil }
        for word in 0..<starts.count - 1 where scalars[starts[word + 1] - 1] == last {
            let range = starts[word]..<starts[word + 1]
            if range.allSatisfy({ cursor.peek($0 - range.upperBound) == scalars[$0] }) { return range.count }
        }
        return nil
    }
}

extension Cursor {
    /// Whether one of the words stands here.
    func starts(with words: WordList) -> Bool { words.length(at: self) != nil }

    /// Steps over the longest of the words that stands here.
    mutating func takeWord(of words: WordList) -> Bool {
        guard let length = words.length(at: self) else { return false }
        index += length
        return true
    }

    /// Whether one of the words stands right before this place.
    func comesAfter(_ words: WordList) -> Bool { words.length(before: self) != nil }
}
