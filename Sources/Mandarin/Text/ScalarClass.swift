/// What kind of character a scalar is, to the segmenter and the normalizer alike.
enum ScalarClass: UInt8 {
    /// A Chinese character, 〇 and 々 among them, and the radicals that look like one; 丨 is none: it stands between the
    /// parts of headlines, and nobody reads it as the hanzi that it is.
    case hanzi
    /// A Latin letter of either width.
    case latin
    /// A digit of either width.
    case digit
    /// Anything else that has a sound: kana, Greek, ①, Ⅱ.
    case spoken
    /// White space that does not end a line.
    case space
    /// A zero-width or control character.
    case invisible
    /// A combining mark or variation selector, part of what stands before it.
    case mark
    /// The end of a line.
    case lineBreak
    /// 。 in any width.
    case stop
    /// ！ or ？ in any width but ASCII's.
    case shout
    /// The ASCII ! and ?, which also stand inside addresses.
    case asciiShout
    /// The ASCII full stop and its full-width form, of many uses.
    case dot
    /// One scalar of an ellipsis.
    case ellipsis
    /// A mark between clauses: ，、；： in any width.
    case clause
    /// A long dash.
    case dash
    /// An opening bracket or quotation mark.
    case opener
    /// A closing bracket or quotation mark.
    case closer
    /// A straight quotation mark, which opens and closes.
    case straight
    /// A pictograph.
    case emoji
    /// Any other sign.
    case symbol

    /// Whether it has a sound of its own.
    var isSpoken: Bool { rawValue <= ScalarClass.spoken.rawValue }

    /// Whether it is a letter or digit of the kind that addresses and numbers are made of.
    var isAlphanumeric: Bool { self == .latin || self == .digit }

    /// Whether nobody sees it.
    var isBlank: Bool { self == .space || self == .invisible || self == .lineBreak }
}

extension ScalarClass {
    /// Looks a scalar up, the most common first.
    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value >= 0x4E00 && value <= 0x9FFF && value != 0x4E28 {
            self = .hanzi
        } else if value < 0x80 {
            self = Self.ascii(value)
        } else {
            self = Self.listed(value) ?? Self.derived(scalar)
        }
    }

    private static func ascii(_ value: UInt32) -> ScalarClass {
        switch value {
        case 0x61...0x7A, 0x41...0x5A: .latin
        case 0x30...0x39: .digit
        case 0x20, 0x09: .space
        case 0x0A...0x0D, 0x1C...0x1E: .lineBreak
        case 0x00...0x1F, 0x7F: .invisible
        case 0x21, 0x3F: .asciiShout
        case 0x2E: .dot
        case 0x2C, 0x3A, 0x3B: .clause
        case 0x22, 0x27: .straight
        case 0x28, 0x5B, 0x7B: .opener
        case 0x29, 0x5D, 0x7D: .closer
        default: .symbol
        }
    }

    /// The scalars beyond ASCII that have a class by name. Vertical and small forms go with the plain ones.
    private static func listed(_ value: UInt32) -> ScalarClass? {
        switch value {
        case 0x3002, 0xFF61, 0xFE12: .stop
        case 0xFF01, 0xFF1F, 0xFE15, 0xFE16, 0xFE56, 0xFE57, 0x203C, 0x2047...0x2049, 0x203D: .shout
        case 0xFF0E, 0xFE52: .dot
        case 0x2025, 0x2026, 0x22EF, 0xFE19, 0xFE30: .ellipsis
        case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFE10, 0xFE11, 0xFE13, 0xFE14, 0xFE50, 0xFE51, 0xFE54, 0xFE55, 0xFF64,
            0x2236:
            .clause
        case 0x2013...0x2015, 0x2500, 0x2E3A, 0x2E3B, 0xFE31, 0xFE58: .dash
        case 0x0085, 0x2028, 0x2029: .lineBreak
        case 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0x0080...0x009F, 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180B...0x180F, 0x200B...0x200F,
            0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB:
            .invisible
        case 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF: .emoji
        case 0xFE00...0xFE0F, 0x20E3, 0xE0020...0xE007F, 0xE0100...0xE01EF: .mark
        case 0xFF02, 0xFF07: .straight
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x00C0...0x00D6, 0x00D8...0x00F6, 0x00F8...0x024F: .latin
        case 0xFF10...0xFF19: .digit
        case 0x2E80...0x2FD5, 0x3005, 0x3007, 0x303B, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF: .hanzi
        case 0x4E28: .symbol
        default: Bracket(value).map { $0.opens ? .opener : .closer }
        }
    }

    /// What the Unicode tables say of a rarer scalar.
    private static func derived(_ scalar: Unicode.Scalar) -> ScalarClass {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
        case .format, .control: return .invisible
        case .spaceSeparator: return .space
        default: break
        }
        if properties.isAlphabetic || properties.numericType != nil { return .spoken }
        let isOldSign = scalar.value < 0x2300 || (0x3000...0x33FF).contains(scalar.value)
        return properties.isEmoji && !isOldSign ? .emoji : .symbol
    }
}
