import Articles
import ESpeak
import Foundation
import Mandarin
import Recordings
import TestSupport
import Testing

@testable import Narration

@Suite("The fingerprint of a recording")
struct FingerprintTests {
    private static func span(_ text: String) -> Excerpt { Excerpt(text: text, range: 0..<text.unicodeScalars.count) }

    private static func article(
        title: String = "题目", source: String? = "河州日报", published: String? = "2025-03-02 09:30",
        byline: String? = "林小满", heading: String = "小标题", paragraph: String = "他们来了。"
    ) -> Article {
        Article(
            title: span(title), source: source.map(span), published: published.map(span), byline: byline.map(span),
            sections: [Section(heading: [span(heading)], paragraphs: [Paragraph(span(paragraph))])])
    }

    private static func fingerprint(
        of article: Article = article(), _ voice: VoiceProfile, readings: [String] = [], annotations: Bool = false
    ) throws -> String {
        try Fingerprint.recording(
            of: Outline(article, announcing: voice.reading.announce, reading: voice.reading.blocks), voice: voice,
            readings: readings,
            readsAnnotations: annotations)
    }

    @Test(
        "stays where nothing else is heard",
        arguments: [
            { $0.name = "other" }, { $0.title = "另一个" }, { $0.description = "说明" },
            { $0.reading.numbers = .init() }, { $0.reading.register = .broadcast }, { $0.reading.standard = .mainland },
            { $0.reading.melody = .flat },
        ] as [@Sendable (inout VoiceProfile) -> Void])
    func unheard(change: @Sendable (inout VoiceProfile) -> Void) throws {
        var voice = VoiceProfile.tone()
        change(&voice)
        #expect(try Self.fingerprint(voice) == Self.fingerprint(.tone()))
    }

    @Test("stays where a byline or the time of day is another, and other people's words have readings")
    func unheardArticle() throws {
        let usual = try Self.fingerprint(.tone())
        #expect(try Self.fingerprint(of: Self.article(byline: "周一鸣"), .tone()) == usual)
        #expect(try Self.fingerprint(of: Self.article(published: "2025-03-02 10:00"), .tone()) == usual)
    }

    @Test(
        "is another with each setting that is heard",
        arguments: [
            { $0.engine = ToneSettings(amplitude: 9000) }, { $0.engine = ToneSettings(model: "4f6d") },
            { $0.engine = ESpeakSettings() }, { $0.reading.speed = 1.5 }, { $0.reading.loudness = -19 },
            { $0.reading.register = .colloquial }, { $0.reading.standard = .taiwan },
            { $0.reading.announce.source = false }, { $0.reading.announce.date = false },
            { $0.reading.pauses.minorPhrase = 1 }, { $0.reading.pauses.majorPhrase = 1 },
            { $0.reading.pauses.clause = 1 }, { $0.reading.pauses.sentence = 1 }, { $0.reading.pauses.paragraph = 1 },
            { $0.reading.pauses.headingPart = 1 }, { $0.reading.pauses.heading = 1 }, { $0.reading.pauses.title = 1 },
            { $0.reading.pauses.section = 1 }, { $0.reading.pauses.end = 1 },
            { $0.reading.melody = melody { $0.declination = 1 } }, { $0.reading.melody = melody { $0.reset = 1 } },
            { $0.reading.melody = melody { $0.final = 1 } }, { $0.reading.melody = melody { $0.question = 1 } },
            { $0.reading.melody = melody { $0.parenthesis = 1 } },
            { $0.reading.melody = melody { $0.headingRange = 2 } }, { $0.reading.melody = melody { $0.finalRate = 2 } },
            { $0.reading.numbers = .init(saysYao: false) }, { $0.reading.numbers = .init(saysLiangBai: true) },
            { $0.reading.numbers = .init(range: .zhi) }, { $0.reading.numbers = .init(belowZero: .below) },
            { $0.reading.numbers = .init(readsNoteMarks: true) },
        ] as [@Sendable (inout VoiceProfile) -> Void])
    func heard(change: @Sendable (inout VoiceProfile) -> Void) throws {
        var voice = VoiceProfile.tone()
        change(&voice)
        #expect(try Self.fingerprint(voice) != Self.fingerprint(.tone()))
    }

