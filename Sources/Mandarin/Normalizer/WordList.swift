/// Words to look for at a place of a text, told apart by a few bits of their ends before they are compared.
///
/// Written as one string with spaces between the words.
struct WordList: Sendable, ExpressibleByStringLiteral {
    private let words: [[Unicode.Scalar]]
    private let firsts: ScalarMarks
    private let lasts: ScalarMarks

    init(stringLiteral text: String) {
        self.init(text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(Array.init))
    }

    /// Longer words come first, so that they are found before words that they begin with.
    private init(_ words: [[Unicode.Scalar]]) {
        self.words = words.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
        firsts = ScalarMarks(words.compactMap(\.first))
        lasts = ScalarMarks(words.compactMap(\.last))
    }

    /// The length of the longest word that stands at a cursor; `nil` where none does.
    func length(at cursor: Cursor) -> Int? {
        guard let first = cursor.peek(), firsts.mayContain(first) else { return nil }
        for word in words where word[0] == first && cursor.starts(with: word) { return word.count }
        return nil
    }

    /// Whether one of the words ends right before a cursor.
    func ends(before cursor: Cursor) -> Bool {
        guard let last = cursor.peek(-1), lasts.mayContain(last) else { return false }
        for word in words
        where word[word.count - 1] == last && Cursor(cursor.text, cursor.index - word.count).starts(with: word) {
            return true
        }
        return false
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
    func comesAfter(_ words: WordList) -> Bool { words.ends(before: self) }

    /// Whether one of the words ends here or up to `reach` characters before.
    func follows(_ words: WordList, within reach: Int) -> Bool {
        var cursor = self
        for _ in 0..<reach where cursor.index > text.range.lowerBound {
            if words.ends(before: cursor) { return true }
            cursor.index -= 1
        }
        return false
    }

    /// Whether one of the words begins here or a little later.
    func precedes(_ words: WordList, within reach: Int) -> Bool {
        var cursor = self
        for _ in 0..<reach {
            if words.length(at: cursor) != nil { return true }
            cursor.index += 1
        }
        return false
    }

    /// Whether the text here begins with these scalars.
    fileprivate func starts(with scalars: [Unicode.Scalar]) -> Bool {
        guard index >= text.range.lowerBound, index + scalars.count <= text.range.upperBound else { return false }
        for offset in scalars.indices where text[index + offset] != scalars[offset] { return false }
        return true
    }
}
