import Files
import Foundation
import Narration
import Recordings
import TestSupport
import Testing

@testable import Archive

@Suite("Recordings by several voices")
struct SeveralVoicesTests {
    private let space: TemporaryFolder
    private let output: String

    init() throws {
        space = try TemporaryFolder()
        output = space.path + "/out"
        try space.make(["in/2025/a.txt"])
        try write(16)
    }

    private func write(_ months: Int) throws {
        try Data("老桥修好了\n\n修桥用了\(months)个月。\n".utf8)
            .write(to: URL(fileURLWithPath: space.path + "/in/2025/a.txt"))
    }

    /// What a run with a voice makes of the archive.
    private func run(_ voice: String) async throws -> [WorkerReply.Finished] {
        var profile = VoiceProfile.tone()
        profile.name = voice
        var desk = WorkerDesk(narrator: try await Narrator(voice: profile), inspect: { _ in }, onProgress: { _ in })
        var options = BatchOptions(
            source: .folder(space.path + "/in"), output: output, worker: WorkerProgram(arguments: []), jobs: 1,
            settings: voice)
        options.voice = voice
        _ = try RecordingDirectory(at: options.folder.hidden)
        let naming = try #require(options.settledNaming())
        let ledger = try Ledger(at: options.folder.ledger, others: [], output: output)
        let pending = PendingArticles(
            try options.search(), options: options, naming: naming, ledger: ledger,
            record: RunRecord(in: OutputFolder("/dev/null")))
        var replies: [WorkerReply.Finished] = []
        while let job = try await pending.next() {
            let process = WorkerProcess(program: options.worker, defaultVoice: naming.defaultVoice)
            let request = process.request(for: job, force: false, folder: output)
            guard case .success(let draft) = try await desk.draft(for: request),
                case .finished(let finished) = try await desk.finish(draft, onWait: {})
            else { break }
            await pending.finish(job, try #require(finished.files))
            replies.append(finished)
        }
        return replies
    }

    /// Manifests and sound; whatever else stands beside them.
    private var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: output + "/2025")) ?? [])
            .filter { ($0.hasSuffix(".json") || $0.hasSuffix(".wav")) && !$0.hasSuffix(".readings.json") }.sorted()
    }

    @Test("stand side by side under one id, the first voice's by the article's own name")
    func sideBySide() async throws {
        let first = try #require(try await run("bobao").first)
        let second = try #require(try await run("shuhuan").first)
        #expect(names == ["a.json", "a.wav", "a@shuhuan.json", "a@shuhuan.wav"])
        #expect(first.name == "a" && second.name == "a@shuhuan")
        #expect(first.manifest.article.id == second.manifest.article.id)
        #expect([first, second].map(\.manifest.voice.name) == ["bobao", "shuhuan"])
        #expect(!second.wasSkipped)
        // Each is finished, whichever voice reads.
        for voice in ["bobao", "shuhuan", "bobao"] { #expect(try await run(voice).isEmpty) }

        try write(18)
        for voice in ["shuhuan", "bobao"] {
            let corrected = try #require(try await run(voice).first)
            #expect(!corrected.wasSkipped)
            #expect(corrected.manifest.article.id == first.manifest.article.id)
            #expect(corrected.manifest.article.revised != nil)
        }
        #expect(names.count == 4)
    }

    @Test("leave the plain names of a folder that another voice alone has made")
    func oneVoice() async throws {
        _ = try await run("shuhuan")
        try FileManager.default.removeItem(atPath: output + "/.langdu")
        try space.make(["in/2025/b.txt"])
        try Data("新闻\n\n他们来了。\n".utf8).write(to: URL(fileURLWithPath: space.path + "/in/2025/b.txt"))
        let replies = try await run("shuhuan")
        #expect(replies.map(\.name) == ["a", "b"])
        #expect(replies.map(\.wasSkipped) == [true, false])
        #expect(try await run("bobao").map(\.name) == ["a@bobao", "b@bobao"])
    }

    @Test("of a time when the last voice had the article's own name are kept, and not made anew")
    func mixed() async throws {
        _ = try await run("bobao")
        let path = output + "/2025/a.json"
        let manifest = try String(contentsOfFile: path, encoding: .utf8)
        try manifest.replacing("\"name\": \"bobao\"", with: "\"name\": \"shuhuan\"")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let kept = try #require(try await run("shuhuan").first)
        #expect(kept.wasSkipped && kept.name == "a")
        let other = try #require(try await run("bobao").first)
        #expect(!other.wasSkipped && other.name == "a@bobao")
    }
}
