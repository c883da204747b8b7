import Mandarin
import Speech
import Testing

@testable import ESpeak

@Suite("The eSpeak engine")
struct ESpeakEngineTests {
    private static func voice() throws -> ESpeakVoice {
        try ESpeakVoice(name: "test", rate: 215, attributes: ["pitch 80 200"])
    }

    @Test("speaks every syllable in five tones, plain and with erhua, as the phonemes it was given")
    func everySyllable() async throws {
        let voice = try Self.voice()
        for base in Syllable.bases {
            for isErhua in [false, true] {
                for tone in UInt8(1)...5 {
                    let syllable = Syllable(base, tone: tone, isErhua: isErhua)
                    let word = Self.word([syllable])
                    let phonemes = PhonemeText([word])
                    let sound = try await ESpeakSynthesizer.shared.synthesize(
                        phonemes.text, voice: voice, language: .mandarin)
                    let heard = sound.phonemes.filter(\.isSound).map(\.name)
                    // hm and hng with erhua are spelled for completeness, and the table has none.
                    guard !phonemes.text.isEmpty else { continue }
                    let spelling = try #require(PinyinPhonemes.table.spelling(of: syllable))
                    #expect(heard.count == spelling.count, "\(base)\(tone) \(phonemes.text)")
                    #expect(heard.joined() == spelling.onset + spelling.coda, "\(base)\(tone) \(phonemes.text)")
                    #expect(sound.samples.contains { abs(Int32($0)) > 1000 }, "\(base)\(tone) is silent")
                }
            }
        }
    }

    @Test("gives the same samples whatever was spoken before")
    func determinism() async throws {
        let engine = try await ESpeakEngine(voice: Self.voice())
        let phrase = Phrase([Self.word([Syllable("yin", tone: 2), Syllable("hang", tone: 2)]), Self.latin("iPhone")])
        let first = try await engine.speak(Passage(phrase))
        for count in 1...7 {
            let other = (0..<count).map { _ in Self.word([Syllable("zhong", tone: 1), Syllable("er", tone: 4)]) }
            _ = try await engine.speak(Passage(Phrase(other[...])))
            if count.isMultiple(of: 2) { _ = try await engine.speak(Passage(Phrase([Self.latin("hello world")]))) }
            #expect(try await engine.speak(Passage(phrase)) == first)
        }
    }

