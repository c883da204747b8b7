import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Player

@Suite("Guards")
struct GuardTests {
    @Test("keep a private library for those who have the token")
    func privacy() async throws {
        let shelf = try Shelf { $0.isPrivate = true }
        try shelf.add("a")
        try await shelf.test { client in
            for uri in ["/", "/api/articles", "/media/a/a.wav", "/feed.xml", "/metrics", "/web/main.js", "/nowhere"] {
                let response = try await client.get(uri)
                #expect(response.status == .unauthorized)
                #expect(response.headers[.wwwAuthenticate]?.hasPrefix("Basic ") == true)
                #expect(try await client.get(uri, headers: Shelf.bearer).status != .unauthorized)
            }
            let password = Data("listener:\(Shelf.token)".utf8).base64EncodedString()
            #expect(try await client.get("/feed.xml", headers: [.authorization: "Basic \(password)"]).status == .ok)
            let wrong = Data("listener:x".utf8).base64EncodedString()
            #expect(
                try await client.get("/feed.xml", headers: [.authorization: "Basic \(wrong)"]).status == .unauthorized)
            // A browser sends passwords along by itself, also for other sites' forms.
            #expect(try await client.post("x", headers: [.authorization: "Basic \(password)"]).status == .unauthorized)
            #expect(try await client.get("/healthz").status == .ok)
        }
    }

    @Test("let a client do something so many times a minute, and then again")
    func rate() {
        let limit = RateLimit(perMinute: 2)
        let start = ContinuousClock.now
        #expect(limit.wait(for: "a", now: start) == nil)
        #expect(limit.wait(for: "a", now: start) == nil)
        #expect(limit.wait(for: "a", now: start) == 30)
        #expect(limit.wait(for: "b", now: start) == nil)
        #expect(limit.wait(for: "a", now: start + .seconds(29)) == 1)
        #expect(limit.wait(for: "a", now: start + .seconds(31)) == nil)
    }

    @Test("repeat no host that a client made up", arguments: ["evil.example\"><script>", "a b", "", "x\r\ny"])
    func host(authority: String) async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        let feed = try await shelf.test { try await $0.get("/feed.xml") }.text
        #expect(feed.contains("<link>http://localhost/</link>"))
        let request = Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: authority, path: "/feed.xml"),
            body: RequestBody(buffer: ByteBuffer()))
        #expect(ServerAddress.base(for: request, shelf.options) == "http://127.0.0.1:8080")
    }

    @Test("tell figures as Prometheus reads them")
    func metrics() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        let text = try await shelf.test { client in
            _ = try await client.get("/nowhere")
            let invented = try #require(HTTPRequest.Method("INVENTED"))
            _ = try await client.execute(uri: "/nowhere", method: invented)
            return try await client.get("/metrics").text
        }
        #expect(text.contains("langdu_http_requests_total{method=\"GET\",status=\"404\"} 1\n"))
        #expect(text.contains("langdu_http_requests_total{method=\"other\",status=\"404\"} 1\n"))
        #expect(text.contains("langdu_articles 1\n"))
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            #expect(line.wholeMatch(of: /[a-z_]+(\{[a-z]+="\w+"(,[a-z]+="\w+")*\})? [-+.e0-9]+/) != nil, "\(line)")
        }
    }
}
