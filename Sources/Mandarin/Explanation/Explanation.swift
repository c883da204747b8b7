/// A word, how it is read, and why.
public struct Explanation: Hashable, Sendable {
    /// The word as spoken: 银行, or 百分之三 for `3%`.
    public var text: String

    /// Where it stands in the text, in Unicode scalars.
    public var range: Range<Int>

    /// A syllable for each character, tones as spoken; empty for Latin text.
    public var spoken: [Syllable]

    /// The same with the tones of a dictionary, before tone sandhi.
    public var citation: [Syllable]

    /// What chose the reading.
    public var origin: Word.Origin

    /// What more there is to say of the choice: the rule, or the line of the user's lexicon.
    public var detail: String?

    /// What put figures or signs into the word; `nil` for a word that stands there as it is said.
    public var figures: Figures?

    /// The polyphones in the word that the model was asked for.
    public var polyphones: [Polyphone]

    /// The rules that made the spoken tones what they are, by place in the word.
    public var tones: [ToneChange]

    /// The rule that put figures or signs into words.
    public struct Figures: Hashable, Sendable {
        /// The rule's name: `score`.
        public var rule: String
        /// The word beside them that decided so: 战胜; `nil` where their form alone did.
        public var evidence: String?
    }

    /// A character with several readings, and what the model thinks of them.
    public struct Polyphone: Hashable, Sendable {
        /// Its place in the word.
        public var place: Int
        /// The character.
        public var character: Unicode.Scalar
        /// What lexicon and rules gave it.
        public var given: Syllable
        /// The readings with their probabilities from 0 to 1, the likeliest first.
        public var candidates: [Candidate]
    }

    /// A reading and its probability.
    public struct Candidate: Hashable, Sendable {
        /// The reading.
        public var syllable: Syllable
        /// From 0 to 1.
        public var probability: Double
    }

    /// A tone that is not the dictionary's.
    public struct ToneChange: Hashable, Sendable {
        /// The place in the word.
        public var place: Int
        /// The rule that changed it.
        public var rule: Rule

        /// What changes tones.
        public enum Rule: String, Sendable, Codable {
            /// 一 or 不 before the tone that follows.
            case oneAndNot
            /// A syllable that is light in speech.
            case neutral
            /// A third tone before another.
            case third
        }
    }
}

extension Explanation {
    /// What is not said, and why.
    init(_ silent: SilentText) {
        self.init(
            text: silent.text, range: silent.range, spoken: [], citation: [], origin: .silent,
            detail: silent.reason.label, figures: nil, polyphones: [], tones: [])
    }
}
