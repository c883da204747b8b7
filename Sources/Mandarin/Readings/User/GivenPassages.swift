/// The passages of a text that the user's lexicon has, in order.
struct GivenPassages {
    private var matches: ArraySlice<UserLexicon.Match>
    private let range: Range<Int>
    /// The text up to the next passage, once a rule has asked for what goes on into it.
    private var before: FoldedText?

    init(_ userLexicon: UserLexicon?, in text: FoldedText) {
        range = text.range
        guard let userLexicon else {
            matches = []
            return
        }
        let scalars = text.scalars(text.range)
        matches = userLexicon.textMatches(in: scalars, from: text.range.lowerBound, lexicon: text.lexicon)[...]
    }

    /// Where the next passage begins.
    var next: Int? { matches.first?.range.lowerBound }

    /// The tokens of the passage that begins at a place, and where it ends.
    mutating func passage(at index: Int, of text: [Unicode.Scalar]) -> (tokens: [Token], end: Int)? {
        guard let match = matches.first, match.range.lowerBound == index else { return nil }
        matches.removeFirst()
        before = nil
        return (Self.tokens(of: match, in: text), match.range.upperBound)
    }

    /// The text up to the next passage, with enough before a place for rules to look back at.
    mutating func text(
        before limit: Int, of text: [Unicode.Scalar], in surroundings: FoldedText.Surroundings, near index: Int
    ) -> FoldedText {
        if let before { return before }
        let clipped = FoldedText(text, range: max(range.lowerBound, index - 100)..<limit, in: surroundings)
        before = clipped
        return clipped
    }

    /// A token for each part; each has its share of the range.
    private static func tokens(of match: UserLexicon.Match, in text: [Unicode.Scalar]) -> [Token] {
        guard case .parts(let parts) = match.entry.reading else {
            var token = Token(.silent, range: match.range, spoken: "", silence: .skipped)
            token.given = Token.Given(syllables: [], source: match.entry.source)
            return [token]
        }
        return parts.enumerated().map { number, part in
            func place(_ number: Int) -> Int { match.range.lowerBound + match.range.count * number / parts.count }
            let range = place(number)..<place(number + 1)
            var token =
                switch part {
                case .syllables: Token(.latin, range: range, spoken: String(scalars: text[range]))
                case .hanzi(let hanzi): Token(.rewritten, range: range, spoken: hanzi)
                case .latin(let words): Token(.latin, range: range, spoken: words)
                }
            var syllables: [Syllable] = []
            if case .syllables(let given) = part { syllables = given }
            token.given = Token.Given(syllables: syllables, source: match.entry.source)
            return token
        }
    }
}
