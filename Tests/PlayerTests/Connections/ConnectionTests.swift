import Foundation
import NIOCore
import Testing

@testable import Player

@Suite("Connections", .serialized)
struct ConnectionTests {
    private static let request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n"

    /// A shelf whose server is out of patience soon.
    private func hasty(_ configure: (inout ServerOptions) -> Void = { _ in }) throws -> Shelf {
        try Shelf {
            $0.deadlines = Deadlines(
                head: .milliseconds(300), body: .milliseconds(300), answer: .milliseconds(300), shutdown: .seconds(1))
            configure(&$0)
        }
    }

    @Test(
        "are closed where a request does not come to its end, however often a little of it comes",
        arguments: [
            "", "GET /healthz HT", "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ",
            "DELETE /api/articles/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n",
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n",
        ])
    func slowRequests(start: String) async throws {
        try await hasty().live { port in
            let client = try RawClient(port: port)
            client.send(start)
            let drops = Task {
                while !Task.isCancelled {
                    client.send(start.hasSuffix("x\r\n") ? "1\r\nx\r\n" : "x")
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
            _ = await client.rest()
            drops.cancel()
        }
    }

    @Test("are closed where an answer is not taken up")
    func stalledReaders() async throws {
        let shelf = try hasty()
        try shelf.add("a")
        // Longer than what the system keeps for a client.
        let file = "\(shelf.folder)/a.wav"
        #expect(truncate(file, 50_000_000) == 0)
        try await shelf.live { port in
            let client = try RawClient(port: port, window: 4096)
            client.send("GET /media/a/a.wav HTTP/1.1\r\nHost: localhost\r\n\r\n")
            try await Task.sleep(for: .seconds(1))
            let received = await client.rest()
            #expect(received.utf8.count < 50_000_000)
            #expect(received.hasPrefix("HTTP/1.1 200 OK"))
        }
    }

    @Test("are kept for slow readers that go on reading")
    func slowReaders() async throws {
        // All of it takes longer than a piece may, and each piece far less, also on a busy machine.
        let shelf = try hasty { $0.deadlines.answer = .seconds(5) }
        try shelf.add("a")
        #expect(truncate("\(shelf.folder)/a.wav", 4_000_000) == 0)
        try await shelf.live { port in
            let client = try RawClient(port: port, window: 65_536)
            client.send("GET /media/a/a.wav HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            var count = 0
            while case let next = await client.receive(100_000).utf8.count, next > 0 {
                count += next
                try await Task.sleep(for: .milliseconds(150))
            }
            #expect(count > 4_000_000)
        }
    }

    @Test("beyond a client's share are refused, or take the place of one at rest")
    func shares() async throws {
        try await Shelf { $0.connectionsPerClient = 3 }.live { port in
            let busy = try (0..<3).map { _ in try RawClient(port: port, source: "127.0.0.9") }
            for client in busy {
                client.send(Self.request + "\r\n")
                #expect(await client.receive().hasPrefix("HTTP/1.1 200"))
            }
            #expect(await (try RawClient(port: port, source: "127.0.0.9")).rest().hasPrefix("HTTP/1.1 503"))
            #expect(await (try RawClient(port: port)).ask(Self.request + "Connection: close\r\n\r\n").contains("ok\n"))
            try await Task.sleep(for: .milliseconds(700))
            let late = try RawClient(port: port, source: "127.0.0.9")
            #expect(await late.ask(Self.request + "Connection: close\r\n\r\n").contains("ok\n"))
            #expect(await busy[0].rest() == "")
        }
    }

    @Test("wait at the limit until others have gone")
    func limit() async throws {
        try await hasty { $0.connectionLimit = 2 }.live { port in
            let first = try (0..<8).map { try RawClient(port: port, source: "127.0.1.\($0 + 1)") }
            let last = try RawClient(port: port, source: "127.0.1.99")
            #expect(await last.ask(Self.request + "Connection: close\r\n\r\n").contains("ok\n"))
            withExtendedLifetime(first) {}
        }
    }

    @Test(
        "leave files for others",
        arguments: [
            (limit: 64, open: 15, option: 4096, connections: 8), (1024, 15, 4096, 488), (65_536, 20, 4096, 4096),
            (10, 15, 4096, 1), (Int.max, 0, 0, 1),
        ])
    func descriptors(limit: Int, open: Int, option: Int, connections: Int) {
        #expect(DescriptorLimit.connections(limit: limit, open: open, upTo: option) == connections)
    }

    @Test(
        "are kept only where the client means to keep them",
        arguments: [
            ("GET /healthz HTTP/1.0\r\n\r\n", "close"), ("GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n", "close"),
            ("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Close\r\n\r\n", "close"),
            ("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: TE, close\r\n\r\n", "close"),
            ("GET /healthz HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "keep-alive"),
            ("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", nil),
        ])
    func persistence(request: String, connection: String?) async throws {
        try await Shelf().live { port in
            let client = try RawClient(port: port)
            client.send(request)
            let answer = await client.receive()
            #expect(answer.hasPrefix("HTTP/1.\(request.contains("HTTP/1.0") ? 0 : 1) 200"))
            let header = answer.split(separator: "\r\n").first { $0.lowercased().hasPrefix("connection:") }
            #expect(header?.lowercased() == connection.map { "connection: \($0)" })
            guard connection == "close" else {
                client.send(request)
                #expect(await client.receive().contains(" 200 OK"))
                return
            }
            #expect(await client.receive() == "")
        }
    }

    @Test("carry a body when it is wanted, and none that is not")
    func expectations() async throws {
        try await Shelf { $0.bodyLimit = 1000 }.live { port in
            func head(_ length: Int, token: String = Shelf.token) -> String {
                "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(token)\r\n"
                    + "Content-Type: text/plain\r\nContent-Length: \(length)\r\nExpect: 100-continue\r\n\r\n"
            }
            let text = "标题在这里\n\n今天天气很好，大家都出门了。\n"
            let client = try RawClient(port: port)
            client.send(head(text.utf8.count))
            #expect(await client.receive().hasPrefix("HTTP/1.1 100 Continue\r\n\r\n"))
            client.send(text)
            #expect(await client.receive().hasPrefix("HTTP/1.1 202 "))
            for (request, status) in [
                (head(1001), 413), (head(Int.max), 413), (head(10, token: "wrong"), 401),
            ] {
                let answer = await (try RawClient(port: port)).ask(request)
                #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
                #expect(answer.lowercased().contains("connection: close"))
            }
        }
    }
}
