internal import Mandarin
internal import Speech

/// When the phrases, words and syllables of a sentence are heard, in samples from its start.
struct SentenceTimes {
    /// How many samples the sentence has, its pauses included.
    private(set) var count = 0
    private var phrases: [SpokenPhrase] = []

    private struct SpokenPhrase {
        var phrase: Phrase
        /// Where it begins.
        var start: Int
        /// Its words' samples from there.
        var words: [Range<Int>]
        /// Its syllables' samples from there.
        var syllables: [Range<Int>]
    }

    mutating func append(_ utterance: Utterance, of phrase: Phrase) {
        phrases.append(
            SpokenPhrase(phrase: phrase, start: count, words: utterance.words, syllables: utterance.syllables))
        count += utterance.samples.count
    }

    mutating func appendSilence(_ duration: Int) { count += duration }

    /// Where each phrase begins.
    var phraseStarts: [Int] { phrases.map(\.start) }

    /// The words with their times in a recording that the sentence begins in at a sample.
    func words(from start: Int) -> [Timeline.Word] {
        var words: [Timeline.Word] = []
        words.reserveCapacity(phrases.reduce(0) { $0 + $1.words.count })
        for spoken in phrases {
            let start = start + spoken.start
            for (word, samples) in zip(spoken.phrase.words, spoken.words) {
                words.append(
                    Timeline.Word(
                        text: word.text, range: word.range, start: start + samples.lowerBound,
                        end: start + samples.upperBound))
            }
        }
        return words
    }

    /// The Mandarin syllables with their times in a text that the sentence begins in at a sample.
    func syllables(from start: Int) -> [SpokenText.Syllable] {
        phrases.flatMap { spoken in
            let start = start + spoken.start
            return zip(spoken.phrase.words.flatMap(\.merged), spoken.syllables).map { syllable, samples in
                SpokenText.Syllable(
                    pinyin: syllable.description, tone: Int(syllable.tone),
                    samples: start + samples.lowerBound..<start + samples.upperBound)
            }
        }
    }
}
