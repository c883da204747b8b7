/// What an engine is given at a time: a phrase, a sentence or a run of sentences, by its ``EngineAbilities/unit``.
public struct Passage: Hashable, Sendable {
    /// A phrase, how it is said, and the pause after it.
    public struct Part: Hashable, Sendable {
        /// The words.
        public var phrase: Phrase
        /// How they are said.
        public var delivery: Delivery
        /// The silence wanted before the next part, in samples. The last part's is the narrator's to make.
        public var pause: Int

        /// Makes a part.
        public init(_ phrase: Phrase, as delivery: Delivery = Delivery(), pause: Int = 0) {
            self.phrase = phrase
            self.delivery = delivery
            self.pause = pause
        }
    }

    /// The parts in order.
    public var parts: [Part]

    /// Makes a passage.
    public init(_ parts: [Part]) { self.parts = parts }

    /// A passage of one phrase.
    public init(_ phrase: Phrase, as delivery: Delivery = Delivery()) { parts = [Part(phrase, as: delivery)] }
}
