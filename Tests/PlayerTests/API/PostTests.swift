import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Player

@Suite("Posted articles")
struct PostTests {
    private let text = "春天的城市\n2024-03-05\n来源: 晚报\n\n今天天气很好，大家都出门了。\n\n明天也会很好。\n"

    /// Waits until a job is over.
    private func end(of id: String, _ client: any TestClientProtocol) async throws -> ListeningJob {
        while true {
            let job: ListeningJob = try await client.get("/api/jobs/\(id)").decoded()
            if job.isOver { return job }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    @Test("are recorded and then found")
    func recorded() async throws {
        let shelf = try Shelf()
        try await shelf.test { client in
            let response = try await client.post(text)
            #expect(response.status == .accepted)
            let job: ListeningJob = try response.decoded()
            #expect(response.headers[.location] == "/api/jobs/\(job.id)")
            #expect(job.title == "春天的城市")
            let end = try await end(of: job.id, client)
            #expect(end.status == .done)
            let article = try #require(end.article)
            #expect(try await client.get("/api/articles/\(article)").status == .ok)
        }
        let waiting = try FileManager.default.contentsOfDirectory(atPath: "\(shelf.folder)/.inbox")
        #expect(waiting == ["failed"])
    }

    @Test("are found by what is said in them as soon as they are done")
    func found() async throws {
        struct Listed: Decodable {
            struct Item: Decodable {
                struct Match: Decodable { var text: String }
                var title: String
                var match: Match?
            }
            var articles: [Item]
        }
        try await Shelf(recorder: ToneRecorder()).test { client in
            for text in ["老桥修好了\n\n桥上的木雕保存完好。\n", "地铁通车\n\n三号线今天开通。\n"] {
                let job: ListeningJob = try await client.post(text).decoded()
                #expect(try await end(of: job.id, client).status == .done)
            }
            for (query, title) in [("%E6%9C%A8%E9%9B%95", "老桥修好了"), ("%E4%B8%89%E5%8F%B7%E7%BA%BF", "地铁通车")] {
                let found: Listed = try await client.get("/api/articles?q=\(query)").decoded()
                #expect(found.articles.map(\.title) == [title])
                #expect(found.articles.first?.match != nil)
            }
        }
    }

    @Test("may be JSON, where no part can pass for another")
    func json() async throws {
        try await Shelf().test { client in
            var headers = Shelf.bearer
            headers[.contentType] = "application/json; charset=utf-8"
            let body = "{\"title\": \"一个\\n来源: 假的\", \"text\": \"今天天气很好，大家都出门了。\"}"
            let job: ListeningJob = try await client.post(body, headers: headers).decoded()
            #expect(job.title == "一个 来源: 假的")
        }
    }

    @Test("are one job when they are the same")
    func idempotent() async throws {
        try await Shelf().test { client in
            let first: ListeningJob = try await client.post(text).decoded()
            let second: ListeningJob = try await client.post(text).decoded()
            #expect(first.id == second.id)
            let other: ListeningJob = try await client.post(text + "又一段新的话在这里。\n").decoded()
            #expect(other.id != first.id)
        }
    }

    @Test("need the token", arguments: [nil, "Bearer", "Bearer x", "Bearer 四个字的token2", "Basic eDp4", "四个字的token"])
    func token(authorization: String?) async throws {
        let response = try await Shelf().test {
            try await $0.post(text, headers: authorization.map { [.authorization: $0] } ?? [:])
        }
        #expect(response.status == .unauthorized)
        #expect(response.headers[.wwwAuthenticate] == "Bearer realm=\"Langdu\"")
    }

    @Test("are not taken by a server without a token")
    func noToken() async throws {
        #expect(try await Shelf { $0.token = nil }.test { try await $0.post(text).status } == .forbidden)
    }

    @Test("end guessing of tokens soon")
    func guessing() async throws {
        try await Shelf().test { client in
            var statuses: [Int] = []
            for number in 0..<40 {
                statuses.append(try await client.post(text, headers: [.authorization: "Bearer \(number)"]).status.code)
            }
            #expect(statuses.first == 401)
            #expect(statuses.last == 429)
        }
    }

    @Test(
        "that are none are refused, each for its reason",
        arguments: [
            ("", "text/plain", 422), ("   \n", "text/plain", 422), ("<html><p>网页</p></html>", "text/plain", 422),
            ("{", "application/json", 400), ("{\"title\": 1, \"text\": []}", "application/json", 400),
            ("PK", "application/zip", 415), ("x", "multipart/form-data; boundary=x", 415),
        ])
    func refused(body: String, type: String, status: Int) async throws {
        var headers = Shelf.bearer
        headers[.contentType] = type
        let fields = headers
        #expect(try await Shelf().test { try await $0.post(body, headers: fields).status.code } == status)
    }

    @Test("may not be larger than the limit")
    func tooLarge() async throws {
        try await Shelf { $0.bodyLimit = 100 }.test { client in
            let response = try await client.post(String(repeating: "长", count: 34))
            #expect(response.status == .contentTooLarge)
            #expect(try await client.post(String(repeating: "短", count: 33)).status != .contentTooLarge)
        }
    }

    @Test("wait until the queue is full")
    func full() async throws {
        let recorder = HeldRecorder()
        try await Shelf(recorder: recorder) { $0.queueLimit = 2 }.test { client in
            defer { recorder.letGo() }
            for number in 1...2 { #expect(try await client.post("标题\(number)\n\n\(text)").status == .accepted) }
            let response = try await client.post("标题三\n\n\(text)")
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "60")
        }
    }

    @Test("come only so often from one client")
    func often() async throws {
        try await Shelf { $0.postsPerMinute = 3 }.test { client in
            for _ in 1...3 { #expect(try await client.post(text).status == .accepted) }
            let response = try await client.post(text)
            #expect(response.status == .tooManyRequests)
            #expect(Int(response.headers[.retryAfter] ?? "") ?? 0 > 0)
        }
    }

    @Test("that fail say why, and may be tried again")
    func failure() async throws {
        try await Shelf(recorder: FailingRecorder()).test { client in
            let job: ListeningJob = try await client.post(text).decoded()
            let end = try await end(of: job.id, client)
            #expect(end.status == .failed)
            #expect(end.error?.contains("the disk is full") == true)
            let again: ListeningJob = try await client.post(text).decoded()
            #expect(again.status != .failed)
        }
    }

    @Test("tell how far they have come, until they are done")
    func events() async throws {
        try await Shelf().test { client in
            let job: ListeningJob = try await client.post(text).decoded()
            let response = try await client.get("/api/jobs/\(job.id)/events")
            #expect(response.headers[.contentType] == "text/event-stream")
            let events = response.text.split(separator: "\n\n")
            let last = try #require(events.last)
            #expect(last.hasPrefix("event: done\ndata: {"))
            let data = Data(last.split(separator: "\n")[1].dropFirst(6).utf8)
            let told = try JSONDecoder().decode(ListeningJob.self, from: data)
            #expect(told.status == .done)
        }
    }

    @Test("that wait when the server stops are recorded by the next one")
    func restart() async throws {
        let shelf = try Shelf()
        let inbox = try Inbox(at: "\(shelf.folder)/.inbox")
        try inbox.put(Array(text.utf8), Inbox.Note(title: "春天的城市"), as: "waiting")
        try await shelf.test { client in
            let end = try await end(of: "waiting", client)
            #expect(end.status == .done)
            #expect(end.title == "春天的城市")
        }
        #expect(inbox.waiting().isEmpty)
    }

    @Test("whose bodies do not arrive are given up")
    func slow() async throws {
        let body = RequestBody(asyncSequence: AsyncStream<ByteBuffer> { _ in })
        let head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/api/articles")
        let request = Request(head: head, body: body)
        let problem = await #expect(throws: Problem.self) {
            try await request.bytes(limit: 100, timeout: .milliseconds(20))
        }
        #expect(problem?.status == .requestTimeout)
    }
}
