/// A stretch of a sentence as the normalizer leaves it: what is written, and what is to be said.
public struct Token: Hashable, Sendable {
    /// What a token holds.
    public enum Kind: Sendable, Codable {
        /// Chinese text that is spoken as written; words are found in it later.
        case hanzi
        /// A number, date, unit or symbol, spoken as the hanzi in ``Token/spoken``.
        case rewritten
        /// Latin letters for an English voice: a word (`iPhone`) or letters apart (`A P P`).
        case latin
        /// Punctuation: silent, but it may make a break.
        case punctuation
        /// Spaces, emoji and whatever else is not heard; ``Token/silence`` says why.
        case silent
    }

    /// What the token holds.
    public var kind: Kind

    /// Where it stands in the text, in Unicode scalars.
    public var range: Range<Int>

    /// What is said: the text itself for hanzi, the reading for numbers, nothing for punctuation.
    public var spoken: String

    /// Why nothing is heard of it; `nil` for what is said.
    public var silence: Silence?

    /// Makes a token.
    ///
    /// - Parameter silence: Why nothing is heard of it; of marks and gaps, that they are marks and spaces, where nothing
    ///   else is given.
    public init(_ kind: Kind, range: Range<Int>, spoken: String, silence: Silence? = nil) {
        self.kind = kind
        self.range = range
        self.spoken = spoken
        self.silence = silence ?? kind.silence
    }
}

extension Token.Kind {
    /// Why nothing is heard of most tokens of the kind.
    fileprivate var silence: Silence? {
        switch self {
        case .hanzi, .rewritten, .latin: nil
        case .punctuation: .punctuation
        case .silent: .space
        }
    }
}

extension Token {
    /// The most scalars that are said as one word.
    static let longest = 60

    /// The token itself, or a very long one in parts, so that no text makes a word that takes minutes to say: the
    /// figures of a line of a hundred thousand, letters without a space.
    ///
    /// Each part has its share of the range; together they cover it.
    var inBreaths: [Token] {
        // Few tokens have so many bytes, let alone scalars.
        guard spoken.utf8.count > Self.longest, !range.isEmpty else { return [self] }
        let scalars = Array(spoken.unicodeScalars)
        let count = min(range.count, (scalars.count + Self.longest - 1) / Self.longest)
        return (0..<count).map { part in
            func share(_ whole: Int, _ number: Int) -> Int { whole * number / count }
            let said = share(scalars.count, part)..<share(scalars.count, part + 1)
            let written = share(range.count, part)..<share(range.count, part + 1)
            return Token(
                kind, range: range.lowerBound + written.lowerBound..<range.lowerBound + written.upperBound,
                spoken: String(scalars: scalars[said]))
        }
    }
}
