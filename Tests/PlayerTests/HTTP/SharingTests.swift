import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Player

@Suite("Sharing with other origins")
struct SharingTests {
    @Test("is off unless configured")
    func off() async throws {
        let response = try await Shelf().test {
            try await $0.get("/api/articles", headers: [.origin: "https://news.example"])
        }
        #expect(response.headers[.accessControlAllowOrigin] == nil)
    }

    @Test(
        "is for the chosen ones",
        arguments: [
            ("https://news.example", "https://news.example"), ("https://evil.example", nil),
            ("https://news.example.evil.example", nil), ("null", nil),
        ])
    func chosen(origin: String, allowed: String?) async throws {
        let response = try await Shelf { $0.allowedOrigins = ["https://news.example"] }
            .test { try await $0.get("/api/articles", headers: [.origin: origin]) }
        #expect(response.headers[.accessControlAllowOrigin] == allowed)
        #expect(response.headers[values: .vary].contains("Origin"))
    }

    @Test("is for reading only")
    func readingOnly() async throws {
        try await Shelf { $0.allowedOrigins = ["*"] }.test { client in
            let preflight = try await client.execute(
                uri: "/api/articles", method: .options,
                headers: [.origin: "https://a.example", .accessControlRequestMethod: "POST"])
            #expect(preflight.headers[.accessControlAllowMethods] == "GET, HEAD")
            var headers = Shelf.bearer
            headers[.origin] = "https://a.example"
            let post = try await client.post("标题\n\n一段话。\n", headers: headers)
            #expect(post.headers[.accessControlAllowOrigin] == nil)
        }
    }
}
