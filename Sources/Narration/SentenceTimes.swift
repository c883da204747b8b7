internal import Mandarin
internal import Speech

/// When the phrases, words and syllables of a sentence are heard, in samples from its start.
struct SentenceTimes {
    /// How many samples the sentence has, its pauses included.
    private(set) var count = 0
    private var words: [(text: String, range: Range<Int>, samples: Range<Int>)] = []
    private(set) var syllables: [SpokenText.Syllable] = []
    /// Where each phrase begins.
    private(set) var phraseStarts: [Int] = []

    mutating func append(_ utterance: Utterance, of phrase: Phrase) {
        let offset = count
        phraseStarts.append(offset)
        for (word, range) in zip(phrase.words, utterance.words) {
            words.append((word.text, word.range, range.lowerBound + offset..<range.upperBound + offset))
        }
        for (syllable, range) in zip(phrase.words.flatMap(\.merged), utterance.syllables) {
            syllables.append(
                SpokenText.Syllable(
                    pinyin: syllable.description, tone: Int(syllable.tone),
                    samples: range.lowerBound + offset..<range.upperBound + offset))
        }
        count += utterance.samples.count
    }

    mutating func appendSilence(_ duration: Int) { count += duration }

    /// The words with their times in a recording that the sentence begins in at a sample.
    func words(from start: Int) -> [Timeline.Word] {
        words.map { word in
            Timeline.Word(
                text: word.text, range: word.range, start: word.samples.lowerBound + start,
                end: word.samples.upperBound + start)
        }
    }
}
