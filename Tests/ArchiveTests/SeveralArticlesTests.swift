import Articles
import Files
import Foundation
import Narration
import Recordings
import Speech
import TestSupport
import Testing

@testable import Archive

@Suite("Files with several articles")
struct SeveralArticlesTests {
    private static let reader = ArticleReader(forms: .standard + [SheafForm.self, SlipForm.self])
    private static let three = "== n-1\n老街新生\n老街修好了。\n== https://a.cn/2\n老桥重开\n老桥昨天重开。\n== n-3\n来源：晚报\n"

    /// A run over a folder, of which the workers' side is done here too.
    private struct Run {
        var made: [String] = []
        var kept: [String] = []
        var failed: [String] = []
        var places: [String: String] = [:]
    }

    private static func run(
        in space: TemporaryFolder, _ shard: Shard? = nil, search: (any ArticleSearch)? = nil
    ) async throws -> Run {
        var options = BatchOptions(
            source: .folder(space.path + "/in"), output: space.path + "/out", worker: WorkerProgram(arguments: []),
            jobs: 1, settings: "")
        options.reader = reader
        options.shard = shard
        _ = try RecordingDirectory(at: options.folder.hidden)
        let record = RunRecord(in: options.folder)
        let plan = PendingArticles(
            try search ?? options.search(), options: options,
            ledger: try Ledger(at: options.folder.ledger, others: [], output: options.folder.path), record: record)
        var desk = WorkerDesk(
            narrator: try await Narrator(voice: .tone()), reader: reader, inspect: { _ in }, onProgress: { _ in })
        var run = Run()
        while let job = try await plan.next() {
            run.places[job.path.description] = job.place.path
            let request = WorkerRequest(
                file: PercentEscapes.text(of: job.file), address: job.address, source: job.path.description,
                folder: "\(space.path)/out/\(job.place.folder)", name: job.place.name, naming: job.naming, force: false)
            switch try await desk.draft(for: request) {
            case .failure(let failure):
                await record.fail(job.path, input: job.file, failure)
                run.failed.append(failure.reason)
            case .success(let draft):
                guard case .finished(let finished) = try await desk.finish(draft, onWait: {}) else { continue }
                if let files = finished.files { await plan.finish(job, files) }
                if finished.wasSkipped {
                    run.kept.append(job.path.description)
                } else {
                    run.made.append(job.path.description)
                }
            }
        }
        await record.finish(isWhole: true)
        run.failed += (try? FailureList.entries(at: options.folder.failures))?.map(\.path.description) ?? []
        return run
    }

    private static func write(_ text: String, to name: String, in space: TemporaryFolder) throws {
        try space.make(["in/\(name)"])
        try Data(text.utf8).write(to: URL(filePath: "\(space.path)/in/\(name)"))
    }

    @Test("A form from outside works from document to manifest")
    func seam() async throws {
        let space = try TemporaryFolder()
        try Self.write(Self.three, to: "a.sheaf", in: space)
        let entries = Array(try Self.reader.entries(inFile: space.path + "/in/a.sheaf"))
        let article = try entries[1].article()
        let directory = try RecordingDirectory(at: space.path + "/out")
        let narrator = try await Narrator(voice: .tone())
        _ = try await narrator.record(article, named: "a", in: directory, source: "a.sheaf#2")
        let manifest = try Manifest(at: directory.manifestPath(for: "a"))
        #expect(manifest.head.article.title == "老桥重开")
        #expect(manifest.head.article.key == "https://a.cn/2")
        #expect(manifest.head.audio.samples > 0)
    }

    @Test("have a recording each, in a folder of the file’s name; one that fails is named")
    func each() async throws {
        let space = try TemporaryFolder()
        try Self.write(Self.three, to: "b/a.sheaf", in: space)
        try Self.write("一则消息\n\n今天很好。", to: "c.txt", in: space)
        let run = try await Self.run(in: space)
        #expect(run.made == ["b/a.sheaf#n-1", "b/a.sheaf#https://a.cn/2", "c.txt"])
        #expect(run.failed == ["b/a.sheaf#n-3"])
        #expect(run.places["b/a.sheaf#n-1"] == "b/a.sheaf/n-1")
        #expect(run.places["b/a.sheaf#https://a.cn/2"]?.hasPrefix("b/a.sheaf/https-") == true)
        #expect(run.places["c.txt"] == "c")
        let files = try FileManager.default.contentsOfDirectory(atPath: space.path + "/out/b/a.sheaf")
        #expect(files.count { $0.hasSuffix(".wav") } == 2)
    }

