import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Recordings
import Testing

@testable import Player

@Suite("Posted articles that are corrected")
struct ReplacingTests {
    private func text(_ months: Int) -> String {
        "老桥修好了\n2025-03-02 09:30\n来源: 河州日报\n\n修桥用了\(months)个月，比原来说的久。\n"
    }

    private func json(_ months: Int, id: String) throws -> String {
        let parts = ["id": id, "title": "老桥修好了", "text": "修桥用了\(months)个月，比原来说的久。"]
        return String(decoding: try JSONEncoder().encode(parts), as: UTF8.self)
    }

    private func headers(id: String? = nil, isJSON: Bool = false) throws -> HTTPFields {
        var headers = Shelf.bearer
        headers[.contentType] = isJSON ? "application/json" : "text/plain"
        headers[try #require(HTTPField.Name("Article-ID"))] = id
        return headers
    }

    private func post(
        _ text: String, id: String? = nil, isJSON: Bool = false, _ client: any TestClientProtocol
    ) async throws -> ListeningJob {
        let response = try await client.post(text, headers: headers(id: id, isJSON: isJSON))
        #expect(response.status == .accepted)
        return try response.decoded()
    }

    private func end(of job: ListeningJob, _ client: any TestClientProtocol) async throws -> ListeningJob {
        while true {
            let job: ListeningJob = try await client.get("/api/jobs/\(job.id)").decoded()
            if job.isOver { return job }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private func shelf() throws -> Shelf {
        try Shelf(recorder: ToneRecorder())
    }

    @Test("keep their id and their files' names where they are posted under it again", arguments: [false, true])
    func correction(isJSON: Bool) async throws {
        let shelf = try shelf()
        try await shelf.test { client in
            let first = try await end(of: post(text(16), id: "news-4711", client), client)
            #expect(first.article == "news-4711")
            let files = shelf.names
            let again =
                isJSON
                ? try await post(json(18, id: "news-4711"), isJSON: true, client)
                : try await post(text(18), id: "news-4711", client)
            #expect(again.id != first.id)
            #expect(try await end(of: again, client).article == "news-4711")
            #expect(shelf.names == files)
            #expect(try shelf.manifest(files[0]).sentences.contains { $0.text.contains("18个月") })
        }
    }

    @Test("are others where nothing names them")
    func unnamed() async throws {
        let shelf = try shelf()
        try await shelf.test { client in
            let first = try await end(of: post(text(16), client), client)
            let second = try await end(of: post(text(18), client), client)
            #expect(first.article != second.article)
            #expect(shelf.names.count == 6)
        }
    }

    @Test("go back to an earlier text, too")
    func back() async throws {
        let shelf = try shelf()
        try await shelf.test { client in
            for months in [16, 18, 16] { _ = try await end(of: post(text(months), id: "a", client), client) }
            #expect(try shelf.manifest(shelf.names[0]).sentences.contains { $0.text.contains("16个月") })
            let same = try await post(text(16), id: "a", client)
            #expect(same.status == .done)
        }
    }

    @Test("take the place of versions that still wait")
    func superseded() async throws {
        let recorder = HeldRecorder()
        let shelf = try Shelf(recorder: recorder) { $0.queueLimit = 3 }
        try await shelf.test { client in
            defer { recorder.letGo() }
            _ = try await post(text(1), client)
            let jobs = [
                try await post(text(16), id: "a", client), try await post(text(18), id: "a", client),
                try await post(text(20), id: "a", client), try await post(text(22), id: "b", client),
            ]
            let states = try await jobs.asyncMap {
                try await client.get("/api/jobs/\($0.id)").decoded(ListeningJob.self)
            }
            #expect(states.map(\.status) == [.failed, .failed, .queued, .queued])
            #expect(states[0].error?.contains("later version") == true)
        }
        // What was dropped is not read after a restart either.
        #expect(try Inbox(at: "\(shelf.folder)/.inbox").waiting().compactMap(\.note.key) == ["a", "b"])
    }

    @Test("are recorded anew where their recording was taken away")
    func removed() async throws {
        let shelf = try shelf()
        try await shelf.test { client in
            _ = try await end(of: post(text(16), id: "a", client), client)
            while try await client.get("/api/articles/a").status != .ok {
                try await Task.sleep(for: .milliseconds(50))
            }
            let removal = try await client.execute(uri: "/api/articles/a", method: .delete, headers: Shelf.bearer)
            #expect(removal.status == .noContent)
            #expect(shelf.names.isEmpty)
            #expect(try await end(of: post(text(16), id: "a", client), client).status == .done)
            #expect(shelf.names.count == 3)
        }
    }

    @Test(
        "need an id that is one",
        arguments: [
            ("", nil, 400), ("  ", nil, 400), (String(repeating: "长", count: 501), nil, 400), ("a\u{1}", nil, 400),
            ("a\nb", nil, 400), ("a", "b", 400), ("a", "a", 202), ("老桥 / 一", nil, 202), ("a", "  ", 400),
        ] as [(String, String?, Int)])
    func ids(id: String, header: String?, status: Int) async throws {
        try await shelf().test { client in
            let response = try await client.post(json(16, id: id), headers: headers(id: header, isJSON: true))
            #expect(response.status.code == status)
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
