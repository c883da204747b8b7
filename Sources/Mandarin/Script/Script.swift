/// A paragraph ready to be spoken: its sentences, each a list of words.
///
/// Every character of the paragraph is either in a word or in ``silent``.
public struct Script: Hashable, Sendable {
    /// A sentence, the unit of synthesis and timing.
    public struct Sentence: Hashable, Sendable {
        /// The sentence as written.
        public var text: String
        /// Where it stands in its paragraph, in Unicode scalars.
        public var range: Range<Int>
        /// Its words in order. The last one's break is ``Break/sentence``.
        public var words: [Word]

        /// Makes a sentence.
        public init(text: String, range: Range<Int>, words: [Word]) {
            self.text = text
            self.range = range
            self.words = words
        }
    }

    /// The sentences in order.
    public var sentences: [Sentence]

    /// What nobody hears, such as punctuation and spaces, in order; neighbouring stretches have different reasons.
    public var silent: [SilentText]

    /// Makes a script.
    public init(sentences: [Sentence], silent: [SilentText] = []) {
        self.sentences = sentences
        self.silent = silent
    }
}
