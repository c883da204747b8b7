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
        /// Spaces, emoji and whatever else is not heard.
        case silent
    }

    /// What the token holds.
    public var kind: Kind

    /// Where it stands in the text, in Unicode scalars.
    public var range: Range<Int>

    /// What is said: the text itself for hanzi, the reading for numbers, nothing for punctuation.
    public var spoken: String

    /// Makes a token.
    public init(_ kind: Kind, range: Range<Int>, spoken: String) {
        self.kind = kind
        self.range = range
        self.spoken = spoken
    }
}
