import Foundation
import Narration
import Testing

@Suite("Voices")
struct VoiceTests {
    @Test("that come with Langdu are at least four, and differ in pitch and pace")
    func shipped() throws {
        let voices = try VoiceLibrary().voices()
        #expect(voices.count >= 4)
        #expect(Set(voices.map(\.rate)).count >= 2)
        #expect(Set(voices.map(\.espeak.lines)).count >= 2)
        #expect(voices.contains { $0.name == VoiceLibrary.defaultName })
        for voice in voices { _ = try voice.engineVoice() }
    }

    @Test("are named for their files")
    func names() throws {
        let library = try VoiceLibrary()
        for name in library.names { #expect(try library.voice(named: name).name == name) }
    }

    @Test("take a speed as a factor or in words a minute", arguments: [(1.0, 208), (1.2, 250), (260, 260), (0.5, 104)])
    func speed(given: Double, rate: Int) throws {
        #expect(try VoiceLibrary().voice(named: "bobao").speaking(at: given).rate == rate)
    }

    @Test("refuse a speed out of range", arguments: [0, -1, 0.1, 3.9, 50, 401, .infinity, .nan])
    func badSpeed(given: Double) throws {
        let voice = try VoiceLibrary().voice()
        #expect(throws: VoiceError.self) { try voice.speaking(at: given) }
    }

    @Test("that are unknown are answered with those there are")
    func unknown() throws {
        let error = #expect(throws: VoiceError.self) { try VoiceLibrary().voice(named: "nobody") }
        #expect("\(try #require(error))".contains("bobao"))
    }

    @Test(
        "whose file is wrong are answered with what is wrong",
        arguments: [
            ("rate: 208", "rate: fast", "rate"), ("rate: 208", "rate: 900", "rate"),
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
