extension Silence {
    /// Why a scalar that no word holds is not heard.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case _ where Self.isCommon(scalar): self = .punctuation
        // Looks of … · : and /.
        case 0x22EE...0x22F1, 0x2219, 0x22C5, 0x2236, 0x2044, 0x2215: self = .punctuation
        case 0x09...0x0D, 0x20, 0x3000: self = .space
        default: self = Self.block(of: scalar.value) ?? Self.category(of: scalar)
        }
    }

    /// Whether a scalar is one of the marks that Chinese and English texts are full of.
    static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3001...0x3002, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x2010...0x201F,
            0x2024...0x2027, 0x4E28, 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xB7:
            true
        default: false
        }
    }

    /// The stretch at an index that is silent for one reason: a scalar, or a whole emoji.
    static func stretch(in text: [Unicode.Scalar], at index: Int, upTo limit: Int) -> (reason: Silence, end: Int) {
        let reason = Silence(text[index])
        var end = index + 1
        guard reason == .emoji || end < limit && text[end].value == 0xFE0F && text[index].properties.isEmoji else {
            return (reason, end)
        }
        while end < limit, isPart(text[end], after: text[end - 1]) { end += 1 }
        return (.emoji, end)
    }

    /// Whether a scalar belongs to the emoji before it: a selector, a skin, a flag's tag, or what a joiner joins.
    private static func isPart(_ scalar: Unicode.Scalar, after last: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE0E, 0xFE0F, 0x200D, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
        default: last.value == 0x200D && scalar.properties.isEmoji
        }
    }

    /// By the blocks of Unicode 16.0 whose letters, marks and signs are of one sort.
    private static func block(of value: UInt32) -> Silence? {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x2E80...0x2FD5, 0x3005, 0x3007, 0x303B, 0xF900...0xFAFF,
            0x20000...0x323AF:
            .rareHanzi
        case 0x3006, 0x3031...0x3035, 0x3041...0x3096, 0x3099...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
            0x31F0...0x31FF, 0xFF66...0xFF9F, 0x1AFF0...0x1B16F:
            .kana
        case 0x115F, 0x1160, 0x3164, 0xFFA0: .invisible
        case 0xAC00...0xD7FB, 0x1100...0x11FF, 0x302E...0x302F, 0x3131...0x318E, 0xA960...0xA97C, 0xFFA1...0xFFDC:
            .hangul
        case 0x2500...0x25FC, 0x25FF, 0x2700...0x2704, 0x2706...0x2709, 0x270E...0x2727, 0x2729...0x274B, 0x274D,
            0x274F...0x2752, 0x2756, 0x2758...0x2794, 0x2798...0x27AF, 0x2800...0x28FF, 0x2022, 0x2023, 0x203B,
            0x2043, 0x2055, 0x2020, 0x2021, 0x2042, 0x2051, 0xA9, 0xAE, 0x2117, 0x2120, 0x2122, 0x1FB00...0x1FBAF:
            .decoration
        default: nil
        }
    }

    private static func category(of scalar: Unicode.Scalar) -> Silence {
        let properties = scalar.properties
        if properties.isWhitespace { return .space }
        if properties.isVariationSelector || properties.isDefaultIgnorableCodePoint { return .invisible }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: .invisible
        case .privateUse: .privateUse
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark:
            script(of: scalar.value)
        case .nonspacingMark, .enclosingMark:
            // A mark of no script has nothing of its own to say.
            (0x300...0x36F).contains(scalar.value) || scalar.value >= 0x1AB0 && scalar.value <= 0x20FF
                ? .decoration : script(of: scalar.value)
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
            .connectorPunctuation, .otherPunctuation:
            .punctuation
        case .modifierSymbol: properties.isEmojiModifier ? .emoji : .punctuation
        case .mathSymbol, .currencySymbol: isMark(scalar.value) ? .punctuation : .unknownSign
        case .otherSymbol:
            if properties.isEmojiPresentation {
                .emoji
            } else if isMark(scalar.value) {
                .punctuation
            } else if (0x2600...0x26FF).contains(scalar.value) {
                .decoration
            } else {
                properties.isEmoji && scalar.value >= 0x1F000 ? .emoji : .unknownSign
            }
        default: .unknownSign
        }
    }

    /// Signs of ASCII, and their looks in other widths, which stand as marks where no number is near.
    private static func isMark(_ value: UInt32) -> Bool {
        value < 0x7F || (0xFE50...0xFE6B).contains(value) || (0xFF01...0xFF5E).contains(value)
            || (0xFFE4...0xFFEE).contains(value)
    }

    private static func script(of value: UInt32) -> Silence {
        switch value {
        case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
        case 0x590...0x5FF, 0xFB1D...0xFB4F: .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: .arabic
        case 0x900...0x97F, 0xA8E0...0xA8FF: .devanagari
        case 0xE00...0xE7F: .thai
        case 0xF00...0xFFF: .tibetan
        case 0x1800...0x18AF: .mongolian
        default: .otherScript
        }
    }
}
