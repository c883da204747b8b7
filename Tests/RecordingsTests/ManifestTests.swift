import Foundation
import Speech
import Testing

@testable import Recordings

@Suite("Manifests")
struct ManifestTests {
    private func write(_ timeline: Timeline, _ details: RecordingDetails = details, to path: String) throws {
        var file = try AtomicFile(at: path)
        try ManifestWriter.write(
            timeline, details: details,
            files: [.init(role: "audio", format: "wav", file: "文.wav", bytes: 44, xxh128: "00")],
            level: nil, to: &file)
        try file.commit()
    }

    @Test("are laid out the same way each time")
    func layout() throws {
        let folder = try Folder()
        try write(timeline(["开头", "后来"], of: 6_615), to: "\(folder.path)/文.json")
        #expect(
            try String(decoding: folder.bytes("文.json"), as: UTF8.self) == """
                {
                  "schema": 1,
                  "generator": {"name": "langdu", "version": "0.1.0", "pipeline": 1},
                  "fingerprint": "a1b2",
                  "article": {"id": "x1", "title": "春天的城市", "source": "晚报", "published": "2024-03-05"},
                  "voice": {"name": "anchor", "title": "主播", "rate": 215},
                  "audio": {"file": "文.wav", "format": "wav", "sampleRate": 22050, "channels": 1, "samples": 6615, \
                "duration": 0.3, "bytes": 44, "xxh128": "00"},
                  "files": [{"role": "audio", "format": "wav", "file": "文.wav", "bytes": 44, "xxh128": "00"}],
                  "chapters": [
                    {"title": "开头", "start": 0, "end": 0.149977},
                    {"title": "后来", "start": 0.149977, "end": 0.3}
                  ],
                  "sentences": [
                    {"role": "title", "chapter": 0, "paragraph": 0, "text": "今天很好。", "offset": 3, "start": 0, \
                "speechEnd": 0.1, "end": 0.149977, "words": [{"text": "今天", "offset": 3, "start": 0.000045, \
                "end": 0.029977}, {"text": "很好", "offset": 5, "start": 0.029977, "end": 0.1}]},
                    {"role": "paragraph", "chapter": 1, "paragraph": 0, "text": "今天很好。", "offset": 3, \
                "start": 0.149977, "speechEnd": 0.250023, "end": 0.3, "words": [{"text": "今天", "offset": 3, \
                "start": 0.150023, "end": 0.179955}, {"text": "很好", "offset": 5, "start": 0.179955, "end": 0.250023}]}
                  ]
                }

                """)
    }

    @Test("say what could not be said, a hundred stretches at most")
    func silent() throws {
        let folder = try Folder()
        var silent = Manifest.Silent()
        for offset in 0..<150 { silent.add("😀👨‍👩‍👧", reason: "emoji", chapter: 0, paragraph: 2, offset: offset) }
        silent.add(String(repeating: "ไ", count: 500), reason: "thai", chapter: 1, paragraph: 0, offset: 0)
        #expect(silent.characters == 800)
        #expect(silent.stretches.count == 100)
        var details = details
        details.silent = silent
        try write(timeline(["一"], of: 100), details, to: "\(folder.path)/文.json")
        let manifest = try Manifest(at: "\(folder.path)/文.json")
        #expect(manifest.head.silent == silent)
        #expect(try Manifest.Head(at: "\(folder.path)/文.json") == manifest.head)
        #expect(
            try String(decoding: folder.bytes("文.json"), as: UTF8.self).contains(
                """
                  "silent": {"characters": 800, "stretches": [
                    {"text": "😀👨‍👩‍👧", "reason": "emoji", "chapter": 0, "paragraph": 2, "offset": 0},
                """))
    }

    @Test("cut a long stretch that could not be said")
    func longSilence() {
        var silent = Manifest.Silent()
        silent.add(String(repeating: "ไ", count: 500), reason: "thai", chapter: 0, paragraph: 0, offset: 0)
        #expect(silent.stretches.map(\.text) == [String(repeating: "ไ", count: 59) + "…"])
        #expect(silent.characters == 500)
    }

    @Test("give the timeline back to the sample", arguments: [8_000, 22_050, 44_100, 48_000, 192_000])
    func roundTrip(rate: Int) throws {
        let folder = try Folder()
        let titles = (0..<500).map { "第\($0)章" }
        // 27 hours at 22,050 Hz, at odd samples.
        var given = timeline(titles, of: 2_143_259_999, sampleRate: rate)
        given.sentences[1].range = 4..<4
        given.sentences[1].words = []
        given.sentences[2].range = 0..<9
        given.sentences[2].words[0].range = 0..<9
        try write(given, to: "\(folder.path)/文.json")
        #expect(try Manifest(at: "\(folder.path)/文.json").timeline == given)
    }

    @Test(
        "give all details back, and any text",
        arguments: [
            "“引号”和\"quotes\"", "反斜\\杠", "换行\r\n制表\t", "控制\u{0}\u{1}\u{8}\u{1F}\u{7F}", "\u{2028}\u{20BB7}👨‍👩‍👧", "",
            "\n  \"sentences\": [", "e\u{301}",
        ])
    func text(text: String) throws {
        let folder = try Folder()
        let path = "\(folder.path)/文.json"
        let details = RecordingDetails(
            generator: Manifest.Generator(name: text, version: text, pipeline: 9), fingerprint: text,
            article: Manifest.Article(
                id: text, title: text, source: text, published: text, byline: text, editor: text, file: text),
            voice: Manifest.Voice(
                name: text, title: text, rate: -3, pitch: 50, range: 60, engine: text, engineVersion: text))
        let given = timeline([text, text], of: 600)
        try write(given, details, to: path)
        let manifest = try Manifest(at: path)
        #expect(manifest.timeline == given)
        #expect(manifest.head.generator == details.generator)
        #expect(manifest.head.fingerprint.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(manifest.head.article == details.article)
        #expect(manifest.head.voice == details.voice)
        #expect(try Manifest.Head(at: path) == manifest.head)
        let encoded = try JSONEncoder().encode(manifest)
        #expect(try JSONDecoder().decode(Manifest.self, from: encoded) == manifest)
    }

    @Test(
        "write times to a millionth of a second",
        arguments: [
            (0, "0"), (1, "0.000045"), (22_049, "0.999955"), (22_050, "1"), (33_075, "1.5"), (2_143_260_000, "97200"),
        ])
    func seconds(sample: Int, seconds: String) {
        var json = JSONText()
        json.field("t", sample: sample, rate: 22_050)
        #expect(json.bytes == Array("\"t\": \(seconds)".utf8))
    }

    @Test("round up to whole seconds where that is nearest")
    func carry() {
        var json = JSONText()
        json.field("t", sample: 2_999_999, rate: 3_000_000)
        json.field("u", sample: 29_999_999, rate: 10_000_000)
        #expect(json.bytes == Array("\"t\": 1, \"u\": 3".utf8))
    }

    @Test("have a head that reads without the sentences, up to the last byte", arguments: 0...3)
    func head(broken: Int) throws {
        let folder = try Folder()
        // The mark of the sentences falls on either side of the end of a read block.
        for length in (65_536 - 700)..<(65_536 - 500) where length % 4 == broken {
            var long = details
            long.fingerprint = String(repeating: "x", count: length)
            try write(timeline(["一"], of: 100), long, to: "\(folder.path)/文.json")
            var bytes = try folder.bytes("文.json")
            let whole = try Manifest(at: "\(folder.path)/文.json").head
            bytes.removeLast(5)
            try folder.write(bytes, "断.json")
            #expect(try Manifest.Head(at: "\(folder.path)/断.json") == whole)
        }
    }

    @Test("are read in another layout too")
    func otherLayout() throws {
        let folder = try Folder()
        try write(timeline(["一", "二"], of: 100), to: "\(folder.path)/文.json")
        let manifest = try Manifest(at: "\(folder.path)/文.json")
        let other = try folder.write(Array(JSONEncoder().encode(manifest)), "他.json")
        #expect(try Manifest.Head(at: other) == manifest.head)
        #expect(try Manifest(at: other) == manifest)
    }

    @Test(
        "that cannot be read say why",
        arguments: [
            ("{\"schema\": 2}", "a later version of langdu wrote it (schema 2)"),
            ("{\"schema\": 1}", "“generator” is missing"),
            ("{\"schema\": \"1\"}", "a value of the wrong type at “schema”"),
            ("", "invalid JSON"), ("朗读", "invalid JSON"), ("[]", "a value of the wrong type"),
        ])
    func errors(text: String, reason: String) throws {
        let folder = try Folder()
        let path = try folder.write(Array(text.utf8), "文.json")
        #expect(throws: RecordingError.notManifest(path: path, reason: reason)) { try Manifest.Head(at: path) }
        #expect(throws: RecordingError.notManifest(path: path, reason: reason)) { try Manifest(at: path) }
    }

    @Test(
        "that are not there are missing",
        arguments: [("没有", "No such file or directory"), ("", "this is a folder, not a file")])
    func missing(name: String, reason: String) throws {
        let folder = try Folder()
        let path = "\(folder.path)/\(name)"
        #expect(throws: RecordingError.missing(path: path, reason: reason)) { try Manifest(at: path) }
    }
}
