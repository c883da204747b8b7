extension WordList {
    /// The length of the longest word that stands at a cursor; `nil` where none does.
    func length(at cursor: Cursor) -> Int? { length(forwards: { cursor.peek($0) }) }

    /// The length of the longest word that ends right before a cursor; `nil` where none does.
    func length(before cursor: Cursor) -> Int? { length(backwards: { cursor.peek($0) }) }
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
