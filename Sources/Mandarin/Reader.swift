/// Finds words in the tokens of a sentence and says how each is spoken.
public struct Reader: Sendable {
    private let lexicon: Lexicon
    private let citation: Bool

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - lexicon: The words and their readings, usually ``Lexicon/standard()``.
    ///   - citation: Whether tones stay as in a dictionary, without sandhi.
    public init(lexicon: Lexicon, citation: Bool = false) {
        self.lexicon = lexicon
        self.citation = citation
    }

    /// Returns the words of a sentence in order, with the break after each; the last has ``Break/sentence``.
    ///
    /// Hanzi are cut into words of one syllable a character. A rewritten token stays one word, and Latin
    /// text gets no syllables. Punctuation and silent tokens are in no word.
    ///
    /// - Parameters:
    ///   - tokens: The sentence's tokens, in order.
    ///   - text: The text that the tokens' ranges count in.
    public func words(for tokens: [Token], in text: [Unicode.Scalar]) -> [Word] {
        var pieces = lexicon.withIndex { index in
            let pronouncer = Pronouncer(index: index)
            var pieces: [Piece] = []
            for (number, token) in tokens.enumerated() {
                switch token.kind {
                case .hanzi, .rewritten:
                    pronouncer.append(token, number: number, to: &pieces)
                    if let last = pieces.indices.last, pieces[last].token == number {
                        pieces[last].breakAfter = .prosodicWord
                    }
                case .latin:
                    pieces.append(
                        Piece(
                            token: number, range: token.range, characters: [], syllables: [], origin: .latin, head: 0,
                            breakAfter: .prosodicWord))
                case .punctuation:
                    guard let last = pieces.indices.last else { continue }
                    let level = Phrasing.level(of: text[token.range.clamped(to: text.indices)])
                    pieces[last].breakAfter = max(pieces[last].breakAfter, level)
                case .silent:
                    guard let last = pieces.indices.last else { continue }
                    let level = Phrasing.level(ofGapAt: number, in: tokens, of: text)
                    pieces[last].breakAfter = max(pieces[last].breakAfter, level)
                }
            }
            return pieces
        }
        Pronouncer.disambiguate(&pieces)
        if !citation { ToneSandhi.apply(to: &pieces) }
        Phrasing.attachParticles(in: &pieces)
        return Self.join(pieces, tokens: tokens, text: text)
    }

    /// Makes words of pieces: one of each, but one only of all that a rewritten token has.
    private static func join(_ pieces: [Piece], tokens: [Token], text: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(pieces.count)
        var lastToken = -1
        for piece in pieces {
            let token = tokens[piece.token]
            if token.kind == .rewritten, piece.token == lastToken, let last = words.indices.last {
                words[last].syllables += piece.syllables
                words[last].breakAfter = piece.breakAfter
                continue
            }
            lastToken = piece.token
            let written = string(text[piece.range.clamped(to: text.indices)])
            words.append(
                Word(
                    text: written, range: piece.range, spoken: token.kind == .hanzi ? written : token.spoken,
                    syllables: piece.syllables, origin: token.kind == .rewritten ? .normalizer : piece.origin,
                    breakAfter: piece.breakAfter))
        }
        if let last = words.indices.last { words[last].breakAfter = .sentence }
        return words
    }

    private static func string(_ characters: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: characters)
        return String(view)
    }
}
