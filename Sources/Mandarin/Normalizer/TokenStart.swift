/// What a token may be that begins with a scalar.
enum TokenStart: Equatable {
    /// Chinese text, spoken as written.
    case hanzi
    /// A digit, letter or symbol, which the rules look at.
    case candidate
    /// A mark that is not heard but may make a pause.
    case punctuation
    /// A letter of another script, which may be spelled in Latin letters.
    case foreign
    /// A space, or something that nobody says.
    case silent

    init(_ scalar: Unicode.Scalar) {
        if ScalarClass(scalar) == .hanzi {
            self = .hanzi
            return
        }
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .candidate
        // The marks that Chinese text is full of, for speed only.
        case 0x3001...0x3002, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x2018...0x201D,
            0x2026:
            self = .punctuation
        case 0x09...0x20, 0xA0, 0x3000, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F: self = .silent
        default: self = Self.other(scalar)
        }
    }

    private static func other(_ scalar: Unicode.Scalar) -> TokenStart {
        if scalar == "丨" { return .punctuation }
        if Symbols.isKnown(scalar) || scalar.properties.numericType != nil { return .candidate }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter:
            // No rule begins with a Cyrillic letter.
            return scalar.isLetter && !(0x400...0x52F).contains(scalar.value) ? .candidate : .foreign
        case .modifierLetter, .otherLetter: return .foreign
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
            .otherPunctuation, .connectorPunctuation, .mathSymbol, .modifierSymbol:
            return .punctuation
        default: return .silent
        }
    }
}

extension TokenStart {
    /// Whether a stretch that begins with this class takes in another: hanzi stand together, and so does all that is
    /// neither hanzi nor for the rules.
    func goesOn(with next: TokenStart) -> Bool {
        switch self {
        case .hanzi: next == .hanzi
        case .candidate: false
        case .punctuation, .foreign, .silent: next != .hanzi && next != .candidate
        }
    }
}
