/// A value of JSON, by its place in the source.
enum JSONValue {
    case string(Text)
    case number(Range<Int>)
    /// `true`, `false` or `null`.
    case other
    case array([JSONValue])
    case object([Member])

    /// A string, without its quotes.
    struct Text {
        let range: Range<Int>
        let hasEscapes: Bool
    }

    /// A name in an object, and its value. Of a name that stands twice, the first counts.
    struct Member {
        let name: Text
        let value: JSONValue
    }

    var members: [Member]? { if case .object(let members) = self { members } else { nil } }
    var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
}

/// The text that values of JSON stand in.
struct JSONSource {
    let scalars: [Unicode.Scalar]

    /// A string with its escapes decoded; each knows where it stood. Line ends are made alike.
    func text(_ text: JSONValue.Text) -> ExtractedText {
        var result = ExtractedText()
        guard text.hasEscapes else {
            result.append(scalars[text.range], from: text.range)
            return result
        }
        var index = text.range.lowerBound
        var followsReturn = false
        while index < text.range.upperBound {
            guard scalars[index] == "\\" else {
                let end = scalars[index..<text.range.upperBound].firstIndex(of: "\\") ?? text.range.upperBound
                result.append(scalars[index..<end], from: index..<end)
                (index, followsReturn) = (end, false)
                continue
            }
            let (scalar, length) = escape(at: index, before: text.range.upperBound)
            let origin = index..<index + length
            switch scalar {
            case "\n" where followsReturn: break
            case "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
                result.append(CollectionOfOne("\n"), from: origin)
            // No text has them, and a mark of byte order at its beginning is none of it.
            case "\0", "\u{FEFF}": break
            default: result.append(CollectionOfOne(scalar), from: origin)
            }
            followsReturn = scalar == "\r"
            index += length
        }
        return result
    }

    /// The words of a name.
    func name(_ text: JSONValue.Text) -> String {
        text.hasEscapes ? self.text(text).excerpt.text : scalars.string(in: text.range)
    }

    /// The scalar that an escape stands for, and its length. Surrogates that stand alone become U+FFFD.
    private func escape(at index: Int, before limit: Int) -> (Unicode.Scalar, Int) {
        guard index + 1 < limit else { return ("\\", 1) }
        switch scalars[index + 1] {
        case "n": return ("\n", 2)
        case "r": return ("\r", 2)
        case "t": return ("\t", 2)
        case "b": return (" ", 2)
        case "f": return ("\u{0C}", 2)
        case "u":
            guard let unit = unit(at: index + 2, before: limit) else { return ("\u{FFFD}", 2) }
            if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
            if unit < 0xDC00, index + 7 < limit, scalars[index + 6] == "\\", scalars[index + 7] == "u",
                let low = self.unit(at: index + 8, before: limit), (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            {
                return (scalar, 12)
            }
            return ("\u{FFFD}", 6)
        case let scalar: return (scalar, 2)
        }
    }

    private func unit(at index: Int, before limit: Int) -> UInt32? {
        guard index + 4 <= limit else { return nil }
        var value: UInt32 = 0
        for scalar in scalars[index..<index + 4] {
            switch scalar {
            case "0"..."9": value = value << 4 | (scalar.value - 0x30)
            case "a"..."f": value = value << 4 | (scalar.value - 0x57)
            case "A"..."F": value = value << 4 | (scalar.value - 0x37)
            default: return nil
            }
        }
        return value
    }
}
