/// The sound of a passage, and when each of its words is heard.
public struct Utterance: Hashable, Sendable {
    /// 16-bit mono samples.
    public var samples: [Int16]

    /// For each word of the passage its samples, in order and without overlap; empty where nothing is heard.
    public var words: [Range<Int>]

    /// For each syllable of the passage its samples, as for ``words``; erhua is part of its syllable, and Latin words
    /// have none. Empty where the engine does not tell.
    public var syllables: [Range<Int>]

    /// Makes an utterance.
    public init(samples: [Int16] = [], words: [Range<Int>] = [], syllables: [Range<Int>] = []) {
        self.samples = samples
        self.words = words
        self.syllables = syllables
    }

    /// Adds another, heard after this one.
    public mutating func append(_ other: Utterance) {
        let offset = samples.count
        samples += other.samples
        words += other.words.map { $0.lowerBound + offset..<$0.upperBound + offset }
        syllables += other.syllables.map { $0.lowerBound + offset..<$0.upperBound + offset }
    }

    /// Adds samples of silence.
    public mutating func appendSilence(_ duration: Int) {
        samples.append(contentsOf: repeatElement(0, count: duration))
    }
}