    private static func melody(_ change: (inout ReadingStyle.Melody) -> Void) -> ReadingStyle.Melody {
        var melody = ReadingStyle.Melody.flat
        change(&melody)
        return melody
    }

    @Test("is another with each text that is heard, and each reading of its words")
    func texts() throws {
        let voice = VoiceProfile.tone()
        let all = try [
            Self.fingerprint(voice), Self.fingerprint(of: Self.article(title: "别题"), voice),
            Self.fingerprint(of: Self.article(source: nil), voice),
            Self.fingerprint(of: Self.article(published: nil), voice),
            Self.fingerprint(of: Self.article(heading: "别的"), voice),
            Self.fingerprint(of: Self.article(paragraph: "他们走了。"), voice),
            Self.fingerprint(voice, readings: ["重庆 chong2 qing4"]), Self.fingerprint(voice, annotations: true),
            Self.fingerprint(of: Self.article(heading: "他们来了。", paragraph: "小标题"), voice),
        ]
        #expect(Set(all).count == all.count)
    }

    /// Where this fails, every recording there is would be made anew: that must be meant.
    @Test("is what it was in recordings that are out in the world")
    func golden() throws {
        let fingerprint = try Self.fingerprint(.tone())
        #expect(fingerprint == "08ea2ea882ed8e3800935a7c856b04256d227204862d6bed608a44675c398964")
    }
}

@Suite("A recording that is there already")
struct KeptRecordingTests {
    /// Records with a voice that is written as pipeline 6 read it, after what the manifest says is changed.
    private func again(
        _ text: String = "题目\n2025-03-02\n来源: 河州日报\n\n他们来了。\n", voice: String = VoiceTests.old,
        refreshes: Bool = false, in folder: TemporaryFolder, manifest change: (String) -> String
    ) async throws -> Narrator.Outcome {
        let voice = try VoiceLibrary().voice(named: folder.file("alt.yaml", voice))
        let directory = try RecordingDirectory(at: folder.path)
        let article = try ArticleReader().article(from: Array(text.utf8), name: "a.txt")
        _ = try await Narrator(voice: voice).record(article, named: "a", in: directory)
        let path = directory.manifestPath(for: "a")
        let changed = change(try String(contentsOfFile: path, encoding: .utf8))
        try changed.write(toFile: path, atomically: true, encoding: .utf8)
        return try await Narrator(voice: voice, refreshes: refreshes).record(article, named: "a", in: directory)
    }

    private static func madeByPipeline6(_ fingerprint: String) -> (String) -> String {
        { manifest in
            manifest
                .replacing(/"fingerprint": "[0-9a-f]*"/, with: "\"fingerprint\": \"\(fingerprint)\"")
                .replacing(/"pipeline": \d+/, with: "\"pipeline\": 6")
                .replacing(/"speed": 1.00/, with: "\"pitch\": 45, \"range\": 52")
        }
    }

    private static func manifest(in folder: TemporaryFolder) throws -> String {
        try String(contentsOfFile: folder.path + "/a.json", encoding: .utf8)
    }

    @Test("of pipeline 6 is kept under its new fingerprint, and nothing else of it changes")
    func adopted() async throws {
        let folder = try TemporaryFolder()
        var before = ""
        let outcome = try await again(in: folder) {
            before = Self.madeByPipeline6("7af94b8971645be0f2b26cde0f42079cf6d78e033ece5d234acfa8427ad27bdd")($0)
            return before
        }
        #expect(outcome.wasSkipped)
        #expect(outcome.manifest.generator.pipeline == 6)
        let after = try Self.manifest(in: folder)
        #expect(!after.contains("7af94b89"))
        #expect(after.split(separator: "\n").dropFirst(6) == before.split(separator: "\n").dropFirst(6))
        #expect(try Manifest(at: folder.path + "/a.json").head == outcome.manifest)
    }

