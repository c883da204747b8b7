import Articles
import Foundation
import Mandarin
import Recordings
import Speech
import TestSupport
import Testing

@testable import Narration

/// Files of the real way from text to sound, as ffmpeg decodes them.
@Suite("The sound of recordings in every format")
struct RecordedFormatsTests {
    private static let text = """
        河上的老桥𠮷修好了
        来源: 河州日报
        2025-03-02 09:30

        河上的老桥昨天重新开放，行人可以通行；大家都说这儿的花儿真好看。他说：“银行行长来了——你们要好好保护它！”

        修旧如旧

        工匠们花了很长时间，一砖一瓦都有编号。气温-5℃，增长6.3%，iPhone 16卖了222台。它还能再用很多年。
        """

    private func record(
        _ formats: [String], voice name: String? = nil, in folder: TemporaryFolder, force: Bool = false
    ) async throws -> Narrator.Outcome {
        let article = try ArticleReader().article(from: Array(Self.text.utf8), name: "test")
        let narrator = try await Narrator(
            voice: VoiceLibrary().voice(named: name), options: RecordingOptions(formats: formats))
        return try await narrator.record(
            article, named: "a", in: RecordingDirectory(at: folder.path), source: "a.txt", force: force)
    }

    /// What ffmpeg prints; `make test` installs it.
    private func ffmpeg(_ program: String, _ arguments: [String]) throws -> Data {
        let place = try #require(
            ["/usr/bin", "/usr/local/bin"].map { "\($0)/\(program)" }.first {
                FileManager.default.isExecutableFile(atPath: $0)
            }, "\(program) is not installed: make deps PACKAGES=ffmpeg")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: place)
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let heard = Task.detached { try errors.fileHandleForReading.readToEnd() ?? Data() }
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        _ = heard
        return data
    }

    private func samples(_ path: String) throws -> [Int16] {
        let data = try ffmpeg("ffmpeg", ["-nostdin", "-v", "error", "-i", path, "-f", "s16le", "-"])
        return data.withUnsafeBytes { Array($0.bindMemory(to: Int16.self)) }
    }

    private func loudness(_ path: String) throws -> Double {
        let filter = "ebur128=metadata=1,ametadata=print:key=lavfi.r128.I:file=-"
        let data = try ffmpeg(
            "ffmpeg", ["-nostdin", "-v", "error", "-i", path, "-af", filter, "-f", "null", "/dev/null"])
        let last = String(decoding: data, as: UTF8.self).split(separator: "lavfi.r128.I=").last
        return try #require(last.flatMap { Double($0.prefix { !$0.isNewline }) })
    }

    @Test("is as loud as it is to be, not clipped, and has no constant part", arguments: try VoiceLibrary().names)
    func sound(voice: String) async throws {
        let folder = try TemporaryFolder()
        let formats = ["wav", "flac", "opus", "mp3", "m4a"]
        let head = try await record(formats, voice: voice, in: folder).manifest
        let target = try #require(head.audio.loudness)
        for format in formats {
            let path = "\(folder.path)/a.\(format)"
            let found = try loudness(path)
            #expect(abs(found - target) <= 0.3, "\(format): \(found) LUFS, not \(target)")
            let samples = try samples(path)
            let peak = samples.map { abs(Int($0)) }.max() ?? 0
            #expect(peak < 32_767, "\(format)")
            let mean = samples.reduce(0.0) { $0 + Double($1) } / Double(max(1, samples.count))
            #expect(abs(mean) < 0.003 * 32_768, "\(format): \(mean)")
        }
    }

    @Test("begins and ends each sentence without a step", arguments: try VoiceLibrary().names)
    func joins(voice: String) async throws {
        let folder = try TemporaryFolder()
        _ = try await record(["wav"], voice: voice, in: folder)
        let samples = try samples("\(folder.path)/a.wav")
        let timeline = try Manifest(at: "\(folder.path)/a.json").timeline
        let peak = samples.map { abs(Int($0)) }.max() ?? 0
        for sentence in timeline.sentences where sentence.speechEnd > sentence.start {
            // A hundredth of the loudest is 40 dB below it.
            for place in [sentence.start, sentence.speechEnd - 1] {
                #expect(abs(Int(samples[place])) * 100 <= peak, "“\(sentence.text)” at \(place): \(samples[place])")
            }
        }
    }

    @Test("may have a sound before each chapter but the first", arguments: ChapterSound.allCases)
    func chapterSound(sound: ChapterSound) async throws {
        let folder = try TemporaryFolder()
        let article = try ArticleReader().article(from: Array(Self.text.utf8), name: "test")
        let directory = try RecordingDirectory(at: folder.path)
        var voice = try VoiceLibrary().voice()
        voice.reading.loudness = nil
        let plain = try await Narrator(voice: voice).record(article, named: "a", in: directory)
        voice.reading.chapterSound = sound
        let marked = try await Narrator(voice: voice).record(article, named: "b", in: directory)
        #expect(plain.manifest.fingerprint != marked.manifest.fingerprint)
        let (before, after) = (try samples("\(folder.path)/a.wav"), try samples("\(folder.path)/b.wav"))
        let rate = plain.manifest.audio.sampleRate
        let bell = sound.samples(atRate: rate)
        let start = Int((plain.manifest.chapters[1].start * Double(rate)).rounded())
        let pause = voice.reading.pauses.headingPart * rate / 1000
        #expect(bell.first == 0 && abs(Int(bell.last ?? 9)) < 20)
        #expect(bell.map { abs(Int($0)) }.max() ?? 0 > 1_000)
        let inserted = bell + [Int16](repeating: 0, count: pause)
        #expect(after == Array(before[..<start]) + inserted + Array(before[start...]))
        let now = Int((marked.manifest.chapters[1].start * Double(rate)).rounded())
        #expect(now == start + inserted.count)
        let manifest = try Manifest(at: directory.manifestPath(for: "b"))
        #expect(zip(manifest.sentences, manifest.sentences.dropFirst()).allSatisfy { $0.end == $1.start })
    }

    private struct Probe: Decodable {
        struct Chapter: Decodable {
            var start_time: String
            var tags: [String: String]
        }
        var chapters: [Chapter]
    }

    @Test(
        "has chapters where they are heard, with names intact", arguments: ["wav", "flac", "opus", "mp3", "m4a", "m4b"])
    func chapters(format: String) async throws {
        let folder = try TemporaryFolder()
        let head = try await record([format], in: folder).manifest
        #expect(head.allFiles.filter { $0.role == "audio" }.map(\.file) == ["a.\(format)"])
        let json = try ffmpeg(
            "ffprobe", ["-v", "error", "-show_chapters", "-of", "json", "\(folder.path)/a.\(format)"])
        let seen = try JSONDecoder().decode(Probe.self, from: json).chapters
        #expect(seen.map { $0.tags["title"] } == ["河上的老桥𠮷修好了", "修旧如旧"])
        for (chapter, noted) in zip(seen, head.chapters) {
            #expect(abs((Double(chapter.start_time) ?? -1) - noted.start) <= 0.001)
        }
    }

    @Test("is kept where formats are added: nothing is spoken again")
    func adding() async throws {
        let folder = try TemporaryFolder()
        let first = try await record(["flac"], in: folder)
        let sound = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a.flac"))
        let second = try await record(["mp3", "wav"], in: folder)
        #expect(second.wasSkipped && second.added == ["mp3", "wav"] && second.timeline == nil)
        #expect(second.manifest.allFiles.filter { $0.role == "audio" }.map(\.format) == ["flac", "mp3", "wav"])
        #expect(second.manifest.audio == first.manifest.audio)
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/a.flac")) == sound)
        let third = try await record(["mp3"], in: folder)
        #expect(third.wasSkipped && third.added.isEmpty && third.manifest == second.manifest)
        let manifest = try Manifest(at: "\(folder.path)/a.json")
        #expect(manifest.head == third.manifest && !manifest.sentences.isEmpty)
        #expect(try RecordedFiles.flaw(in: folder.path, against: manifest.head) == nil)
        #expect(try samples("\(folder.path)/a.wav") == samples("\(folder.path)/a.flac"))
    }

    @Test("is spoken again where no file has all samples; what was there stays")
    func lossyOnly() async throws {
        let folder = try TemporaryFolder()
        _ = try await record(["mp3"], in: folder)
        let outcome = try await record(["opus"], in: folder)
        #expect(!outcome.wasSkipped)
        #expect(outcome.manifest.allFiles.filter { $0.role == "audio" }.map(\.format) == ["opus", "mp3"])
        #expect(try RecordedFiles.flaw(in: folder.path, against: outcome.manifest) == nil)
    }

    @Test("is not what a recording is told by: its formats are not part of what is heard")
    func fingerprint() async throws {
        let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
        let (wav, mp3) = (try await record(["wav"], in: one), try await record(["mp3"], in: two))
        #expect(wav.manifest.fingerprint == mp3.manifest.fingerprint)
        #expect(wav.manifest.article.id == mp3.manifest.article.id)
    }
}

