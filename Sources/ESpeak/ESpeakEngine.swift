internal import Mandarin
public import Speech

/// The ``SpeechEngine`` that drives eSpeak NG.
///
/// Words with syllables are spoken as phonemes, tones as given; Latin words by an English voice with the same throat.
/// Equal phrases give equal samples, whatever was spoken before.
public struct ESpeakEngine: SpeechEngine {
    /// Samples a second.
    public let sampleRate: Int

    /// The version of the eSpeak NG library in use, such as `1.51`.
    public static var version: String { ESpeakLibrary.version }

    private let voice: ESpeakVoice

    /// Starts eSpeak NG with a voice.
    ///
    /// - Throws: ``ESpeakError``.
    public init(voice: ESpeakVoice) async throws {
        self.voice = voice
        sampleRate = try await ESpeakSynthesizer.shared.start()
    }

    /// Speaks a phrase: its Mandarin and Latin stretches in turn, joined.
    ///
    /// - Throws: ``ESpeakError``.
    public func speak(_ phrase: Phrase, as delivery: Delivery = Delivery()) async throws -> Utterance {
        let stretches = phrase.stretches
        var parts = stretches.map { Utterance.silent($0.words.count) }
        // To load the other voice takes longer than to speak a word: all of one language comes first. What a call gives
        // does not depend on those before it.
        for language in [false, true] {
            for (index, (stretch, isEnglish)) in stretches.enumerated() where isEnglish == language {
                parts[index] =
                    isEnglish
                    ? try await speakEnglish(stretch, as: delivery) : try await speakMandarin(stretch, as: delivery)
            }
        }
        // Most phrases are of one language, and need no joining.
        if parts.count == 1 { return parts[0] }
        var utterance = Utterance(samples: [], words: [])
        for part in parts {
            let offset = utterance.samples.count
            utterance.samples += part.samples
            utterance.words += part.words.map { $0.lowerBound + offset..<$0.upperBound + offset }
            utterance.syllables += part.syllables.map { $0.lowerBound + offset..<$0.upperBound + offset }
        }
        return utterance
    }

    private func speakMandarin(_ words: ArraySlice<Word>, as delivery: Delivery) async throws -> Utterance {
        let phonemes = PhonemeText(words)
        guard !phonemes.text.isEmpty else { return .silent(words.count) }
        let sound = try await ESpeakSynthesizer.shared.synthesize(
            phonemes.text, voice: voice, language: .mandarin, delivery: delivery)
        let heard = sound.starts
        let starts = WordTiming.starts(of: phonemes.words, heard: heard, in: sound)
        let syllables = WordTiming.starts(of: phonemes.syllables, heard: heard, in: sound)
        return Utterance(
            samples: sound.samples, words: WordTiming.ranges(starts, end: sound.end),
            syllables: WordTiming.ranges(syllables, end: sound.end))
    }

    private func speakEnglish(_ words: ArraySlice<Word>, as delivery: Delivery) async throws -> Utterance {
        let english = EnglishText(words)
        guard !english.text.isEmpty else { return .silent(words.count) }
        let sound = try await ESpeakSynthesizer.shared.synthesize(
            english.text, voice: voice, language: .english, delivery: delivery)
        let starts = WordTiming.starts(of: english.ranges, in: sound)
        return Utterance(samples: sound.samples, words: WordTiming.ranges(starts, end: sound.end))
    }

    /// What the engine is given for a phrase: for tests and benchmarks.
    public func calls(for phrase: Phrase, as delivery: Delivery = Delivery()) -> [ESpeakCall] {
        phrase.stretches.compactMap { stretch, isEnglish in
            let text = isEnglish ? EnglishText(stretch).text : PhonemeText(stretch).text
            guard !text.isEmpty else { return nil }
            let parameters = voice.parameters(for: delivery, in: isEnglish ? .english : .mandarin)
            return ESpeakCall(text: text, isEnglish: isEnglish, parameters: parameters)
        }
    }
}

extension Phrase {
    /// The words in stretches of one language each.
    fileprivate var stretches: [(words: ArraySlice<Word>, isEnglish: Bool)] {
        var stretches: [(words: ArraySlice<Word>, isEnglish: Bool)] = []
        var rest = words
        while let first = rest.first {
            let stretch = rest.prefix { $0.isLatin == first.isLatin }
            stretches.append((stretch, first.isLatin))
            rest = rest[stretch.endIndex...]
        }
        return stretches
    }
}

extension Word {
    /// Whether an English voice reads the word.
    fileprivate var isLatin: Bool { syllables.isEmpty }
}

extension Utterance {
    /// Words that nobody hears.
    fileprivate static func silent(_ count: Int) -> Utterance {
        Utterance(samples: [], words: Array(repeating: 0..<0, count: count))
    }
}
