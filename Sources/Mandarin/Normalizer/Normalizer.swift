/// Turns numbers, dates, units and symbols into words, and tells Chinese, Latin and punctuation apart.
///
/// 2024年增长6.3% → 二零二四年增长百分之六点三
public struct Normalizer: Sendable {
    private let surroundings: FoldedText.Surroundings
    private let userLexicon: UserLexicon?

    /// Makes a normalizer.
    ///
    /// - Parameters:
    ///   - options: How figures are said.
    ///   - lexicon: What tells words apart; ``Lexicon/standard()`` where none is given.
    ///   - userLexicon: Words and signs that are said as their owner says, whatever the rules have for them.
    /// - Throws: ``LexiconError`` when the lexicon or a table of words is missing or damaged.
    public init(options: Options = .init(), lexicon: Lexicon? = nil, userLexicon: UserLexicon? = nil) throws {
        // The rules for Latin words cannot say that a table is missing.
        _ = try LatinTables.standard.get()
        surroundings = FoldedText.Surroundings(
            options: options, tables: try NumberTables.standard.get(), lexicon: try lexicon ?? .standard())
        self.userLexicon = userLexicon.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A stretch of text as tokens, which cover it exactly and in order.
    public func tokens(in text: [Unicode.Scalar], range: Range<Int>) -> [Token] {
        let folded = FoldedText(text, range: range, in: surroundings)
        var given = GivenPassages(userLexicon, in: folded)
        var tokens: [Token] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let passage = given.passage(at: index, of: text) {
                tokens += passage.tokens
                index = passage.end
                continue
            }
            let limit = given.next ?? range.upperBound
            let start = TokenStart(folded[index])
            if start == .candidate,
                let reading = reading(at: Cursor(folded, index), upTo: limit, given: &given, text)
            {
                let first = tokens.count
                reading.first.append(to: &tokens)
                for token in reading.rest { token.append(to: &tokens) }
                PlainTokens.settleLatin(&tokens, from: first, in: text)
                index = reading.end
                continue
            }
            var end = index + 1
            // Only plain stretches are taken together: each candidate is looked at for itself.
            while start != .candidate, end < limit, start.goesOn(with: TokenStart(folded[end])) {
                end += 1
            }
            if start == .hanzi {
                tokens.append(Token(.hanzi, range: index..<end, spoken: hanzi(text[index..<end])))
            } else if end == index + 1, start == .punctuation, Silence.isCommon(text[index]) {
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
        var afterFigure = false
        for token in tokens(in: scalars, range: 0..<scalars.count) {
            let written = scalars[token.range]
            // Letters that are said apart are still written together.
            let isWritten =
                switch token.kind {
                case .hanzi, .rewritten: false
                case .latin: token.given?.syllables.isEmpty != false && Self.agree(written, token.spoken)
                case .punctuation, .silent:
                    token.given == nil && token.rule != MarkupRule.name && token.rule != NoteMarkRule.name
                }
            let said = isWritten ? Self.shown(written) : token.spoken
            // A figure in English stands apart from letters beside it.
            let isFigure = token.kind == .latin && written.contains { $0.digit != nil }
            if isFigure || afterFigure, spoken.unicodeScalars.last?.isLatin == true,
                said.unicodeScalars.first?.isLatin == true
            {
                spoken += " "
            }
            afterFigure = isFigure
            spoken += said
        }
        return spoken
    }

    /// Whether letters are the same but for spaces, apostrophes, dots and capitals.
    private static func agree(_ written: ArraySlice<Unicode.Scalar>, _ spoken: String) -> Bool {
        func letters(_ text: some Sequence<Unicode.Scalar>) -> some Sequence<Unicode.Scalar> {
            text.lazy.filter { $0 != " " && $0 != "'" && $0 != "’" && $0 != "." }.map {
                $0.isCapital ? Unicode.Scalar(UInt8($0.value) + 32) : $0
            }
        }
        return letters(written).elementsEqual(letters(spoken.unicodeScalars))
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

    /// A reading that leaves a passage of the user's lexicon alone.
    private func reading(
        at cursor: Cursor, upTo limit: Int, given: inout GivenPassages, _ text: [Unicode.Scalar]
    ) -> Reading? {
        guard let reading = reading(at: cursor) else { return nil }
        if reading.end <= limit { return reading }
        return self.reading(
            at: Cursor(given.text(before: limit, of: text, in: surroundings, near: cursor.index), cursor.index))
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
    private func hanzi(_ text: ArraySlice<Unicode.Scalar>) -> String {
        guard text.contains(where: { CompatibilityHanzi.contains($0) || RepeatedHanzi.isMark($0) }) else {
            return String(scalars: text)
        }
        return surroundings.lexicon.withIndex { index in
            // Radicals are in the old form in which dictionaries have them: ⿃ is 鳥.
            String(
                scalars: RepeatedHanzi.spoken(text).map {
                    CompatibilityHanzi.contains($0) ? index.folded(CompatibilityHanzi.plain($0)) : $0
                }[...])
        }
    }
}
