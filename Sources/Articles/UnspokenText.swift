/// What a text is made of that nobody can say: `120 characters of Japanese kana, 4 of punctuation`.
package struct UnspokenText {
    private var counts: [String: Int] = [:]

    /// Counts what an article has to say.
    package init(_ article: Article) {
        let excerpts = [article.title] + article.sections.flatMap(\.excerpts)
        self.init(excerpts.lazy.flatMap(\.text.unicodeScalars))
    }

    /// Counts the characters of a text.
    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars where !scalar.properties.isWhitespace {
            // Selectors and joiners are part of the character before them.
            if scalar.properties.isVariationSelector || scalar.properties.isJoinControl { continue }
            counts[Self.name(of: scalar), default: 0] += 1
        }
    }

    /// The sorts of characters with their numbers, the most frequent first.
    package var summary: String {
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
        return sorted.enumerated().map { place, sort in
            "\(sort.value) \(place > 0 ? "" : sort.value == 1 ? "character " : "characters ")of \(sort.key)"
        }.joined(separator: ", ")
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        if let script = scripts.first(where: { $0.range.contains(scalar.value) }) { return script.name }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return "punctuation"
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return scalar.properties.isEmojiPresentation ? "emoji" : "symbols"
        case .control, .format, .surrogate, .privateUse, .unassigned: return "invisible or unknown kinds"
        default: return "scripts that no voice here reads"
        }
    }

    /// The blocks of the scripts that are met most (Unicode 16.0).
    private static let scripts: [(range: ClosedRange<UInt32>, name: String)] = [
        (0x3041...0x30FF, "Japanese kana"), (0x31F0...0x31FF, "Japanese kana"), (0xFF66...0xFF9F, "Japanese kana"),
        (0xAC00...0xD7FF, "Korean hangul"), (0x1100...0x11FF, "Korean hangul"), (0x3130...0x318F, "Korean hangul"),
        (0xA960...0xA97F, "Korean hangul"), (0x0400...0x052F, "Cyrillic"), (0x0370...0x03FF, "Greek"),
        (0x0530...0x058F, "Armenian"), (0x0590...0x05FF, "Hebrew"), (0x0600...0x06FF, "Arabic"),
        (0x0750...0x077F, "Arabic"), (0x0900...0x097F, "Devanagari"), (0x0E00...0x0E7F, "Thai"),
        (0x0F00...0x0FFF, "Tibetan"), (0x10A0...0x10FF, "Georgian"), (0x1800...0x18AF, "Mongolian"),
        (0x1F000...0x1FAFF, "emoji"), (0x3400...0x4DBF, "rare hanzi"), (0x4E00...0x9FFF, "rare hanzi"),
        (0xF900...0xFAFF, "rare hanzi"), (0x20000...0x323AF, "rare hanzi"),
    ]
}

extension Unicode.Scalar {
    /// Whether it is a letter or a figure.
    var isSaid: Bool { properties.isAlphabetic || properties.numericType != nil }
}
