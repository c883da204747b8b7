extension Unicode.Scalar {
    /// Whether nothing of it can be seen: spaces, controls, and marks that only steer layout.
    var isBlank: Bool {
        switch value {
        case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F,
            0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// The same letter, digit or mark in its plain form, so that tables need to hold it once: half width, lower
    /// case, simplified, one kind of blank, bracket and bar.
    var folded: Unicode.Scalar {
        if value < 0x80 {
            switch self {
            case "A"..."Z": return Unicode.Scalar(UInt8(value) + 32)
            case "[": return "("
            case "]": return ")"
            case "\t": return " "
            default: return self
            }
        }
        switch self {
        case "（", "【", "［", "〔", "〖": return "("
        case "）", "】", "］", "〕", "〗": return ")"
        case "︰", "∶", "﹕": return ":"
        case "丨", "│", "┃", "∣": return "|"
        case "•", "・", "‧": return "·"
        case "\u{FF01}"..."\u{FF5E}": return Unicode.Scalar(UInt8(value - 0xFEE0)).folded
        default: return isBlank ? " " : TraditionalForms.simplified(self)
        }
    }

    /// Whether it says something: a hanzi, letter or digit, and no mark. For folded scalars.
    var isWordlike: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0...0xBF, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030...0x303F, 0xFE10...0xFE6F,
            0xFF00...0xFFEF:
            false
        default: !isBlank
        }
    }

    var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    /// The width in columns of a terminal or newspaper: hanzi two, letters one.
    var columns: Int { value < 0x2000 ? 1 : 2 }
}

extension Array<Unicode.Scalar> {
    /// `range` without the blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, self[lower].isBlank { lower += 1 }
        while lower < upper, self[upper - 1].isBlank { upper -= 1 }
        return lower..<upper
    }

    /// What can be seen in `range`: its lines, trimmed, without those that are blank.
    func visibleRuns(in range: Range<Int>) -> [Range<Int>] {
        self[range].split(separator: "\n").map { trimmed($0.startIndex..<$0.endIndex) }.filter { !$0.isEmpty }
    }
}

/// A stretch of folded text, as rules look at it.
typealias Folded = ArraySlice<Unicode.Scalar>

extension Folded {
    /// Without blanks and brackets around it.
    var bare: Folded {
        func isRind(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "(" || scalar == ")" }
        guard let first = firstIndex(where: { !isRind($0) }), let last = lastIndex(where: { !isRind($0) }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }

    var columns: Int { reduce(0) { $0 + $1.columns } }
}
