import Foundation
import HTTPTypes
import HummingbirdTesting
import Recordings
import TestSupport
import Testing

@testable import Player

@Suite("The list and its articles")
struct ArticleRouteTests {
    private struct Page: Decodable {
        struct Item: Decodable {
            var id: String
            var title: String
        }
        var articles: [Item]
        var next: Int?
    }

    @Test("are given page by page")
    func pages() async throws {
        let shelf = try Shelf()
        for number in 1...5 { try shelf.add("a\(number)", published: "2024-01-0\(number)") }
        try await shelf.test { client in
            let first: Page = try await client.get("/api/articles?limit=2").decoded()
            #expect(first.articles.map(\.id) == ["a5", "a4"])
            #expect(first.next == 2)
            let last: Page = try await client.get("/api/articles?limit=2&page=3").decoded()
            #expect(last.articles.map(\.id) == ["a1"])
            #expect(last.next == nil)
            let beyond: Page = try await client.get("/api/articles?page=900").decoded()
            #expect(beyond.articles.isEmpty)
        }
    }

    @Test("are given by source and by day, with how many there are")
    func filters() async throws {
        struct Listed: Decodable {
            struct Item: Decodable { var id: String }
            var articles: [Item]
            var total: Int
        }
        struct Sources: Decodable { var sources: [String] }
        let shelf = try Shelf()
        for number in 1...4 { try shelf.add("a\(number)", published: "2024-01-0\(number) 23:30") }
        try await shelf.test { client in
            for (query, ids) in [
                ("source=%E6%99%9A%E6%8A%A5", ["a4", "a3", "a2", "a1"]), ("source=x", []),
                ("from=2024-01-03", ["a4", "a3"]),
                ("to=2024-01-02", ["a2", "a1"]), ("from=2024-01-02&to=2024-01-03", ["a3", "a2"]),
            ] {
                let page: Listed = try await client.get("/api/articles?\(query)").decoded()
                #expect(page.articles.map(\.id) == ids, "\(query)")
                #expect(page.total == ids.count)
            }
            let sources: Sources = try await client.get("/api/sources").decoded()
            #expect(sources.sources == ["晚报"])
            #expect(try await client.get("/api/articles?from=yesterday").status == .badRequest)
        }
    }

    @Test(
        "refuse numbers that are none",
        arguments: [
            "limit=0", "limit=101", "page=0", "page=-1", "page=x", "limit=", "q=" + String(repeating: "a", count: 201),
        ])
    func numbers(query: String) async throws {
        #expect(try await Shelf().test { try await $0.get("/api/articles?\(query)").status } == .badRequest)
    }

    @Test("say all that is needed to play one, and what follows it")
    func details() async throws {
        struct Details: Decodable {
            struct Audio: Decodable {
                var url: String
                var bytes: Int
            }
            struct Next: Decodable { var id: String }
            var title: String
            var manifest: String
            var audio: [Audio]
            var next: Next?
        }
        let shelf = try Shelf()
        try shelf.add("新", id: "n", published: "2024-02-02")
        try shelf.add("旧", id: "o", published: "2024-02-01")
        try await shelf.test { client in
            let details: Details = try await client.get("/api/articles/n").decoded()
            #expect(details.next?.id == "o")
            #expect(try await client.get(details.manifest).headers[.contentType] == "application/json")
            let audio = try #require(details.audio.first)
            #expect(try await client.get(audio.url).bytes.count == audio.bytes)
            let last: Details = try await client.get("/api/articles/o").decoded()
            #expect(last.next == nil)
        }
    }

    @Test("are chosen by their source, and counted")
    func sources() async throws {
        struct List: Decodable { var sources: [String] }
        struct Counted: Decodable { var total: Int }
        let shelf = try Shelf()
        for (name, source) in [("a", "晚报"), ("b", "日报"), ("c", "日报")] {
            _ = try TestRecording.make(
                name, in: shelf.folder, article: Manifest.Article(id: name, title: name, source: source, published: nil)
            )
        }
        try await shelf.test { client in
            #expect(try await client.get("/api/sources").decoded(List.self).sources == ["日报", "晚报"])
            let page: Page = try await client.get("/api/articles?source=%E6%99%9A%E6%8A%A5").decoded()
            #expect(page.articles.map(\.id) == ["a"])
            #expect(try await client.get("/api/articles?limit=1").decoded(Counted.self).total == 3)
            #expect(try await client.get("/api/articles?source=x").decoded(Counted.self).total == 0)
        }
    }

    @Test("are gone, and no longer listed, once somebody has found their sound gone")
    func silence() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try await shelf.test { client in
            let before: Page = try await client.get("/api/articles").decoded()
            #expect(before.articles.count == 1)
            try FileManager.default.removeItem(atPath: "\(shelf.folder)/a.wav")
            #expect(try await client.get("/api/articles/a").status == .notFound)
            // Whoever asked has it looked at anew, and the index sees that it is gone.
            let after: Page = try await client.get("/api/articles").decoded()
            #expect(after.articles.isEmpty)
        }
    }

    @Test("are gone when they are deleted, with all their files")
    func delete() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try await shelf.test { client in
            #expect(try await client.execute(uri: "/api/articles/a", method: .delete).status == .unauthorized)
            let gone = try await client.execute(uri: "/api/articles/a", method: .delete, headers: Shelf.bearer)
            #expect(gone.status == .noContent)
            #expect(try await client.get("/api/articles/a").status == .notFound)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: shelf.folder).filter { !$0.hasPrefix(".") }.isEmpty)
    }

    @Test(
        "take only the methods there are",
        arguments: [("POST", "/feed.xml"), ("DELETE", "/api/articles"), ("TRACE", "/")])
    func methods(method: String, uri: String) async throws {
        let method = try #require(HTTPRequest.Method(method))
        let response = try await Shelf().test { try await $0.execute(uri: uri, method: method) }
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow]?.contains("GET, HEAD") == true)
    }

    @Test("that are not there are told in one form")
    func problems() async throws {
        struct Body: Decodable {
            var status: Int
            var detail: String
        }
        let response = try await Shelf().test { try await $0.get("/api/articles/%3Cscript%3E") }
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(try response.decoded(Body.self).status == 404)
    }
}
