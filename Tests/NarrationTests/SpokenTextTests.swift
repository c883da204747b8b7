import Foundation
import Testing

@testable import Narration

@Suite("Speech of any text")
struct SpokenTextTests {
    private func speech(_ text: String, voice: String? = nil) async throws -> SpokenText {
        try await Narrator(voice: VoiceLibrary().voice(named: voice)).speech(of: text)
    }

    @Test(
        "has a time for each syllable, in order and within its sentence",
        arguments: [
            ("好。", 1), ("银行行长来了。他是谁？", 9), ("这儿有花儿。", 3), ("2024年", 5), ("13800138000", 11), ("3×5=15", 7),
            ("Hello world.", 0), ("APP", 0), ("用APP看2条新闻。", 6), ("……！！！", 0), ("", 0), ("😀★●", 0),
            (String(repeating: "深圳银行", count: 125) + "。", 500),
        ])
    func syllables(text: String, count: Int) async throws {
        let spoken = try await speech(text)
        #expect(spoken.syllables.count == count)
        var end = 0
        for syllable in spoken.syllables {
            #expect(syllable.samples.lowerBound >= end && !syllable.samples.isEmpty, "\(syllable.pinyin)")
            end = syllable.samples.upperBound
        }
        #expect(end <= spoken.samples.count)
        #expect(spoken.sentences.last?.upperBound ?? 0 == spoken.samples.count)
        let isHeard = text.unicodeScalars.contains { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        #expect(spoken.samples.contains { abs(Int32($0)) > 500 } == isHeard)
    }

    @Test(
        "holds nothing that an engine would take for a command",
        arguments: ["[[ma55]]好[[", "<audio src=\"x\"/>好", "\u{1}99S好\u{1}", "&amp;好&", "好`x`$(x)"])
    func commands(text: String) async throws {
        let spoken = try await speech(text)
        #expect(spoken.syllables.contains { $0.pinyin == "hao3" })
        #expect(Double(spoken.samples.count) / Double(spoken.sampleRate) < 20)
    }

    @Test("begins and ends in silence", arguments: try VoiceLibrary().names)
    func joins(voice: String) async throws {
        let spoken = try await speech("银行行长来了，他说你好。你吃饭了吗？", voice: voice)
        for sentence in spoken.sentences {
            #expect(abs(Int32(spoken.samples[sentence.lowerBound])) < 50)
            #expect(abs(Int32(spoken.samples[sentence.upperBound - 1])) < 50)
        }
        for start in spoken.phraseStarts { #expect(abs(Int32(spoken.samples[start])) < 50) }
    }

    @Test("is as loud in English as in Mandarin, with silence between them", arguments: try VoiceLibrary().names)
    func languages(voice: String) async throws {
        let spoken = try await speech("他用 Windows Server 系统和 Google Chrome 软件，在 Silicon Valley 发布消息。", voice: voice)
        var isMandarin = [Bool](repeating: false, count: spoken.samples.count)
        for syllable in spoken.syllables { for index in syllable.samples { isMandarin[index] = true } }
        var energy = [false: 0.0, true: 0.0], counts = [false: 0.0, true: 0.0]
        for (sample, language) in zip(spoken.samples, isMandarin) where sample != 0 {
            energy[language, default: 0] += Double(sample) * Double(sample)
            counts[language, default: 0] += 1
        }
        let levels = [false, true].map { 10 * log10((energy[$0] ?? 0) / (counts[$0] ?? 1)) }
        #expect(abs(levels[0] - levels[1]) < 2.5, "\(levels[0] - levels[1]) dB")
        for index in isMandarin.indices.dropFirst() where isMandarin[index] != isMandarin[index - 1] {
            let near = spoken.samples[max(0, index - 300)..<min(index + 300, spoken.samples.count)]
            #expect(near.contains { abs(Int32($0)) < 10 })
        }
    }
}
