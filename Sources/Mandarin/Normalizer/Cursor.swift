/// A place in a text that rules read from.
struct Cursor: Sendable {
    let text: FoldedText
    var index: Int

    init(_ text: FoldedText, _ index: Int) {
        self.text = text
        self.index = index
    }

    /// The scalar at an offset from here; `nil` outside the text.
    func peek(_ offset: Int = 0) -> Unicode.Scalar? {
        let place = index + offset
        return text.range.contains(place) ? text[place] : nil
    }

    /// Whether a number, or its part before a point, ends right before this place.
    var continuesNumber: Bool { peek(-1)?.digit != nil || peek(-1) == "." }

    /// Steps over a scalar if it is the one.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        index += 1
        return true
    }

    /// Steps over a scalar if it is in the set, and gives it.
    mutating func take(anyOf set: ScalarSet) -> Unicode.Scalar? {
        guard let scalar = peek(), set.contains(scalar) else { return nil }
        index += 1
        return scalar
    }

    /// Steps over spaces, but no more than two.
    mutating func skipSpaces() {
        for _ in 0..<2 where peek() == " " || peek() == "\u{A0}" { index += 1 }
    }

    /// Steps over digits and gives their values; empty where there are none.
    mutating func takeDigits(atMost limit: Int = .max) -> Digits {
        var digits = Digits()
        while digits.count < limit, let digit = peek()?.digit {
            digits.append(digit)
            index += 1
        }
        return digits
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII digit.
    var digit: Int? { (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }

    /// Whether it is an ASCII letter.
    var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

    /// Whether it is an ASCII capital.
    var isCapital: Bool { (0x41...0x5A).contains(value) }

    /// Whether it is a letter of a Latin, Greek or Cyrillic alphabet, or a mark upon one.
    var isLetter: Bool {
        if isLatin { return true }
        switch value {
        case 0x300...0x36F: return true
        case 0xC0...0x52F, 0x1E00...0x1FFF, 0x2C60...0x2C7F, 0xA720...0xA7FF: return properties.isAlphabetic
        default: return false
        }
    }
}
