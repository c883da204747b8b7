internal import Mandarin

/// What turns the words of a phrase into sound.
///
/// An engine only speaks: pauses between phrases, and where phrases end, are the narrator's.
public protocol SpeechEngine: Sendable {
    /// Samples a second.
    var sampleRate: Int { get }

    /// Speaks a phrase. The same words, said in the same way, give the same samples, whatever was spoken before.
    func speak(_ phrase: Phrase, as delivery: Delivery) async throws -> Utterance
}

/// The sound of a phrase, and when each of its words is heard.
public struct Utterance: Hashable, Sendable {
    /// 16-bit mono samples.
    public var samples: [Int16]

    /// For each word of the phrase its samples, in order and without overlap; empty where nothing is heard.
    public var words: [Range<Int>]

    /// For each syllable of the phrase its samples, as for ``words``; erhua is part of its syllable, and Latin words
    /// have none.
    public var syllables: [Range<Int>]

    /// Makes an utterance.
    public init(samples: [Int16], words: [Range<Int>], syllables: [Range<Int>] = []) {
        self.samples = samples
        self.words = words
        self.syllables = syllables
    }
}
