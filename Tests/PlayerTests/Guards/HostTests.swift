import Foundation
import Testing

@testable import Player

@Suite("Hosts")
struct HostTests {
    @Test(
        "have a name, or an address, and perhaps a port",
        arguments: [
            ("localhost", "localhost"), ("LocalHost:8080", "localhost"), ("localhost.", "localhost"),
            ("127.0.0.1:0", "127.0.0.1"), ("[::1]:65535", "::1"), ("[0:0:0:0:0:0:0:1]", "::1"),
            ("[::ffff:127.0.0.1]", "127.0.0.1"), ("a_b-c.example:", "a_b-c.example"), ("127.1", "127.1"),
        ])
    func names(header: String, name: String) {
        #expect(HostName(header)?.name == name)
    }

    @Test(
        "that are malformed are none",
        arguments: [
            "", " ", ".", "a..b", "a b", "a/b", "a@b", "a:b", "a:1:2", "::1", "a:65536", "a:-1",
            "a:99999999999999999999",
            "[::1", "::1]", "[]", "[localhost]", "[::1]x", "[::1]:x", "a\u{0}", "é.example", "%6c", "a?b", "a#b", "<a>",
            String(repeating: "a", count: 64), String(repeating: "a.", count: 200), "a,b",
        ])
    func malformed(header: String) {
        #expect(HostName(header) == nil)
    }

    /// The status for each `Host` on a server that is bound to an address, with a public address or none.
    @Test(
        "are answered where they are the server's",
        arguments: [
            (nil, ["Host: localhost"], 200), (nil, ["Host: 127.0.0.1:1"], 200), (nil, ["host: [::1]"], 200),
            (nil, ["Host: evil.example"], 421), (nil, ["Host: 127.0.0.1.evil.example"], 421),
            (nil, ["Host: localhost.evil.example"], 421), (nil, ["Host: 192.0.2.1"], 421),
            (nil, ["Host: 0.0.0.0"], 421),
            (nil, [], 400), (nil, ["Host:"], 400), (nil, ["Host: localhost", "Host: localhost"], 400),
            (nil, ["Host: localhost", "host: evil.example"], 400), (nil, ["Host: a b"], 400), (nil, ["Host: a@b"], 400),
            ("https://listen.example/x", ["Host: listen.example"], 200),
            ("https://listen.example", ["Host: LISTEN.example:443"], 200),
            ("https://listen.example", ["Host: localhost:9"], 200),
            ("https://listen.example", ["Host: evil.example"], 421), ("https://listen.example", [], 400),
        ] as [(String?, [String], Int)])
    func answers(publicAddress: String?, headers: [String], status: Int) async throws {
        try await Shelf { $0.publicAddress = publicAddress }.live { port in
            let fields = (headers + ["Connection: close"]).map { "\($0)\r\n" }.joined()
            for path in ["/healthz", "/api/articles", "/"] {
                let answer = await (try RawClient(port: port)).ask("GET \(path) HTTP/1.1\r\n\(fields)\r\n")
                #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(path)")
            }
        }
    }

    @Test("are all answered by a server that is open to others and has no name")
    func open() async throws {
        try await Shelf { $0.host = "0.0.0.0" }.live { port in
            for (host, status) in [("any.example", 200), ("192.0.2.1:80", 200), ("a b", 400)] {
                let request = "GET /healthz HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
                let answer = await (try RawClient(port: port)).ask(request)
                #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
            }
        }
    }
}
