import ESpeak
import Foundation
import Narration
import Speech
import TestSupport
import Testing

@Suite("Voices")
struct VoiceTests {
    @Test("that come with Langdu are at least four, and differ in pitch and pace")
    func shipped() throws {
        let voices = try VoiceLibrary().voices()
        #expect(voices.count >= 4)
        #expect(Set(voices.map(\.pace)).count >= 2)
        #expect(Set(voices.map { ($0.engine as? ESpeakSettings)?.lines }).count >= 2)
        #expect(voices.contains { $0.name == VoiceLibrary.defaultName })
    }

    @Test("are named for their files")
    func names() throws {
        let library = try VoiceLibrary()
        for name in library.names { #expect(try library.voice(named: name).name == name) }
    }

    @Test("take a speed as a factor of their own", arguments: [(1.0, 208), (1.2, 250), (1.25, 260), (0.5, 104)])
    func speed(factor: Double, words: Int) throws {
        let voice = try VoiceLibrary().voice(named: "bobao").speaking(at: factor)
        let settings = try #require(voice.engine as? ESpeakSettings)
        #expect(settings.words(at: voice.reading.speed) == words)
        #expect(settings.rate == 208)
    }

    @Test("refuse a speed out of range, with the range", arguments: [0, -1, 0.1, 3.9, -.infinity, .nan])
    func badSpeed(factor: Double) throws {
        let voice = try VoiceLibrary().voice()
        let error = try #require(throws: VoiceError.self) { try voice.speaking(at: factor) }
        #expect("\(error)".contains("from 0.39 to 1.92"), "\(error)")
    }

    @Test(
        "refuse words a minute, with the factor to write instead",
        arguments: [
            ("bobao", 260, "--rate 1.25,"), ("qinglang", 252, "--rate 1.20,"), ("bobao", 50, "--rate 0.39,"),
            ("bobao", 401, "--rate 1.92,"), ("bobao", 1e308, "--rate 1.92,"), ("bobao", .infinity, "--rate 1.92,"),
        ] as [(String, Double, String)])
    func words(voice: String, rate: Double, instead: String) throws {
        let voice = try VoiceLibrary().voice(named: voice)
        let error = try #require(throws: VoiceError.self) { try voice.speaking(at: rate) }
        #expect("\(error)".contains(instead), "\(error)")
    }

    /// A voice file as it was written when eSpeak NG was the only engine.
    static let old = """
        name: alt
        title: 旧
        rate: 208
        pitch: 45
        range: 52
        espeak:
          lines: |
            pitch 108 265
        pauses: {minorPhrase: 70, majorPhrase: 200, clause: 280, sentence: 420, paragraph: 650, headingPart: 450,
          heading: 750, title: 800, section: 1100, end: 400}
        loudness: -19
        announce: {source: true, date: true}
        numbers: {yao: true, liangBai: false, range: 到, belowZero: 负, noteMarks: false}
        register: broadcast
        standard: mainland
        """

    @Test("written as before are read, with a line that shows the new spelling")
    func oldSpelling() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("alt.yaml", Self.old)
        var notes: [String] = []
        let voice = try VoiceLibrary().voice(named: path) { notes.append($0) }
        #expect(
            voice.engine as? ESpeakSettings == ESpeakSettings(rate: 208, pitch: 45, range: 52, lines: "pitch 108 265\n")
        )
        #expect(voice.reading.speed == 1)
        #expect(notes.count == 1)
        #expect(notes.first?.hasPrefix(path) == true)
        #expect(notes.first?.contains("speed: 1.0, and below espeak: rate: 208, pitch: 45, range: 52") == true)
        #expect(notes.first?.contains("\n") == false)
        _ = try VoiceLibrary().voice { Issue.record("\($0)") }
    }

    @Test("with an engine's number both in its block and as before are told which line is too much")
    func twice() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file(
            "alt.yaml", Self.old.replacingOccurrences(of: "  lines: |", with: "  pitch: 40\n  lines: |"))
        let error = try #require(throws: VoiceError.self) { try VoiceLibrary().voice(named: path) }
        #expect("\(error)".hasPrefix("\(path):3: “rate”"), "\(error)")
    }

    @Test(
        "written as before are told of mistakes by line",
        arguments: [("rate: 208", "rate: 900", 3), ("pitch: 45", "pitch: x", 4), ("pitch 108 265", "flutter 5", 8)])
    func oldMistakes(found: String, replacement: String, line: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("alt.yaml", Self.old.replacingOccurrences(of: found, with: replacement))
        let error = try #require(throws: VoiceError.self) { try VoiceLibrary().voice(named: path) }
        guard case .invalidLine(_, line, _) = error else {
            Issue.record("\(error)")
            return
        }
    }

    @Test("that are unknown are answered with those there are")
    func unknown() throws {
        let error = #expect(throws: VoiceError.self) { try VoiceLibrary().voice(named: "nobody") }
        #expect("\(try #require(error))".contains("bobao"))
    }

    @Test(
        "whose file is wrong are answered with what is wrong",
        arguments: [
            ("rate: 208", "rate: fast", "espeak.rate"), ("rate: 208", "rate: 900", "80 to 400"),
            ("  sentence: 420\n", "", "pauses.sentence"), ("pitch 108 265", "flutter 5", "flutter"),
            ("pauses:", "pauses: [", "not YAML"),
        ])
    func badFile(found: String, replacement: String, named: String) throws {
        let library = try VoiceLibrary()
        let good = try String(contentsOfFile: library.path + "/bobao.yaml", encoding: .utf8)
        let bad = good.replacingOccurrences(of: found, with: replacement)
        try #require(bad != good)
        let path = NSTemporaryDirectory() + "langdu-voice-\(UUID().uuidString).yaml"
        try bad.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let error = try #require(throws: VoiceError.self) { try library.voice(named: path) }
        #expect("\(error)".contains(path))
        #expect("\(error)".contains(named))
    }
}
