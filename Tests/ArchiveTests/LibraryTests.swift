import Foundation
import Speech
import Testing

@testable import Archive
@testable import Recordings

@Suite("The library's index")
struct LibraryTests {
    private func entry(_ path: String, title: String, made: Int64, _ sentences: [String]) throws -> LibraryEntry {
        let head = """
            {"schema": 1, "generator": {"name": "langdu", "version": "0", "pipeline": 1}, "fingerprint": "\(title)",
            "article": {"id": "\(title)", "title": "\(title)", "file": "\(path).txt"},
            "voice": {"name": "bobao", "title": "播报", "rate": 215}, "audio": {"file": "x.wav", "format": "wav",
            "sampleRate": 22050, "channels": 1, "samples": 22050, "duration": 1, "bytes": 44144},
            "chapters": [{"title": "\(title)", "start": 0, "end": 1}]}
            """
        let manifest = try JSONDecoder().decode(Manifest.Head.self, from: Data(head.utf8))
        let finished = WorkerReply.Finished(
            wasSkipped: false, name: String(path.split(separator: "/").last ?? ""), manifest: manifest,
            sentences: sentences.enumerated().map {
                LibrarySentence(text: $1, start: Double($0), end: Double($0 + 1))
            })
        var entry = LibraryEntry(finished, at: RecordingPlace(of: ArticlePath("\(path).txt".utf8)))
        entry.recording.made = made
        return entry
    }

    private func library(in space: Workspace) async throws -> LibraryIndex {
        try FileManager.default.createDirectory(atPath: space.path + "/.langdu", withIntermediateDirectories: true)
        let writer = try LibraryWriter(at: OutputFolder(space.path).index, isForReaders: true)
        let entries = [
            try entry("a", title: "图书馆开馆", made: 1, ["图书馆开馆", "城南新图书馆昨天开馆。", "读者可以用手机APP预约座位。"]),
            try entry("b/c", title: "地铁通车", made: 3, ["地铁通车", "地铁三号线今天通车，增长6.3%。"]),
            try entry("d", title: "天气", made: 2, ["今天天气很好_吗？", "他说：“好”。"]),
        ]
        try await writer.write { database in for entry in entries { try database.put(entry) } }
        return try LibraryIndex(of: space.path)
    }

    @Test("lists the newest first, and each by its path")
    func listing() async throws {
        let space = try Workspace()
        let library = try await library(in: space)
        #expect(try library.recordings(limit: 10).map(\.path) == ["b/c", "d", "a"])
        #expect(try library.recordings(limit: 1, offset: 1).map(\.path) == ["d"])
        #expect(try library.recording(at: "b/c")?.audio == "b/x.wav")
        #expect(try library.recording(at: "none") == nil)
        #expect(try library.chapters(at: "a").map(\.title) == ["图书馆开馆"])
        #expect(try library.count() == 3)
    }

    @Test(
        "finds any piece of text, long or short, and the first place where it is said",
        arguments: [
            ("图书馆", ["a"], 0.0), ("新图书馆", ["a"], 1.0), ("图书", ["a"], 0.0), ("好", ["d"], 0.0),
            ("今天", ["b/c", "d"], 0.0), ("手机app", ["a"], 2.0), ("图书馆 昨天", ["a"], 1.0), ("读者 预约座位", ["a"], 2.0),
            ("6.3%", ["b/c"], 1.0), ("%", ["b/c"], 1.0), ("_", ["d"], 0.0), ("“好”。", ["d"], 1.0),
            ("\"", [], 0), ("天气很坏", [], 0), ("", [], 0), ("AND", [], 0), ("地铁三号线 图书馆", [], 0),
        ] as [(String, [String], Double)])
    func search(text: String, paths: [String], start: Double) async throws {
        let space = try Workspace()
        let matches = try await library(in: space).search(text)
        #expect(Set(matches.map(\.recording.path)) == Set(paths))
        if paths.count == 1 { #expect(matches.first?.sentence.start == start) }
    }

    @Test("holds a recording that was made anew in the place of the old one")
    func replacement() async throws {
        let space = try Workspace()
        let library = try await library(in: space)
        let writer = try LibraryWriter(at: OutputFolder(space.path).index, isForReaders: true)
        let new = try entry("a", title: "图书馆闭馆", made: 9, ["图书馆闭馆了。"])
        try await writer.write { try $0.put(new) }
        #expect(try library.search("图书馆").map(\.sentence.text) == ["图书馆闭馆了。"])
        #expect(try library.count() == 3)
    }

    /// A library of one recording, and what stands in the place of its index.
    private static let indexes: [(String, @Sendable (String) throws -> Void)] = [
        ("none", { _ in }),
        ("text", { try Data("no database".utf8).write(to: URL(fileURLWithPath: $0)) }),
        ("empty", { try Data().write(to: URL(fileURLWithPath: $0)) }),
        (
            "damaged",
            { path in
                let writer = try LibraryWriter(at: path, isForReaders: false)
                try writer.close()
                var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
                bytes.replaceSubrange(4096..., with: Data(repeating: 0xA5, count: bytes.count - 4096))
                try bytes.write(to: URL(fileURLWithPath: path))
            }
        ),
        (
            "cut off",
            { path in
                let writer = try LibraryWriter(at: path, isForReaders: false)
                try writer.close()
                try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 5000)
            }
        ),
        ("a folder", { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: true) }),
    ]

    @Test("is made of the manifests where there is none of use, and says so", arguments: indexes.indices)
    func anew(index: Int) async throws {
        let space = try Workspace()
        let sentence = Timeline.Sentence(
            role: .title, chapter: 0, paragraph: 0, range: 0..<3, text: "图书馆", start: 0, speechEnd: 20_000, end: 22_050,
            words: [])
        var writer = try RecordingWriter(
            in: RecordingDirectory(at: space.path), name: "a", sampleRate: 22_050, loudness: nil)
        try writer.append([Int16](repeating: 9, count: 22_050))
        try writer.finish(
            timeline: Timeline(
                sampleRate: 22_050, length: 22_050, chapters: [Timeline.Chapter(title: "图书馆", start: 0)],
                sentences: [sentence]),
            details: RecordingDetails(
                generator: Manifest.Generator(version: "0", pipeline: 0), fingerprint: "a",
                article: Manifest.Article(id: "a", title: "图书馆"),
                voice: Manifest.Voice(name: "a", title: "a", rate: 200)))
        try space.make([".langdu/x", "odd.json"])
        try Self.indexes[index].1(OutputFolder(space.path).index)
        var words: [String] = []
        let found = try await LibraryIndex.asking(space.path) {
            words.append($0)
        } _: {
            try $0.search("图书馆")
        }
        #expect(found.map(\.recording.path) == ["a"], "\(Self.indexes[index].0)")
        #expect(words.count == 2, "\(words)")
        #expect(words.contains { $0.contains("odd.json") })
    }

    @Test("says what is wrong where there is none, or something else")
    func unusable() throws {
        let space = try Workspace()
        #expect(throws: ArchiveError.self) { try LibraryIndex(of: space.path) }
        try space.make([".langdu/library.sqlite"])
        #expect(throws: ArchiveError.self) { try LibraryIndex(of: space.path) }
    }
}
