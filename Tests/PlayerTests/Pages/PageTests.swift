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

    @Test("name only parts that are there, and code and styles by what is in them")
    func parts() async throws {
        try await Shelf().test { client in
            let page = try await client.get("/").text
            let parts = page.matches(of: /"(\/(?:web\/|site|feed)[^"]+)"/).map { String($0.1) }
            #expect(parts.count > 5)
            for part in parts { #expect(try await client.get(part).status == .ok, "\(part)") }
            let lasting = parts.filter { $0.contains("/page-") }
            #expect(lasting.count == 2)
            for part in lasting {
                #expect(try await client.get(part).headers[.cacheControl]?.contains("immutable") == true)
            }
        }
    }

    @Test("have the worker name the very files that the page does")
    func worker() async throws {
        try await Shelf().test { client in
            let worker = try await client.get("/worker.js").text
            for match in try await client.get("/").text.matches(of: /"(\/web\/page-[^"]+)"/) {
                #expect(worker.contains(match.1))
            }
            #expect(!worker.contains("{{"))
        }
    }

    @Test(
        "have the looks that were chosen, and no others",
        arguments: [
            ("look=dark.large", " data-theme=\"dark\" data-size=\"large\""),
            ("a=b; look=light.medium", " data-theme=\"light\""),
            ("look=auto.huge", " data-size=\"huge\""), ("look=\"><script>.x", ""), ("", ""), ("look=", ""),
        ])
    func looks(cookie: String, attributes: String) {
        #expect(PageReader.look(cookie) == attributes)
    }

    @Test("travel packed to those who unpack, with another tag")
    func packing() async throws {
        try await Shelf().test { client in
            let page = try await client.get("/").text
            let style = String(try #require(page.firstMatch(of: /"(\/web\/page-[^"]+.css)"/)).1)
            let plain = try await client.get(style)
            let packed = try await client.get(style, headers: [.acceptEncoding: "br, gzip;q=0.5"])
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.bytes.count < plain.bytes.count / 2)
            #expect(packed.headers[.eTag] != plain.headers[.eTag])
            #expect(packed.bytes.prefix(2) == [0x1F, 0x8B])
            let refused = try await client.get(style, headers: [.acceptEncoding: "gzip;q=0"])
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
        "are not found elsewhere",
        arguments: ["/web/../index.html", "/web/%2e%2e", "/web/page.html", "/web/element", "/web/page"])
    func elsewhere(uri: String) async throws {
        #expect(try await Shelf().test { try await $0.get(uri).status } == .notFound)
    }
}