@Suite("A library's own settings")
struct LibrarySettingsTests {
    private func settings(_ text: String, in folder: TemporaryFolder) throws -> LibrarySettings {
        _ = try folder.file("langdu.yaml", text)
        return try LibrarySettings(of: folder.path)
    }

    @Test("say nothing where there are none", arguments: ["", "# nothing\n", nil])
    func nothing(text: String?) throws {
        let folder = try TemporaryFolder()
        if let text { _ = try folder.file("langdu.yaml", text) }
        #expect(try LibrarySettings(of: folder.path) == LibrarySettings())
    }

    @Test("are all read, paths from the library's folder")
    func all() throws {
        let folder = try TemporaryFolder()
        let found = try settings(
            """
            title: 晨读
            publicAddress: https://listen.example
            voice: 我的.yaml
            lexicon: 专名.tsv
            formats: [opus, mp3]
            text: vtt
            album: 河州日报
            cover: 封面.png
            """, in: folder)
        #expect(found.title == "晨读" && found.publicAddress == "https://listen.example" && found.album == "河州日报")
        #expect(found.voice == "\(folder.path)/我的.yaml" && found.lexicon == "\(folder.path)/专名.tsv")
        #expect(found.formats == ["opus", "mp3"] && found.text == ["vtt"])
        #expect(found.cover == "\(folder.path)/封面.png")
        #expect(try settings("voice: bobao\nformats: wav, flac\ncover: none\n", in: folder).voice == "bobao")
        #expect(try settings("formats: wav, flac\ncover: none\n", in: folder).formats == ["wav", "flac"])
        #expect(try settings("cover: none\n", in: folder).cover == "none")
    }

    @Test(
        "that are wrong are told with line and key",
        arguments: [
            ("title: a\nformat: [wav]\n", 2, "format"), ("formats: [wav, mp4]\n", 1, "mp4"),
            ("formats: []\n", 1, "formats"),
            ("\n\ntitle: [a]\n", 3, "title"), ("title:\n", 1, "title"), ("- wav\n", 1, "keys"),
            ("title: a\ntitle: b\n", 1, "twice"), ("title: \"a\n", 1, "YAML"), ("text: 5\n", 1, "text"),
        ])
    func wrong(text: String, line: Int, named: String) throws {
        let folder = try TemporaryFolder()
        let error = try #require(throws: LibrarySettingsError.self) { try settings(text, in: folder) }
        #expect(error.description.hasPrefix("\(folder.path)/langdu.yaml:"), "\(error)")
        #expect(error.line.map { abs($0 - line) <= 1 } == true, "\(error)")
        #expect(error.reason.contains(named), "\(error)")
    }
}
