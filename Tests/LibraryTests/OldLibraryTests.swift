import Foundation
import GRDB
import Recordings
import Synchronization
import TestSupport
import Testing

@testable import Library

@Suite("A library that Langdu 0.1.0 made")
struct OldLibraryTests {
    /// A recording with its manifest as it was written then, and the index of then with nothing in it.
    private func library(hasFiles: Bool) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let head = try TestRecording.make(
            "开馆", in: folder.path + "/新闻", article: Manifest.Article(id: "x", title: "图书馆开馆"))
        let checksum = hasFiles ? ", \"xxh128\": \"\(head.audio.xxh128 ?? "")\"" : ""
        let file =
            "{\"role\": \"audio\", \"format\": \"wav\", \"file\": \"开馆.wav\", \"bytes\": \(head.audio.bytes)\(checksum)}"
        let files = hasFiles ? "\n  \"files\": [\(file)]," : ""
        try """
        {
          "schema": 1,
          "generator": {"name": "langdu", "version": "0.1.0", "pipeline": 7},
          "fingerprint": "694716dd4fa03043d1ecb47dce17ea1e6c70182f93cab275014a5e5b507d4a82",
          "article": {"id": "d033704e615ce834e7b253cf62a77e1e", "title": "图书馆开馆", "source": "河州日报", "published": "2025-03-02 09:30", "file": "开馆.txt"},
          "voice": {"name": "bobao", "title": "播报（男声）", "rate": 208, "speed": 1.00, "engine": "eSpeak NG", "engineVersion": "1.51"},
          "audio": {"file": "开馆.wav", "format": "wav", "sampleRate": 22050, "channels": 1, "samples": 11025, "duration": 0.5, "bytes": \(head.audio.bytes)\(checksum), "loudness": -19.01, "truePeak": -1.30},\(files)
          "chapters": [
            {"title": "图书馆开馆", "start": 0, "end": 0.5}
          ],
          "sentences": [
            {"role": "title", "chapter": 0, "paragraph": 0, "text": "图书馆开馆", "offset": 0, "start": 0, "speechEnd": 0.1, "end": 0.2, "words": [{"text": "图书馆", "offset": 0, "start": 0, "end": 0.1}]},
            {"role": "paragraph", "chapter": 0, "paragraph": 2, "text": "城南新图书馆昨天开馆。", "offset": 0, "start": 0.2, "speechEnd": 0.4, "end": 0.5, "words": []}
          ]
        }

        """.write(toFile: folder.path + "/新闻/开馆.json", atomically: true, encoding: .utf8)
        try folder.make([".langdu/ledger"])
        let index = try DatabaseQueue(path: folder.path + "/.langdu/library.sqlite")
        try index.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
                    INSERT INTO grdb_migrations VALUES ('1');
                    CREATE TABLE article (id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, source TEXT);
                    CREATE TABLE recording (
                        id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, article TEXT NOT NULL);
                    CREATE TABLE sentence (
                        id INTEGER PRIMARY KEY AUTOINCREMENT, recording INTEGER NOT NULL REFERENCES recording(id),
                        text TEXT NOT NULL);
                    CREATE VIRTUAL TABLE sentenceText USING fts5(
                        text, tokenize='trigram', content='sentence', content_rowid='id');
                    """)
        }
        try index.close()
        return folder
    }

    @Test("is listed and searched, with its index made anew", arguments: [true, false])
    func list(hasFiles: Bool) async throws {
        let folder = try library(hasFiles: hasFiles)
        var words: [String] = []
        let found = try await LibraryIndex.asking(folder.path) {
            words.append($0)
        } _: {
            (try $0.recordings(limit: 10), try $0.search("新图书馆"))
        }
        #expect(found.0.map(\.path) == ["新闻/开馆"])
        #expect(found.0.first?.article == "d033704e615ce834e7b253cf62a77e1e")
        #expect(found.1.first?.sentence == LibrarySentence(text: "城南新图书馆昨天开馆。", start: 0.2, end: 0.5))
        #expect(words.count == 1)
        #expect(words.first?.contains("another version made it; it was made anew") == true)
        #expect(try LibraryIndex(of: folder.path).count() == 1)
    }

    @Test("is served and played, with its index made anew beside that", arguments: [true, false])
    func serve(hasFiles: Bool) async throws {
        let folder = try library(hasFiles: hasFiles)
        let library = LiveLibrary(at: folder.path, cache: nil)
        let entry = try #require(try await library.entry("d033704e615ce834e7b253cf62a77e1e")?.entry)
        #expect(EntryFiles(of: entry, in: library.folder).audio.map(\.name) == ["开馆.wav"])
        #expect(try await library.chapters(of: entry).map(\.title) == ["图书馆开馆"])
        #expect(try LibraryIndex(of: folder.path).count() == 1)
    }

    @Test("is whole, and known to be of an older pipeline", arguments: [true, false])
    func verify(hasFiles: Bool) async throws {
        let folder = try library(hasFiles: hasFiles)
        let origins = Mutex<[Verification.Origin]>([])
        let verification = Verification(
            of: folder.path, jobs: 1,
            present: Verification.Present(pipeline: 8, engineVersion: { _ in "1.52" }))
        let count = try await verification.run(
            onProblem: { Issue.record("\($0)") }, onOutdated: { origin in origins.withLock { $0.append(origin) } })
        #expect(count == 1)
        #expect(
            origins.withLock(\.self) == [
                Verification.Origin(pipeline: 7, engine: "eSpeak NG", engineVersion: "1.51")
            ])
    }
}
