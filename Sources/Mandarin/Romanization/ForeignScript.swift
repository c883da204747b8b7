internal import Foundation

/// A script whose words are spelled in Latin letters.
enum ForeignScript {
    case hiragana
    case katakana
    case hangul
    case cyrillic
    /// Latin letters of other looks: 𝐇, ⓐ, ﬁ.
    case latin

    /// The script of a scalar that may begin a word.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x3041...0x3096, 0x309D...0x309F: self = .hiragana
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .katakana
        case 0xAC00...0xD7A3, 0x1100...0x115E, 0x1161...0x11FF, 0x3131...0x3163, 0x3165...0x318E, 0xA960...0xA97C,
            0xD7B0...0xD7FB, 0xFFA1...0xFFDC:
            self = .hangul
        case 0x400...0x481, 0x48A...0x52F: self = .cyrillic
        case 0..<0x3000 where !Self.mayBeLatin(scalar), 0x3000...0xFAFF, 0xFB07...0x1D3FF, 0x1D800...: return nil
        default:
            guard Self.isLatin(scalar) else { return nil }
            self = .latin
        }
    }

    /// Whether a word of the script goes on with a scalar.
    func continues(with scalar: Unicode.Scalar) -> Bool {
        switch self {
        // The marks of が and ぱ by themselves, and ー, which lengthens both.
        case .hiragana where (0x3099...0x309A).contains(scalar.value) || scalar == "ー",
            .katakana where (0x3099...0x309A).contains(scalar.value):
            true
        // The accent of a stressed vowel.
        case .cyrillic where (0x300...0x308).contains(scalar.value): true
        default: ForeignScript(scalar) == self
        }
    }

    /// Whether a scalar of the lower blocks is worth a look at its plain form.
    private static func mayBeLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAA, 0xBA, 0x2B0...0x2B8, 0x1D2C...0x1D6A, 0x2071, 0x207F, 0x2090...0x209C, 0x2102...0x211F, 0x2121,
            0x2123...0x2138, 0x24B6...0x24E9, 0x2C7C...0x2C7D:
            true
        default: false
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        let plain = String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars
        return !plain.isEmpty && plain.allSatisfy { $0.isLatin || $0.value >= 0xC0 && Romanization.isSaid($0) }
    }
}
