/// Turns numbers, dates, units and symbols into words, and tells Chinese, Latin and punctuation apart.
///
/// 2024年增长6.3% → 二零二四年增长百分之六点三
public struct Normalizer: Sendable {
    private let surroundings: FoldedText.Surroundings

    /// Makes a normalizer.
    ///
    /// - Parameters:
    ///   - options: How figures are said.
    ///   - lexicon: What tells words apart; ``Lexicon/standard()`` where none is given.
    /// - Throws: ``LexiconError`` when the lexicon or a table of words is missing or damaged.
    public init(options: Options = .init(), lexicon: Lexicon? = nil) throws {
        surroundings = FoldedText.Surroundings(
            options: options, tables: try NumberTables.standard.get(), lexicon: try lexicon ?? .standard())
    }

    /// A stretch of text as tokens, which cover it exactly and in order.
    public func tokens(in text: [Unicode.Scalar], range: Range<Int>) -> [Token] {
        let folded = FoldedText(text, range: range, in: surroundings)
        var tokens: [Token] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let scalarClass = ScalarClass(folded[index])
            if scalarClass == .candidate, let reading = reading(at: Cursor(folded, index)) {
                let first = tokens.count
                reading.first.append(to: &tokens)
                for token in reading.rest { token.append(to: &tokens) }
                PlainTokens.settleLatin(&tokens, from: first, in: text)
                index = reading.end
                continue
            }
            var end = index + 1
            // Only plain stretches are taken together: each candidate is looked at for itself.
            while scalarClass != .candidate, end < range.upperBound, scalarClass.goesOn(with: ScalarClass(folded[end]))
            {
                end += 1
            }
            if scalarClass == .hanzi {
                tokens.append(Token(.hanzi, range: index..<end, spoken: Self.hanzi(text[index..<end])))
            } else if end == index + 1, scalarClass == .punctuation, Silence.isCommon(text[index]) {
                tokens.append(Token(.punctuation, range: index..<end, spoken: ""))
            } else {
                PlainTokens.append(index..<end, of: text, to: &tokens)
            }
            index = end
        }
        return tokens
    }

    /// A text as it is spoken, with its punctuation: for people and for comparison.
    public func spoken(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var spoken = ""
        spoken.reserveCapacity(2 * text.utf8.count)
        for token in tokens(in: scalars, range: 0..<scalars.count) {
            let written = scalars[token.range]
            // Letters that are said apart are still written together.
            let isWritten =
                switch token.kind {
                case .hanzi, .rewritten: false
                case .latin: written.elementsEqual(token.spoken.unicodeScalars.lazy.filter { $0 != " " })
                case .punctuation, .silent: token.rule != MarkupRule.name && token.rule != NoteMarkRule.name
                }
            spoken += isWritten ? Self.shown(written) : token.spoken
        }
        return spoken
    }

    /// Marks as a reader of the spoken text should see them: what parts a headline as a comma, decoration not at all.
    private static func shown(_ marks: ArraySlice<Unicode.Scalar>) -> String {
        var shown = String.UnicodeScalarView()
        for mark in marks {
            switch mark {
            case "丨", "|", "｜": shown.append("，")
            case "─", "―": shown.append("—")
            case "<", ">", "＜", "＞": break
            default: shown.append(mark)
            }
        }
        return String(shown)
    }

    private func reading(at cursor: Cursor) -> Reading? {
        for rule in NormalizationRules.rules(for: cursor) {
            if var reading = rule.rule.reading(at: cursor) {
                reading.note(rule)
                return reading
            }
        }
        return nil
    }

    /// Hanzi as they are spoken: the sign 〇 is 零, a radical is the character that it looks like, and 々 is what it
    /// repeats.
    private static func hanzi(_ text: ArraySlice<Unicode.Scalar>) -> String {
        guard text.contains(where: { CompatibilityHanzi.contains($0) || RepeatedHanzi.isMark($0) }) else {
            return String(scalars: text)
        }
        return String(scalars: RepeatedHanzi.spoken(text).map(CompatibilityHanzi.plain)[...])
    }
}