    @Test("resume each by itself: only what has changed is made", arguments: ["sheaf", "slips"])
    func resume(form: String) async throws {
        let space = try TemporaryFolder()
        let texts =
            form == "sheaf"
            ? ["== 1\n甲题\n第一则。\n", "== 2\n乙题\n第二则。\n", "== 3\n丙题\n第三则。\n"]
            : ["1|甲题|第一则。\n", "2|乙题|第二则。\n", "3|丙题|第三则。\n"]
        let name = "a.\(form)"
        try Self.write(texts[0] + texts[1], to: name, in: space)
        #expect(try await Self.run(in: space).made == ["\(name)#1", "\(name)#2"])
        var run = try await Self.run(in: space)
        #expect(run.made + run.kept == [])
        // One is corrected, one comes before them.
        try Self.write(texts[2] + texts[0] + texts[1].replacing("第二", with: "第二百"), to: name, in: space)
        run = try await Self.run(in: space)
        #expect(run.made == ["\(name)#3", "\(name)#2"])
        #expect(run.kept == [])
    }

    @Test("are a file like any other when there is one article in it", arguments: ["sheaf", "slips"])
    func single(form: String) async throws {
        let space = try TemporaryFolder()
        try Self.write(form == "sheaf" ? "== 1\n甲题\n第一则。\n" : "1|甲题|第一则。", to: "a.\(form)", in: space)
        let run = try await Self.run(in: space)
        #expect(run.made == ["a.\(form)"])
        #expect(run.places.values.allSatisfy { !$0.contains("/") })
        #expect(try await Self.run(in: space).made == [])
    }

    @Test("are divided among shards by article, each in one part")
    func shards() async throws {
        let space = try TemporaryFolder()
        let texts = (1...12).map { "\($0)|第\($0)则|今天很好。" }
        try Self.write(texts.joined(separator: "\n"), to: "a.slips", in: space)
        var parts: [[String]] = []
        for number in 1...3 { parts.append(try await Self.run(in: space, Shard(number, of: 3)).made) }
        #expect(parts.allSatisfy { !$0.isEmpty && $0.count < 12 })
        #expect(parts.flatMap(\.self).sorted() == (1...12).map { "a.slips#\($0)" }.sorted())
    }

    @Test("are tried again one by one")
    func retry() async throws {
        let space = try TemporaryFolder()
        try Self.write("k1|甲题|第一则。\n坏的\nk3|丙题|第三则。", to: "a.slips", in: space)
        var run = try await Self.run(in: space)
        #expect(run.made == ["a.slips#k1", "a.slips#k3"])
        #expect(run.failed == ["a.slips#2"])
        let failures = try FailureList.entries(at: space.path + "/out/failures.jsonl")
        #expect(failures[0].reason.contains("a.slips:2"))
        #expect(failures[0].file == "a.slips" && failures[0].entry == "2")
        try Self.write("k1|甲题|第一则。\nk2|乙题|第二则。\nk3|丙题|改了。", to: "a.slips", in: space)
        run = try await Self.run(in: space, search: FailureSearch(failures))
        #expect(run.made == ["a.slips#k2"])
        #expect(run.failed == [])
    }

    @Test("that change while they are read fail, and say so")
    func changed() async throws {
        let space = try TemporaryFolder()
        try Self.write("1|甲题|第一则。\n2|乙题|第二则。", to: "a.slips", in: space)
        let file = space.bytes("in/a.slips")
        var entries = try Self.reader.entries(inFile: file, name: "a.slips")
        let address = try #require(entries.next()?.address)
        try Self.write("9|别的|第一则。\n2|乙题|第二则。", to: "a.slips", in: space)
        let error = #expect(throws: ArticleError.self) {
            try Self.reader.article(
                at: address, on: try #require(address.bytes), inFile: file, name: "a.slips#1")
        }
        #expect(error?.problem == .changed)
    }

    @Test("are not the manifests of recordings that stand beside the articles")
    func mixed() throws {
        let forms = ArticleForms.standard + [ManifestLike.self]
        #expect(ArticleNames(forms).contains("a.JSON".utf8))
        #expect(!ArticleNames(forms, besideRecordings: true).contains("a.json".utf8))
        #expect(ArticleNames(forms, besideRecordings: true).contains("A.TXT".utf8))
        for name in [".txt", "txt", "a.txt.", "a.tx"] { #expect(!ArticleNames(forms).contains(name.utf8)) }
    }

    private enum ManifestLike: ArticleForm {
        static let name = "like"
        static let extensions: Set = ["json"]
        static let mediaTypes: Set<String> = []
        static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool { false }
        static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {}
    }
}
