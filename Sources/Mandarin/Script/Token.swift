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

    /// What the user's lexicon says of it; `nil` for what is not from there.
    var given: Given?

    /// A reading by the user's lexicon.
    struct Given: Hashable, Sendable {
        /// The syllables; empty where ``Token/spoken`` is read as any text.
        var syllables: [Syllable]
        /// The file and line it stands in.
        var source: String
    }

    /// Why nothing is heard of it; `nil` for what is said.
    public var silence: Silence?

    /// The rule that put it into words, by its place among the rules.
    var ruleNumber: UInt8?

    /// The name of the rule that put it into words; `nil` where none did.
    public var rule: String? { ruleNumber.map { NormalizationRules.all[Int($0)].name } }

    /// The word that decided so, in Unicode scalars of the text: 战胜, for a score.
    public var evidence: Range<Int>?

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

    /// Appends the token, or a very long one in parts, so that no text makes a word that takes minutes to say: the
    /// figures of a line of a hundred thousand, letters without a space.
    ///
    /// Each part has its share of the range; together they cover it.
    func append(to tokens: inout [Token]) {
        // Few tokens have so many bytes, let alone scalars.
        guard spoken.utf8.count > Self.longest, !range.isEmpty else { return tokens.append(self) }
        let scalars = Array(spoken.unicodeScalars)
        let count = min(range.count, (scalars.count + Self.longest - 1) / Self.longest)
        for part in 0..<count {
            func share(_ whole: Int, _ number: Int) -> Int { whole * number / count }
            let said = share(scalars.count, part)..<share(scalars.count, part + 1)
            let written = share(range.count, part)..<share(range.count, part + 1)
            var token = self
            token.range = range.lowerBound + written.lowerBound..<range.lowerBound + written.upperBound
            token.spoken = String(scalars: scalars[said])
            tokens.append(token)
        }
    }
}
