internal import Mandarin
internal import Recordings
internal import Speech

/// A sentence as it was spoken.
struct SpokenSentence {
    var sentence: Script.Sentence
    /// Its first sample.
    var start: Int
    /// The sample after its last sound, before the pause.
    var speechEnd: Int
    var phrases: [SpokenPhrase]

    /// The sentence's place in a recording's timeline.
    ///
    /// - Parameter end: Where the next one starts.
    func timed(role: Timeline.Sentence.Role, chapter: Int, paragraph: Int, end: Int) -> Timeline.Sentence {
        Timeline.Sentence(
            role: role, chapter: chapter, paragraph: paragraph, range: sentence.range, text: sentence.text,
            start: start, speechEnd: speechEnd, end: end, words: phrases.flatMap(\.timedWords))
    }
}

extension SpokenSentence {
    /// How its words are spoken, one for each of ``timed(role:chapter:paragraph:end:)``.
    func readings(chapter: Int, paragraph: Int) -> Readings.Sentence {
        Readings.Sentence(
            chapter: chapter, paragraph: paragraph, offset: sentence.range.lowerBound,
            words: phrases.flatMap { zip($0.phrase.words, $0.words).map { Readings.Word($0.0) } })
    }
}

extension Readings.Word {
    /// A word as a script has it.
    init(_ word: Word) {
        self.init(
            offset: word.range.lowerBound, spoken: word.spoken == word.text ? nil : word.spoken,
            syllables: word.syllables.map(\.description).joined(separator: " "))
    }
}

/// A phrase as it was spoken; all times are samples of the recording.
struct SpokenPhrase {
    var phrase: Phrase
    /// From its first sound to its last.
    var samples: Range<Int>
    /// Each word's samples.
    var words: [Range<Int>]
    /// Each Mandarin syllable's samples, where the engine tells them.
    var syllables: [Range<Int>]

    /// The phrases of a passage.
    ///
    /// The first begins and the last ends with the utterance; between them words tell where phrases are.
    ///
    /// - Parameter start: The utterance's first sample in the recording.
    static func all(of passage: Passage, in utterance: Utterance, from start: Int) -> [SpokenPhrase] {
        let end = start + utterance.samples.count
        func placed(_ range: Range<Int>) -> Range<Int> {
            min(start + range.lowerBound, end)..<min(start + range.upperBound, end)
        }
        var words = utterance.words.map(placed)[...], syllables = utterance.syllables.map(placed)[...]
        var spoken: [SpokenPhrase] = []
        for (index, part) in passage.parts.enumerated() {
            let own = words.prefix(part.phrase.words.count)
            words = words.dropFirst(own.count)
            let sounding = syllables.prefix(part.phrase.words.reduce(0) { $0 + $1.merged.count })
            syllables = syllables.dropFirst(sounding.count)
            let before = spoken.last?.samples.upperBound ?? start
            let heard = own.filter { !$0.isEmpty }
            let lower = index == 0 ? start : max(before, heard.first?.lowerBound ?? before)
            let upper = index == passage.parts.count - 1 ? end : max(lower, heard.last?.upperBound ?? lower)
            spoken.append(
                SpokenPhrase(
                    phrase: part.phrase, samples: lower..<upper, words: Array(own), syllables: Array(sounding)))
        }
        return spoken
    }

    fileprivate var timedWords: [Timeline.Word] {
        zip(phrase.words, words).map { word, samples in
            Timeline.Word(text: word.text, range: word.range, start: samples.lowerBound, end: samples.upperBound)
        }
    }

    /// The Mandarin syllables with their times.
    var timedSyllables: [SpokenText.Syllable] {
        zip(phrase.words.flatMap(\.merged), syllables).map { syllable, samples in
            SpokenText.Syllable(pinyin: syllable.description, tone: Int(syllable.tone), samples: samples)
        }
    }
}