    @Test("speaks a phrase the same, whatever sound the one before ended with")
    func carryOver() async throws {
        let engine = try await ESpeakEngine(voice: Self.voice())
        let before =
            ["stop", "world", "text", "months", "A P P"].map(Self.latin)
            + ["ta", "shan", "shang", "er", "hm", "dong"].map { Self.word([Syllable($0, tone: 4)]) }
            + [Self.word([Syllable("dian", tone: 3, isErhua: true)])]
        for probe in [
            Self.word([Syllable("da", tone: 4)]), Self.word([Syllable("shi", tone: 5)]), Self.latin("iPhone"),
        ] {
            let first = try await engine.speak(Passage(Phrase([probe])))
            for word in before {
                _ = try await engine.speak(Passage(Phrase([word])))
                #expect(
                    try await engine.speak(Passage(Phrase([probe]))) == first, "after \(word.spoken) \(word.syllables)")
            }
        }
    }

    @Test("speaks several phrases with the pauses asked for between them")
    func passage() async throws {
        let engine = try await ESpeakEngine(voice: Self.voice())
        let phrases = ["ta", "shi"].map { Phrase([Self.word([Syllable($0, tone: 1)]), Self.latin("world")]) }
        let alone = try await [engine.speak(Passage(phrases[0])), engine.speak(Passage(phrases[1]))]
        let both = try await engine.speak(
            Passage([Passage.Part(phrases[0], pause: 1000), Passage.Part(phrases[1], pause: 5000)]))
        #expect(both.samples == alone[0].samples + Array(repeating: 0, count: 1000) + alone[1].samples)
        let offset = alone[0].samples.count + 1000
        #expect(both.words == alone[0].words + alone[1].words.map { $0.lowerBound + offset..<$0.upperBound + offset })
    }

    @Test("gives each word its own samples, in order")
    func timing() async throws {
        let engine = try await ESpeakEngine(voice: Self.voice())
        let words = [
            Self.word([Syllable("ren", tone: 2), Syllable("gong", tone: 1)]),
            Self.word([Syllable("de", tone: 5)], breakAfter: .prosodicWord),
            Self.latin("A P P"), Self.latin("machine"), Self.word([Syllable("hao", tone: 3)]),
        ]
        let utterance = try await engine.speak(Passage(Phrase(words[...])))
        try #require(utterance.words.count == words.count)
        for (word, next) in zip(utterance.words, utterance.words.dropFirst()) {
            #expect(!word.isEmpty)
            #expect(word.upperBound <= next.lowerBound)
        }
        #expect(utterance.words[0].lowerBound < engine.sampleRate / 50)
        #expect(try #require(utterance.words.last).upperBound <= utterance.samples.count)
        // Two syllables last longer than 的.
        #expect(utterance.words[0].count > utterance.words[1].count)
    }

    @Test("names every letter that stands alone")
    func letters() async throws {
        let engine = try await ESpeakEngine(voice: Self.voice())
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz" {
            let utterance = try await engine.speak(Passage(Phrase([Self.latin(String(letter))])))
            #expect(utterance.samples.count > engine.sampleRate / 10, "\(letter)")
            #expect(utterance.samples.contains { abs(Int32($0)) > 1000 }, "\(letter)")
        }
    }

    @Test(
        "is safe with what no article should bring",
        arguments: [
            "[[", "]]", "<audio src=\"x\">", "\u{1}5S", "<speak>", "&amp;", "é[[t", "…", "🙂", "123", "'",
            String(repeating: "x", count: 5000),
        ])
    func hostileLatin(text: String) async throws {
        let engine = try await ESpeakEngine(voice: Self.voice())
        let utterance = try await engine.speak(Passage(Phrase([Self.latin(text)])))
        #expect(utterance.words.count == 1)
        for call in engine.calls(for: Passage(Phrase([Self.latin(text)]))) {
            #expect(!call.text.unicodeScalars.contains { "<>&".unicodeScalars.contains($0) || $0.value < 0x20 })
        }
    }

    @Test("cuts a word of 300 syllables into groups the engine can take")
    func longWord() async throws {
        let engine = try await ESpeakEngine(voice: Self.voice())
        let word = Self.word(Array(repeating: Syllable("ba", tone: 1), count: 300))
        let utterance = try await engine.speak(Passage(Phrase([word])))
        #expect(utterance.samples.count > 300 * engine.sampleRate / 12)
    }

    @Test("leaves out syllables that are not pinyin")
    func unknownSyllable() async throws {
        let engine = try await ESpeakEngine(voice: Self.voice())
        let utterance = try await engine.speak(Passage(Phrase([Self.word([Syllable("[[", tone: 1)])])))
        #expect(utterance.samples.isEmpty)
    }

    @Test(
        "hands finished third tones to the engine",
        arguments: [
            ([3], "[[mA214]]"), ([3, 1], "[[mA21mA55]]"), ([3, 5], "[[mA214mA11]]"), ([3, 3], "[[mA21mA214]]"),
        ] as [([UInt8], String)])
    func thirdTone(tones: [UInt8], text: String) {
        #expect(PhonemeText([Self.word(tones.map { Syllable("ma", tone: $0) })]).text == text)
    }

    @Test(
        "refuses settings that would make recordings differ", arguments: ["flutter 2", "roughness 3", "echo 1 2", ""])
    func unsafeAttributes(line: String) {
        #expect(throws: ESpeakError.self) { try ESpeakVoice(name: "x", attributes: [line]) }
    }

    @Test("refuses values out of range")
    func outOfRange() {
        #expect(throws: ESpeakError.self) { try ESpeakVoice(name: "x", rate: 900) }
        #expect(throws: ESpeakError.self) { try ESpeakVoice(name: "x", pitch: -1) }
    }

    private static func word(_ syllables: [Syllable], breakAfter: Break = .none) -> Word {
        Word(text: "字", range: 0..<1, spoken: "字", syllables: syllables, origin: .lexicon, breakAfter: breakAfter)
    }

    private static func latin(_ spoken: String) -> Word {
        Word(text: spoken, range: 0..<1, spoken: spoken, syllables: [], origin: .latin, breakAfter: .prosodicWord)
    }
}
