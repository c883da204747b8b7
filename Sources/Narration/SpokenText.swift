/// A text as it is heard.
public struct SpokenText: Sendable {
    /// Samples a second.
    public let sampleRate: Int
    /// 16-bit mono samples.
    public private(set) var samples: [Int16] = []
    /// The Mandarin syllables in order.
    public private(set) var syllables: [Syllable] = []
    /// The first sample of each phrase that is said in one breath.
    public private(set) var phraseStarts: [Int] = []
    /// The samples of each sentence, without the pause after it.
    public private(set) var sentences: [Range<Int>] = []

    /// A syllable and when it is heard.
    public struct Syllable: Sendable {
        /// Pinyin with the tone as spoken: `hao3`.
        public var pinyin: String
        /// The tone as spoken, from 1 to 5.
        public var tone: Int
        /// Its samples.
        public var samples: Range<Int>
    }

    init(sampleRate: Int) { self.sampleRate = sampleRate }

    /// Notes when what is heard in a sentence.
    mutating func note(_ sentence: SpokenSentence) {
        syllables += sentence.phrases.flatMap(\.timedSyllables)
        phraseStarts += sentence.phrases.map(\.samples.lowerBound)
        sentences.append(sentence.start..<sentence.speechEnd)
    }
}

extension SpokenText: SampleSink {
    var count: Int { samples.count }

    mutating func append(_ speech: [Int16]) { samples += speech }

    mutating func appendSilence(_ duration: Int) { samples.append(contentsOf: repeatElement(0, count: duration)) }
}
