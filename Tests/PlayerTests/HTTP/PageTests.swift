import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Player

@Suite("Pages")
struct PageTests {
    @Test(
        "speak the reader's language, Chinese first",
        arguments: [
            (nil, "zh-CN"), ("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"), ("en-US,en;q=0.9", "en"), ("fr", "zh-CN"),
            ("en;q=0.5, zh;q=0.6", "zh-CN"), ("de, en;q=0.7", "en"), ("en;q=x", "en"), (";;,,q=1", "zh-CN"),
        ])
    func language(accepted: String?, expected: String) async throws {
        let response = try await Shelf().test {
            try await $0.get("/articles/any", headers: accepted.map { [.acceptLanguage: $0] } ?? [:])
        }
        #expect(response.headers[.contentLanguage] == expected)
        #expect(response.text.contains("<html lang=\"\(expected)\">"))
        #expect(response.headers[values: .vary].joined(separator: ",").contains("Accept-Language"))
    }

    @Test("allow nothing but their own parts")
    func policy() async throws {
        try await Shelf().test { client in
            for uri in ["/", "/nowhere", "/api/articles", "/langdu-player.js"] {
                let headers = try await client.get(uri).headers
                #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; script-src 'self';") == true)
                #expect(headers[.xContentTypeOptions] == "nosniff")
            }
            let page = try await client.get("/").text
            #expect(!page.contains("<style") && !page.contains("style=") && !page.contains("onclick"))
            #expect(page.matches(of: /<script[^>]*>([^<]*)</).allSatisfy { $0.1.isEmpty })
        }
    }

    @Test("name only parts that are there")
    func parts() async throws {
        try await Shelf().test { client in
            let page = try await client.get("/").text
            let main = try await client.get("/web/main.js").text
            let parts =
                page.matches(of: /"(\/web\/[^"]+)"/).map { String($0.1) }
                + main.matches(of: /from "\.(\/[^"]+)"/).map { "/web\($0.1)" }
            #expect(parts.count > 20)
            for part in parts { #expect(try await client.get(part).status == .ok, "\(part)") }
        }
    }

    @Test("travel packed to those who unpack, with another tag")
    func packing() async throws {
        try await Shelf().test { client in
            let plain = try await client.get("/web/style.css")
            let packed = try await client.get("/web/style.css", headers: [.acceptEncoding: "br, gzip;q=0.5"])
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.bytes.count < plain.bytes.count / 2)
            #expect(packed.headers[.eTag] != plain.headers[.eTag])
            #expect(packed.bytes.prefix(2) == [0x1F, 0x8B])
            let refused = try await client.get("/web/style.css", headers: [.acceptEncoding: "gzip;q=0"])
            #expect(refused.headers[.contentEncoding] == nil)
        }
    }

    @Test("give the element as one file")
    func element() async throws {
        let script = try await Shelf().test { try await $0.get("/langdu-player.js").text }
        #expect(script.contains("customElements.define(\"langdu-player\""))
        #expect(!script.contains("\nimport "))
    }

    @Test(
        "are not found elsewhere", arguments: ["/web/../index.html", "/web/%2e%2e", "/web/index.html", "/web/element"])
    func elsewhere(uri: String) async throws {
        #expect(try await Shelf().test { try await $0.get(uri).status } == .notFound)
    }
}
