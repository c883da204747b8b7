/// A place in a text that rules read from.
struct Cursor: Sendable {
    let text: FoldedText
    var index: Int

    init(_ text: FoldedText, _ index: Int) {
        self.text = text
        self.index = index
    }

    /// A cursor at the start of a string, for tests.
    init(_ string: String) {
        let scalars = Array(string.unicodeScalars)
        self.init(FoldedText(scalars, range: 0..<scalars.count), 0)
    }

    /// The scalar at an offset from here; `nil` outside the text.
    func peek(_ offset: Int = 0) -> Unicode.Scalar? {
        let place = index + offset
        return text.range.contains(place) ? text[place] : nil
    }

    /// Steps over a scalar if it is the one.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        index += 1
        return true
    }

    /// Steps over a scalar if it is in the set, and gives it.
    mutating func take(anyOf set: String) -> Unicode.Scalar? {
        guard let scalar = peek(), set.unicodeScalars.contains(scalar) else { return nil }
        index += 1
        return scalar
    }

    /// Steps over spaces, but no more than two.
    mutating func skipSpaces() {
        for _ in 0..<2 where peek() == " " || peek() == "\u{A0}" { index += 1 }
    }

    /// Steps over digits and gives their values; empty where there are none.
    mutating func takeDigits(atMost limit: Int = .max) -> [Int] {
        var digits: [Int] = []
        while digits.count < limit, let digit = peek()?.digit {
            digits.append(digit)
            index += 1
        }
        return digits
    }

    /// Whether the text here begins with a string.
    func starts(with string: String) -> Bool {
        var offset = 0
        for scalar in string.unicodeScalars {
            guard peek(offset) == scalar else { return false }
            offset += 1
        }
        return true
    }

    /// Whether one of the words stands among the characters before this place, within a reach.
    func follows(_ words: [String], within reach: Int) -> Bool {
        let start = max(text.range.lowerBound, index - reach)
        for place in start..<max(start, index) {
            let cursor = Cursor(text, place)
            for word in words where place + word.unicodeScalars.count <= index && cursor.starts(with: word) {
                return true
            }
        }
        return false
    }

    /// Whether one of the words stands right before this place.
    func comesAfter(_ words: [String]) -> Bool {
        words.contains { Cursor(text, index - $0.unicodeScalars.count).starts(with: $0) }
    }

    /// The first of the words that the text here begins with.
    func word(of words: [String]) -> String? { words.first(where: starts(with:)) }
}

extension Unicode.Scalar {
    /// The value of an ASCII digit.
    var digit: Int? { (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }

    /// Whether it is an ASCII letter.
    var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

    /// Whether it is an ASCII capital.
    var isCapital: Bool { (0x41...0x5A).contains(value) }

    /// Whether it is a letter of a Latin, Greek or Cyrillic alphabet.
    var isLetter: Bool {
        if isLatin { return true }
        guard value >= 0xC0, value < 0x2000 else { return false }
        return properties.isAlphabetic
    }
}
