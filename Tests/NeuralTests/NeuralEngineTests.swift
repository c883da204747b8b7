import Foundation
import Mandarin
import Speech
import TestSupport
import Testing

@testable import Neural

@Suite(
    "A neural voice", .enabled(if: SmallModels.areRunnable, "ONNX Runtime is not on this machine; make test brings it"))
struct NeuralEngineTests {
    private func engine(in folder: String, style: NeuralStyle = NeuralStyle("plain")) throws -> NeuralEngine {
        try NeuralEngine(NeuralSettings(folder: folder, style: style), speed: 1)
    }

    @Test("says each word for as long as the model’s durations say, and pauses as it is told")
    func times() async throws {
        let folder = try SmallModels.folder(of: "kokoro")
        let utterance = try await engine(in: folder.path).speak(passage("今天，明天。", pause: 2400))
        #expect(utterance.words.count == 2 && utterance.syllables.count == 4)
        // 今 is ʨi→n, 天 tʰjɛ→n: ten signs of 3000 samples each.
        let (first, second) = (utterance.words[0], utterance.words[1])
        #expect(abs(first.count - 30_000) <= 240)
        #expect(second.lowerBound - first.upperBound == 2400)
        let pause = utterance.samples[first.upperBound + 600..<second.lowerBound - 600]
        #expect(pause.allSatisfy { $0 == 0 })
        #expect(zip(utterance.syllables, utterance.syllables.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }

    @Test("says the same twice, whatever was said before")
    func repeatable() async throws {
        let folder = try SmallModels.folder(of: "kokoro")
        let engine = try engine(in: folder.path)
        let text = try passage("银行行长来了，他说很好。")
        let once = try await engine.speak(text)
        _ = try await engine.speak(passage("别的话。"))
        #expect(try await engine.speak(text) == once)
        #expect(engine.abilities.isRepeatable)
    }

    @Test("takes a long passage in parts, and loses no word")
    func long() async throws {
        let folder = try SmallModels.folder(of: "kokoro")
        let text = String(repeating: "今天的天气很好，", count: 40) + "明天也是。"
        let passage = try passage(text, pause: 600)
        let utterance = try await engine(in: folder.path).speak(passage)
        #expect(utterance.words.count == passage.parts.reduce(0) { $0 + $1.phrase.words.count })
        #expect(utterance.words.allSatisfy { !$0.isEmpty && $0.upperBound <= utterance.samples.count })
        #expect(zip(utterance.words, utterance.words.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }

    @Test("mixes styles, and says which there are")
    func styles() throws {
        let folder = try SmallModels.folder(of: "kokoro")
        _ = try folder.file("other.bin", Data(count: 510 * 256 * 4))
        var both = NeuralStyle("plain")
        both.weights = ["plain": 0.7, "other": 0.3]
        _ = try engine(in: folder.path, style: both)
        #expect(throws: NeuralError.noStyle(name: "none", folder: folder.path, known: ["other", "plain"])) {
            try engine(in: folder.path, style: NeuralStyle("none"))
        }
        _ = try folder.file("short.bin", Data(count: 1000))
        #expect(throws: NeuralError.self) { try engine(in: folder.path, style: NeuralStyle("short")) }
    }

    @Test(
        "refuses what is no model, or one of no family it knows, and says what it found",
        arguments: ["", "not a model", "\u{8}\u{7}:\u{2}\u{A}\u{0}"])
    func foreign(contents: String) throws {
        let folder = try SmallModels.folder(of: "kokoro")
        _ = try folder.file("model.onnx", contents)
        let error = #expect(throws: NeuralError.self) { try engine(in: folder.path) }
        #expect(error.map { "\($0)".contains(folder.path) } == true)
    }

    @Test("refuses a model without the list of its signs")
    func signs() throws {
        let folder = try SmallModels.folder(of: "kokoro")
        try FileManager.default.removeItem(atPath: folder.path + "/tokens.txt")
        let error = #expect(throws: NeuralError.self) { try engine(in: folder.path) }
        #expect(error.map { "\($0)".contains("tokens.txt") } == true)
    }

    @Test("has a checksum of what is heard: network, signs and style")
    func checksum() throws {
        let folder = try SmallModels.folder(of: "kokoro")
        let settings = NeuralSettings(folder: folder.path, style: NeuralStyle("plain"))
        let before = try #require(settings.model)
        _ = try folder.file("note.txt", "of no account")
        #expect(settings.model == before)
        _ = try folder.file("plain.bin", Data(repeating: 1, count: 510 * 256 * 4))
        #expect(settings.model != before)
    }
}
