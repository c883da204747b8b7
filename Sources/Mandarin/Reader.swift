/// Reads tokens as words: finds the words, their readings, the breaks after them and their tones as spoken.
///
/// 银行行长来了 → 银行 yin2 hang2, 行长 hang2 zhang3, 来 lai2, 了 le5
public struct Reader: Sendable {
    private let lexicon: Lexicon
    private let isCitation: Bool
    private let segmenter = WordSegmenter()
    private let pronouncer = Pronouncer()
    private let phrasing = Phrasing()
    private let sandhi = ToneSandhi()

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - lexicon: Where words and readings come from.
    ///   - citation: Whether tones stay those of the dictionary.
    public init(lexicon: Lexicon, citation: Bool = false) {
        self.lexicon = lexicon
        isCitation = citation
    }

    /// The words of a sentence.
    ///
    /// - Parameters:
    ///   - tokens: The sentence as the normalizer leaves it.
    ///   - text: The paragraph that the tokens' ranges point into.
    public func words(for tokens: [Token], in text: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        lexicon.withTables { tables in
            for token in tokens {
                switch token.kind {
                case .hanzi: addWords(of: text[token.range], to: &words, tables)
                case .rewritten: words.append(rewritten(token, in: text, tables))
                case .latin:
                    words.append(
                        Word(
                            text: String(scalars: text[token.range]), range: token.range, spoken: token.spoken,
                            syllables: [], origin: .latin, breakAfter: .prosodicWord))
                case .punctuation:
                    if let last = words.indices.last {
                        words[last].breakAfter = max(words[last].breakAfter, phrasing.level(of: text[token.range]))
                    }
                case .silent:
                    if let last = words.indices.last {
                        words[last].breakAfter = max(words[last].breakAfter, .prosodicWord)
                    }
                }
            }
        }
        if let last = words.indices.last { words[last].breakAfter = .sentence }
        if !isCitation { sandhi.apply(to: &words) }
        return words
    }

    private func addWords(
        of run: ArraySlice<Unicode.Scalar>, to words: inout [Word], _ tables: Lexicon.Tables
    ) {
        var previous = run.prefix(0)
        for piece in segmenter.pieces(of: run, in: tables) {
            let written = run[piece.range]
            let (syllables, origin) = pronouncer.reading(of: piece, after: previous, in: run, tables)
            if phrasing.leans(written), let last = words.indices.last, words[last].breakAfter == .prosodicWord,
                words[last].range.upperBound == piece.range.lowerBound
            {
                words[last].breakAfter = .none
            }
            let text = String(scalars: written)
            words.append(
                Word(
                    text: text, range: piece.range, spoken: text, syllables: syllables, origin: origin,
                    breakAfter: .prosodicWord))
            previous = written
        }
    }

    /// A number or symbol read out: one word, whose spoken form is read like any text.
    private func rewritten(_ token: Token, in text: [Unicode.Scalar], _ tables: Lexicon.Tables) -> Word {
        let run = Array(token.spoken.unicodeScalars)[...]
        var syllables: [Syllable] = []
        var previous = run.prefix(0)
        for piece in segmenter.pieces(of: run, in: tables) {
            syllables += pronouncer.reading(of: piece, after: previous, in: run, tables).syllables
            previous = run[piece.range]
        }
        return Word(
            text: String(scalars: text[token.range]), range: token.range, spoken: token.spoken, syllables: syllables,
            origin: .normalizer, breakAfter: syllables.count > 1 ? .prosodicWord : .none)
    }
}
