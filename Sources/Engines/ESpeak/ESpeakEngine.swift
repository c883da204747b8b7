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

    /// What it can do: no process of it has been seen to take a fifth of this memory.
    public static let abilities = EngineAbilities(
        unit: .phrase, honorsDelivery: true, wordTimes: .exact, isRepeatable: true, memory: 500_000_000)

    /// Who speaks.
    public var identity: EngineIdentity {
        EngineIdentity(name: ESpeakSettings.engineName, version: ESpeakSettings.libraryVersion)
    }

    /// What it can do.
    public var abilities: EngineAbilities { Self.abilities }

    private let voice: ESpeakVoice

    /// Starts eSpeak NG with a voice.
    ///
    /// - Throws: ``ESpeakError``.
    public init(voice: ESpeakVoice) async throws {
        self.voice = voice
        sampleRate = try await ESpeakSynthesizer.shared.start()
    }

    /// Speaks a passage, phrase by phrase.
    ///
    /// - Throws: ``ESpeakError``.
    public func speak(_ passage: Passage) async throws -> Utterance {
        var utterance = Utterance()
        for (index, part) in passage.parts.enumerated() {
            utterance.append(try await speak(part.phrase, as: part.delivery))
            if index < passage.parts.count - 1 { utterance.appendSilence(part.pause) }
        }
        return utterance
    }

    /// Speaks a phrase: its Mandarin and Latin stretches in turn, joined.
    private func speak(_ phrase: Phrase, as delivery: Delivery) async throws -> Utterance {
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
        return parts.reduce(into: Utterance()) { $0.append($1) }
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

    /// What eSpeak NG is given for a passage: for tests and benchmarks.
    public func calls(for passage: Passage) -> [ESpeakCall] { voice.calls(for: passage) }
}

extension ESpeakVoice {
    /// What eSpeak NG is given for a passage, which needs no eSpeak NG to be known.
    public func calls(for passage: Passage) -> [ESpeakCall] {
        passage.parts.flatMap { part in
            part.phrase.stretches.compactMap { stretch, isEnglish in
                let text = isEnglish ? EnglishText(stretch).text : PhonemeText(stretch).text
                guard !text.isEmpty else { return nil }
                return ESpeakCall(
                    text: text, isEnglish: isEnglish,
                    parameters: parameters(for: part.delivery, in: isEnglish ? .english : .mandarin))
            }
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
