/// What turns words into sound.
///
/// An engine gets finished syllables, and decides nothing about the language. Where passages end, and the pauses
/// between them, are the narrator's.
public protocol SpeechEngine: Sendable {
    /// Who speaks.
    var identity: EngineIdentity { get }

    /// Samples a second.
    var sampleRate: Int { get }

    /// What it can do.
    var abilities: EngineAbilities { get }

    /// Speaks a passage, with its pauses.
    ///
    /// An engine that is repeatable gives equal samples for equal passages, whatever was spoken before.
    func speak(_ passage: Passage) async throws -> Utterance
}

/// Who speaks: what is heard depends on the name and the model, hardly on the library's version.
public struct EngineIdentity: Hashable, Sendable {
    /// The engine's name, as people know it: `eSpeak NG`.
    public var name: String
    /// A checksum of the model it speaks with; none where its sound comes with the library.
    public var model: String?
    /// The version of its library: `1.51`.
    public var version: String

    /// Makes an identity.
    public init(name: String, model: String? = nil, version: String) {
        self.name = name
        self.model = model
        self.version = version
    }
}

/// What an engine can do, and what it takes.
public struct EngineAbilities: Hashable, Sendable {
    /// How much an engine takes at a time: the more, the better for one that finds its own melody.
    public enum Unit: Hashable, Sendable {
        /// A phrase, said in one breath.
        case phrase
        /// A sentence.
        case sentence
        /// Neighbouring sentences of a paragraph, up to about so many syllables.
        case run(syllables: Int)
    }

    /// Where the times of words come from.
    public enum WordTimes: Hashable, Sendable {
        /// From the synthesis itself.
        case exact
        /// From the lengths of words, or by listening.
        case estimated
    }

    /// How much it takes at a time.
    public var unit: Unit
    /// Whether it says phrases as their ``Delivery`` wants them.
    public var honorsDelivery: Bool
    /// Where the times of words come from.
    public var wordTimes: WordTimes
    /// Whether the same passage always gives the same samples.
    public var isRepeatable: Bool
    /// The most bytes of memory that a process takes which speaks with it.
    public var memory: Int

    /// Makes abilities.
    public init(unit: Unit, honorsDelivery: Bool, wordTimes: WordTimes, isRepeatable: Bool, memory: Int) {
        self.unit = unit
        self.honorsDelivery = honorsDelivery
        self.wordTimes = wordTimes
        self.isRepeatable = isRepeatable
        self.memory = memory
    }
}
