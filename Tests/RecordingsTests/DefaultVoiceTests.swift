import Foundation
import Testing

@testable import Recordings

@Suite("The default voice of a library")
struct DefaultVoiceTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// Writes the manifest of a recording that has no sound.
    private func add(_ path: String, by voice: String) throws {
        let file = "\(folder.path)/\(path).json"
        let parent = URL(fileURLWithPath: file).deletingLastPathComponent().path
        _ = try RecordingDirectory(at: parent)
        let details = RecordingDetails(
            generator: Manifest.Generator(version: "0", pipeline: 0), fingerprint: "f",
            article: Manifest.Article(id: "x", title: "题"), voice: Manifest.Voice(name: voice, title: voice, rate: 200))
        var manifest = try AtomicFile(at: file)
        try ManifestWriter.write(
            timeline(["题"], of: 600), details: details,
            files: [.init(role: "audio", format: "wav", file: "a.wav", bytes: 44, xxh128: "00")], level: nil,
            to: &manifest)
        try manifest.commit()
    }

    @Test("is the one that read first, and stays so once it is noted")
    func settling() throws {
        #expect(DefaultVoice.name(in: folder.path, orElse: "shuhuan") == "shuhuan")
        _ = try RecordingDirectory(at: "\(folder.path)/.langdu")
        #expect(DefaultVoice.settle(in: folder.path, orElse: "shuhuan") == "shuhuan")
        try add("a", by: "bobao")
        #expect(DefaultVoice.settle(in: folder.path, orElse: "bobao") == "shuhuan")
        #expect(DefaultVoice.name(in: folder.path, orElse: "bobao") == "shuhuan")
    }

    @Test("is that of the recordings by their articles' own names, where none is noted")
    func found() throws {
        try "{}".write(toFile: "\(folder.path)/0.json", atomically: true, encoding: .utf8)
        try add("2025/a@yue", by: "yue")
        #expect(DefaultVoice.name(in: folder.path, orElse: "bobao") == "bobao")
        try add("2025/b", by: "shuhuan")
        #expect(DefaultVoice.name(in: folder.path, orElse: "bobao") == "shuhuan")
        #expect(DefaultVoice.name(in: folder.path, orElse: "bobao", isDeep: false) == "bobao")
        #expect(DefaultVoice.name(in: "\(folder.path)/none", orElse: "bobao") == "bobao")
    }

    @Test("has the articles' own names, and no voice takes those of another")
    func names() throws {
        let directory = try RecordingDirectory(at: folder.path)
        try add("a", by: "bobao")
        try add("b", by: "shuhuan")
        try add("c@shuhuan", by: "bobao")
        for (article, voice, name) in [
            ("new", "bobao", "new"), ("new", "shuhuan", "new@shuhuan"), ("a", "bobao", "a"),
            ("a", "shuhuan", "a@shuhuan"), ("b", "shuhuan", "b"), ("b", "bobao", "b@bobao"),
            // That is another article's recording.
            ("c", "shuhuan", "c~@shuhuan"),
        ] {
            #expect(directory.name(of: article, by: voice, defaultVoice: "bobao") == name)
        }
    }

    @Test(
        "is told from others by their recordings' names",
        arguments: [
            ("春天", "shuhuan", "春天@shuhuan"), ("a@b", "c", "a@b@c"), ("a", "甲/乙", "a@甲-乙"),
            ("a", String(repeating: "长", count: 40), "a@" + String(repeating: "长", count: 20)),
        ])
    func suffix(article: String, voice: String, name: String) {
        #expect(RecordingName.name(article, by: voice) == name)
        #expect(RecordingName.article(of: name, by: voice) == article)
        #expect(RecordingName.article(of: article, by: voice) == nil)
        #expect(RecordingName.article(of: "@\(voice)", by: voice) == nil)
    }
}
