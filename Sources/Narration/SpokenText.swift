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

    mutating func append(_ sentence: SentenceSound) {
        let offset = samples.count
        syllables += sentence.syllables.map { syllable in
            var syllable = syllable
            syllable.samples = syllable.samples.lowerBound + offset..<syllable.samples.upperBound + offset
            return syllable
        }
        phraseStarts += sentence.phraseStarts.map { $0 + offset }
        for piece in sentence.pieces {
            switch piece {
            case .sound(let sound): samples += sound
            case .silence(let duration): appendSilence(duration)
            }
        }
        sentences.append(offset..<samples.count)
    }

    mutating func appendSilence(_ count: Int) { samples.append(contentsOf: repeatElement(0, count: count)) }
}
