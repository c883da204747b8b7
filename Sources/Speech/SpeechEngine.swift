internal import Mandarin

/// What turns the words of a phrase into sound.
///
/// An engine only speaks: pauses between phrases, and where phrases end, are the narrator's.
public protocol SpeechEngine: Sendable {
    /// Samples a second.
    var sampleRate: Int { get }

    /// Speaks a phrase. The same words give the same samples, whatever was spoken before.
    func speak(_ phrase: Phrase) async throws -> Utterance
}

/// The sound of a phrase, and when each of its words is heard.
public struct Utterance: Hashable, Sendable {
    /// 16-bit mono samples.
    public var samples: [Int16]

    /// For each word of the phrase its samples, in order and without overlap; empty where nothing is heard.
    public var words: [Range<Int>]

    /// Makes an utterance.
    public init(samples: [Int16], words: [Range<Int>]) {
        self.samples = samples
        self.words = words
    }
}