    @Test("of pipeline 6 is made anew where that is asked for")
    func refreshed() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await again(
            refreshes: true, in: folder,
            manifest: Self.madeByPipeline6("7af94b8971645be0f2b26cde0f42079cf6d78e033ece5d234acfa8427ad27bdd"))
        #expect(!outcome.wasSkipped)
        #expect(outcome.manifest.generator.pipeline == Narrator.pipeline)
    }

    @Test(
        "of the time when voices said 两百 is kept where the article says it neither way",
        arguments: [
            ("他们来了", "7a3c9b0ef18b2611cc1a07efbdc147a4fb952928b04abb05e58a8836f378425b", true),
            ("他们花了200元", "b98d673137392f823dd4b56cf84570e63e483d7a602444a7b649a574b80d990c", false),
        ])
    func figures(said: String, fingerprint: String, isKept: Bool) async throws {
        let folder = try TemporaryFolder()
        let outcome = try await again(
            "题目\n2025-03-02\n来源: 河州日报\n\n\(said)。\n", in: folder, manifest: Self.madeByPipeline6(fingerprint))
        #expect(outcome.wasSkipped == isKept)
    }

    @Test("of another article or voice is not kept")
    func others() async throws {
        let folder = try TemporaryFolder()
        #expect(try await !again(in: folder, manifest: Self.madeByPipeline6("00")).wasSkipped)
    }

    @Test("by another version of the engine is kept, unless it is to be made anew", arguments: [false, true])
    func engineVersion(refreshes: Bool) async throws {
        let folder = try TemporaryFolder()
        let outcome = try await again(refreshes: refreshes, in: folder) {
            $0.replacing(/"engineVersion": "[^"]*"/, with: "\"engineVersion\": \"0.9\"")
        }
        #expect(outcome.wasSkipped == !refreshes)
        #expect(outcome.manifest.voice.engineVersion == (refreshes ? ESpeakEngine.version : "0.9"))
        #expect(try Self.manifest(in: folder).contains("0.9") == !refreshes)
    }

    @Test("shows a voice's new title and an article's corrected byline, and keeps what it does not know")
    func broughtUpToDate() async throws {
        let folder = try TemporaryFolder()
        let directory = try RecordingDirectory(at: folder.path)
        func record(_ byline: String, title: String) async throws -> Narrator.Outcome {
            var voice = VoiceProfile.tone()
            voice.title = title
            let text = "题目\n日报 记者 \(byline)\n2025-03-02\n\n他们来了。\n"
            let article = try ArticleReader().article(from: Array(text.utf8), name: "a.txt")
            return try await Narrator(voice: voice).record(article, named: "a", in: directory, source: "a.txt")
        }
        #expect(try await !record("林小满", title: "音").wasSkipped)
        let sound = try Data(contentsOf: URL(fileURLWithPath: directory.audioPath(for: "a")))
        let path = directory.manifestPath(for: "a")
        let manifest = try Self.manifest(in: folder).replacing(
            "\"sentences\": [", with: "\"later\": {\"x\": 1},\n  \"sentences\": [")
        try manifest.write(toFile: path, atomically: true, encoding: .utf8)

        let outcome = try await record("周一鸣", title: "新音")
        #expect(outcome.wasSkipped)
        #expect(outcome.manifest.voice.title == "新音")
        #expect(outcome.manifest.article.file == "a.txt")
        #expect(try Self.manifest(in: folder).contains("\"later\": {\"x\": 1}"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: directory.audioPath(for: "a"))) == sound)
        #expect(folder.names() == ["a.json", "a.readings.json", "a.wav"])
    }
}
