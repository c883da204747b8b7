import Foundation
import Narration
import Recordings
import TestSupport
import Testing

@testable import Archive

@Suite("Articles with the same key")
struct SharedKeyTests {
    private let space: TemporaryFolder

    init() throws {
        space = try TemporaryFolder()
        try space.make(["in/a.txt", "in/b.txt", "in/c/d.txt"])
    }

    private func owner(_ path: String) -> KeyOwners.Owner {
        KeyOwners.Owner(path: ArticlePath(path.utf8), file: space.bytes("in/\(path)"))
    }

    @Test("are told of, and the first by its path keeps it, in whatever order they are finished")
    func conflict() {
        for order in [["a.txt", "b.txt"], ["b.txt", "a.txt"]] {
            var owners = KeyOwners()
            #expect(owners.claim("n-1", for: owner(order[0])) == nil)
            #expect(owners.claim("n-2", for: owner(order[1])) == nil)
            let conflict = owners.claim("n-1", for: owner(order[1]))
            #expect(conflict?.first == owner("a.txt"))
            #expect(conflict?.second == owner("b.txt"))
            #expect(conflict?.description.contains("a.txt and b.txt have the same key “n-1”") == true)
            // The next look at the one that has it is no conflict.
            #expect(owners.claim("n-1", for: owner("a.txt")) == nil)
        }
    }

    @Test("are none where the first was moved away")
    func moved() throws {
        var owners = KeyOwners()
        #expect(owners.claim("n-1", for: owner("a.txt")) == nil)
        try FileManager.default.removeItem(atPath: "\(space.path)/in/a.txt")
        #expect(owners.claim("n-1", for: owner("c/d.txt")) == nil)
        #expect(owners.claim("n-1", for: owner("b.txt"))?.second == owner("c/d.txt"))
    }

    @Test("are handed out once more, to be named by their place without being spoken")
    func renaming() async throws {
        let text = "题目\n\n他们来了。我们也来了。\n"
        for name in ["a.txt", "b.txt"] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(space.path)/in/\(name)"))
        }
        try FileManager.default.removeItem(atPath: "\(space.path)/in/c")
        let options = BatchOptions(
            source: .folder(space.path + "/in"), output: space.path + "/out", worker: WorkerProgram(arguments: []),
            jobs: 1, settings: "s")
        let record = RunRecord(in: OutputFolder("/dev/null"))
        let pending = PendingArticles(
            try options.search(), options: options,
            ledger: Ledger(reading: []), record: record)
        var desk = WorkerDesk(narrator: try await Narrator(voice: .tone()), inspect: { _ in }, onProgress: { _ in })
        var ids: [String] = []
        var skipped: [Bool] = []
        while var job = try await pending.next() {
            job.naming.key = "n-1"
            let request = WorkerProcess(program: options.worker).request(for: job, force: true, folder: options.output)
            guard case .success(let draft) = try await desk.draft(for: request),
                case .finished(let finished) = try await desk.finish(draft, onWait: {})
            else { break }
            ids.append(finished.manifest.article.id)
            skipped.append(finished.wasSkipped)
            if !job.naming.sharesKey, let key = finished.manifest.article.key { _ = await pending.claim(key, for: job) }
        }
        #expect(ids == ["n-1", "n-1", ArticleIdentity.id(ofPlace: "b")])
        #expect(skipped == [false, false, true])
        #expect(try Manifest(at: space.path + "/out/b.json").head.article.key == "n-1")
    }
}
