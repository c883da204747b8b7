import Archive
import Foundation
import Glibc
import HTTPTypes
import HummingbirdTesting
import Recordings
import Synchronization
import Testing

@testable import Player

@Suite("Articles that end what reads them")
struct AttemptTests {
    private let text = "春天的城市\n2024-03-05\n\n今天天气很好，大家都出门了。\n"

    private func end(of id: String, _ client: any TestClientProtocol) async throws -> ListeningJob {
        while true {
            let response = try await client.get("/api/jobs/\(id)")
            if response.status == .ok, case let job = try response.decoded(ListeningJob.self), job.isOver { return job }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    @Test("are set aside after the second worker, and stay so after a restart")
    func crashing() async throws {
        let recorder = CrashingRecorder()
        let shelf = try Shelf(recorder: recorder)
        let id = try await shelf.test { client in
            let job: ListeningJob = try await client.post(text).decoded()
            let end = try await end(of: job.id, client)
            #expect(end.status == .failed)
            #expect(end.error == "the worker crashed")
            return job.id
        }
        #expect(recorder.attempts.withLock { $0 } == 2)
        let inbox = try Inbox(at: "\(shelf.folder)/.inbox")
        #expect(inbox.waiting().isEmpty)
        #expect(inbox.failed().map(\.id) == [id])
        try await shelf.test { client in
            let job = try await end(of: id, client)
            #expect(job.status == .failed)
            #expect(job.error == "the worker crashed")
            #expect(job.title == "春天的城市")
        }
        #expect(recorder.attempts.withLock { $0 } == 2)
    }

    @Test("are tried again when they are posted again")
    func again() async throws {
        let shelf = try Shelf()
        let inbox = try Inbox(at: "\(shelf.folder)/.inbox")
        let id = try await shelf.test { try await $0.post(text).decoded(ListeningJob.self).id }
        try inbox.put(Array(text.utf8), Inbox.Note(title: "春天的城市"), as: id)
        try inbox.setAside(id, inbox.note(id).failed("because"))
        try await shelf.test { client in
            #expect(try await end(of: id, client).status == .failed)
            _ = try await client.post(text)
            #expect(try await end(of: id, client).status == .done)
        }
        #expect(inbox.failed().isEmpty)
    }

    @Test("are set aside where the server itself ended twice", arguments: 0...3)
    func ended(times: Int) async throws {
        let shelf = try Shelf()
        let inbox = try Inbox(at: "\(shelf.folder)/.inbox")
        try inbox.put(Array(text.utf8), Inbox.Note(title: "标题", attempts: times), as: "x")
        let job = try await shelf.test { try await end(of: "x", $0) }
        #expect(job.status == (times < 2 ? .done : .failed))
        #expect(inbox.waiting().isEmpty)
        #expect(inbox.failed().count == (times < 2 ? 0 : 1))
    }

    @Test("are known for it before they are read")
    func mark() async throws {
        let folder = Mutex("")
        let recorder = LookingRecorder { article in
            let inbox = try Inbox(at: folder.withLock { "\($0)/.inbox" })
            #expect(inbox.note(inbox.waiting()[0].id).attempts == 1)
        }
        let shelf = try Shelf(recorder: recorder)
        folder.withLock { $0 = shelf.folder }
        try await shelf.test { client in
            let job: ListeningJob = try await client.post(text).decoded()
            #expect(try await end(of: job.id, client).status == .failed)
        }
    }

    @Test("count nothing where they were ended from outside")
    func cancelled() async throws {
        let shelf = try Shelf(recorder: LookingRecorder { _ in throw CancellationError() })
        let inbox = try Inbox(at: "\(shelf.folder)/.inbox")
        try inbox.put(Array(text.utf8), Inbox.Note(title: "标题", attempts: 1), as: "x")
        try await shelf.test { client in
            while try await client.get("/api/jobs/x").status != .ok { try await Task.sleep(for: .milliseconds(5)) }
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(inbox.note("x").attempts == 1)
        #expect(inbox.waiting().count == 1)
    }

    @Test("are remembered whatever their titles are")
    func titles() throws {
        let shelf = try Shelf()
        let inbox = try Inbox(at: "\(shelf.folder)/.inbox")
        for (number, title) in [
            String(repeating: "长", count: 2_000_000), "e" + String(repeating: "\u{301}", count: 900_000),
            "\u{0}\u{1B}\"\\",
        ].enumerated() {
            let id = "\(number)"
            try inbox.put(Array("x".utf8), Inbox.Note(title: title, attempts: 1), as: id)
            #expect(inbox.note(id).attempts == 1)
            try inbox.setAside(id, inbox.note(id).failed(title))
        }
        #expect(inbox.failed().count == 3)
    }

    @Test("and whatever else lies in the inbox keep no server from starting")
    func strangers() async throws {
        let shelf = try Shelf()
        let path = "\(shelf.folder)/.inbox"
        let inbox = try Inbox(at: path)
        try inbox.put(Array(text.utf8), Inbox.Note(title: "标题"), as: "good \u{1B}[31m")
        let files = FileManager.default
        try files.createDirectory(atPath: "\(path)/folder.txt", withIntermediateDirectories: false)
        try files.createDirectory(atPath: "\(path)/noted.json", withIntermediateDirectories: false)
        try text.write(toFile: "\(path)/noted.txt", atomically: false, encoding: .utf8)
        #expect(mkfifo("\(path)/pipe.txt", 0o600) == 0)
        try files.createSymbolicLink(atPath: "\(path)/link.txt", withDestinationPath: "/nowhere")
        #expect(close(creat("\(path)/" + "\u{FF}", 0o600)) == 0)
        try await shelf.test { client in
            let good = try await end(of: "good%20%1B%5B31m", client)
            #expect(good.status == .done)
            // Its note cannot be written, so that it is not tried.
            #expect(try await end(of: "noted", client).status == .failed)
            #expect(try await client.get("/healthz").status == .ok)
        }
        for name in ["folder.txt", "pipe.txt", "noted.txt"] { #expect(files.fileExists(atPath: "\(path)/\(name)")) }
    }
}

/// Ends as a worker's recorder does whose worker has crashed.
final class CrashingRecorder: ArticleRecorder {
    let attempts = Mutex(0)

    func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        attempts.withLock { $0 += 1 }
        throw try ArticleFailure.worker("the worker crashed")
    }
}

/// Looks at what there is, then fails.
struct LookingRecorder: ArticleRecorder {
    let look: @Sendable (TakenArticle) throws -> Void

    func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        try look(article)
        throw RecordingError.missing(path: article.file, reason: "it was only looked at")
    }
}

extension ArticleFailure {
    /// A worker's failure, as it comes over the wire.
    static func worker(_ reason: String) throws -> ArticleFailure {
        let json = "{\"stage\": \"work\", \"reason\": \"\(reason)\", \"code\": 70, \"isNoSpace\": false}"
        return try JSONDecoder().decode(ArticleFailure.self, from: Data(json.utf8))
    }
}
