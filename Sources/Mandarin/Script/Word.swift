/// A word of a sentence: where it stands in the source and how it is spoken.
public struct Word: Hashable, Sendable {
    /// The word as written, such as `2024`.
    public var text: String

    /// Where it stands in its paragraph, in Unicode scalars.
    public var range: Range<Int>

    /// The word as spoken, such as `二零二四`. Latin words keep their letters.
    public var spoken: String

    /// One syllable for each spoken hanzi, tones as spoken; empty for a Latin word, which an English voice reads.
    ///
    /// An erhua 儿 is a syllable of its own here (`na3 r5`); ``merged`` joins it to the one before.
    public var syllables: [Syllable]

    /// What chose the reading.
    public var origin: Origin

    /// The break after the word.
    public var breakAfter: Break

    /// Makes a word.
    public init(
        text: String, range: Range<Int>, spoken: String, syllables: [Syllable], origin: Origin,
        breakAfter: Break = .none
    ) {
        self.text = text
        self.range = range
        self.spoken = spoken
        self.syllables = syllables
        self.origin = origin
        self.breakAfter = breakAfter
    }

    /// Where a reading comes from.
    public enum Origin: String, Sendable, Codable {
        /// A word of the lexicon.
        case lexicon
        /// The characters' default readings.
        case characters
        /// What stands beside it: a measure word after a number, an office before a name.
        case pattern
        /// The name of a person, told by what stands around it.
        case name
        /// The model of polyphones, from the context.
        case model
        /// The user's own lexicon, or a reading given in the text.
        case user
        /// A number, date or symbol read out by the normalizer.
        case normalizer
        /// Latin text, left to an English voice.
        case latin
        /// Nothing: what the voice can't say, which only explanations have.
        case silent
    }
}

extension Word {
    /// The syllables as they sound, each erhua 儿 merged into the one before: `na3 r5` → `nar3`.
    public var merged: [Syllable] {
        guard syllables.contains(where: \.isErhuaSuffix) else { return syllables }
        var result: [Syllable] = []
        result.reserveCapacity(syllables.count)
        for syllable in syllables {
            if syllable.isErhuaSuffix, let last = result.indices.last {
                result[last].isErhua = true
            } else {
                result.append(syllable)
            }
        }
        return result
    }
}
