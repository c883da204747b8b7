import Articles
import Foundation
import Mandarin
import Narration
import Recordings
import Speech
import TestSupport
import Testing

/// An engine is a type of settings in the list that a library of voices is given, and nothing else.
@Suite("An engine that a program brings itself")
struct EngineSeamTests {
    private static func voiceFile(_ block: String) -> String {
        """
        name: yin
        title: 音
        pauses: {minorPhrase: 70, majorPhrase: 200, clause: 280, sentence: 420, paragraph: 650, headingPart: 450,
          heading: 750, title: 800, section: 1100, end: 400}
        melody: {declination: 1.4, reset: 0.4, final: -0.5, question: 3, parenthesis: -1, headingRange: 1.15, finalRate: 0.94}
        announce: {source: true, date: true}
        \(block)
        """
    }

    private static let text = """
        老桥修好了
        来源: 河州日报

        河上的老桥昨天重新开放，行人可以通行；APP上可以查到路线。大家都来了！“真的吗？”他问。

        修旧如旧

        工匠们花了很长时间，一砖一瓦都有编号。它还能再用很多年。\(String(repeating: "人们来来往往，", count: 150))好。
        """

    private func record(_ block: String, in folder: TemporaryFolder) async throws -> (Manifest, [UInt8]) {
        let file = try folder.file("yin.yaml", Self.voiceFile(block))
        let library = try VoiceLibrary(path: folder.path, engines: Engines.all + [ToneSettings.self])
        let voice = try library.voice(named: file)
        let article = try ArticleReader().article(from: Array(Self.text.utf8), name: "test")
        let directory = try RecordingDirectory(at: folder.path + "/out")
        let narrator = try await Narrator(voice: voice)
        _ = try await narrator.record(article, named: "a", in: directory, force: true)
        let sound = try Data(contentsOf: URL(fileURLWithPath: directory.audioPath(for: "a")))
        return (try Manifest(at: directory.manifestPath(for: "a")), Array(sound))
    }

    @Test("speaks an article from its voice file to the manifest")
    func whole() async throws {
        let folder = try TemporaryFolder()
        let (manifest, sound) = try await record("tone: {amplitude: 9000, model: 4f6d}", in: folder)
        #expect(manifest.head.voice.engine == "Tone")
        #expect(manifest.head.voice.engineVersion == "1")
        #expect(manifest.head.voice.model == "4f6d")
        #expect(manifest.head.audio.sampleRate == 8000)
        #expect(manifest.head.chapters.map(\.title) == ["老桥修好了", "修旧如旧"])
        #expect(manifest.sentences.first?.start == 0)
        #expect(manifest.sentences.last?.end == manifest.head.audio.duration)
        #expect(manifest.sentences.flatMap(\.words).allSatisfy { $0.end > $0.start })
        #expect(sound.count > 2 * manifest.head.audio.samples)
    }

    @Test("is heard the same, whether it takes phrases, sentences or runs", arguments: ["sentence", "run"])
    func units(unit: String) async throws {
        let folder = try TemporaryFolder()
        let (phrases, sound) = try await record("tone: {amplitude: 9000, unit: phrase}", in: folder)
        let (others, otherSound) = try await record("tone: {amplitude: 9000, unit: \(unit)}", in: folder)
        #expect(phrases.sentences == others.sentences)
        #expect(phrases.head.chapters == others.head.chapters)
        #expect(sound == otherSound)
    }

    @Test(
        "has its block checked like all else",
        arguments: [
            ("tone: {amplitude: 0}", "tone.amplitude is 0; write a number from 1 to 32000"),
            ("tone: {}", "tone.amplitude"), ("tone: 5", "tone"), ("", "“espeak”, “neural”, “tone”"),
            ("tone: {amplitude: 9000}\nespeak: {rate: 208, pitch: 50, range: 50, lines: \"\"}", "several engines"),
            ("tone: {amplitude: 9000}\nspeed: 5", "0.25 to 4.00"),
        ])
    func mistakes(block: String, named: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("yin.yaml", Self.voiceFile(block))
        let library = try VoiceLibrary(path: folder.path, engines: Engines.all + [ToneSettings.self])
        let error = try #require(throws: VoiceError.self) { try library.voice(named: file) }
        #expect("\(error)".hasPrefix(file))
        #expect("\(error)".contains(named), "\(error)")
    }

    @Test("is unknown to a library that was not given it")
    func unknown() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("yin.yaml", Self.voiceFile("tone: {amplitude: 9000}"))
        #expect(throws: VoiceError.self) { try VoiceLibrary(path: folder.path).voice(named: file) }
    }
}

@Suite("The engines that come with Langdu")
struct EnginesTests {
    @Test("have blocks and names of their own")
    func names() {
        #expect(Set(Engines.all.map { $0.block }).count == Engines.all.count)
        #expect(Set(Engines.all.map { $0.engineName }).count == Engines.all.count)
        for engine in Engines.all { #expect(Engines.libraryVersion(of: engine.engineName) == engine.libraryVersion) }
        #expect(Engines.libraryVersion(of: "nobody") == nil)
    }
}
