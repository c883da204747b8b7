import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Yams

@testable import Player

@Suite("The OpenAPI document")
struct OpenAPITests {
    private typealias Object = [String: Any]

    private static func document(_ text: String) throws -> Object {
        try #require(try Yams.load(yaml: text) as? Object)
    }

    @Test("has every route of the API, and none besides")
    func routes() async throws {
        let shelf = try Shelf()
        let text = try await shelf.test { try await $0.get("/api/openapi.yaml").text }
        let paths = try #require(try Self.document(text)["paths"] as? [String: Object])
        let documented = paths.flatMap { path, item in
            item.keys.filter { $0 != "parameters" }.map { "\($0.uppercased()) \(path)" }
        }
        let pages = [
            "/", "/queue", "/articles/{id}", "/web/{file}", "/langdu-player.js", "/worker.js", "/site.webmanifest",
            "/favicon.ico",
        ]
        let served = try shelf.server().router().routes
            .filter { $0.method != .head && !pages.contains("\($0.path)") }.map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(documented) == Set(served))
    }

    @Test(
        "says how each request is answered",
        arguments: [
            ("GET", "/api/articles", "/api/articles"), ("GET", "/api/articles?limit=0", "/api/articles"),
            ("GET", "/api/articles/a", "/api/articles/{id}"), ("GET", "/api/articles/x", "/api/articles/{id}"),
            ("GET", "/api/articles/a/manifest", "/api/articles/{id}/manifest"),
            ("GET", "/api/articles/a/timeline", "/api/articles/{id}/timeline"),
            ("GET", "/api/articles/a/timeline?part=7", "/api/articles/{id}/timeline"),
            ("GET", "/api/articles/a/timeline?part=x", "/api/articles/{id}/timeline"),
            ("GET", "/api/articles/a/pinyin", "/api/articles/{id}/pinyin"), ("GET", "/api/sources", "/api/sources"),
            ("GET", "/api/articles/a/chapters.json", "/api/articles/{id}/chapters.json"),
            ("GET", "/api/articles/a/transcript.vtt", "/api/articles/{id}/transcript.vtt"),
            ("GET", "/api/openapi.yaml", "/api/openapi.yaml"), ("GET", "/feed.xml", "/feed.xml"),
            ("GET", "/opml", "/opml"), ("GET", "/playlist.m3u8", "/playlist.m3u8"),
            ("GET", "/playlist.xspf", "/playlist.xspf"), ("GET", "/healthz", "/healthz"),
            ("GET", "/metrics", "/metrics"), ("GET", "/api/jobs/x", "/api/jobs/{id}"),
            ("GET", "/api/jobs/x/events", "/api/jobs/{id}/events"), ("POST", "/api/articles", "/api/articles"),
            ("DELETE", "/api/articles/x", "/api/articles/{id}"), ("DELETE", "/api/articles/a", "/api/articles/{id}"),
            ("GET", "/media/a/a.wav", "/media/{id}/{file}"), ("GET", "/media/a/x", "/media/{id}/{file}"),
        ])
    func answers(method: String, uri: String, path: String) async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try await shelf.test { client in
            let document = try Self.document(try await client.get("/api/openapi.yaml").text)
            let response = try await client.execute(
                uri: uri, method: HTTPRequest.Method(method) ?? .get, headers: Shelf.bearer,
                body: method == "POST" ? ByteBuffer(string: "标题在这里\n\n今天天气很好，大家都出门了。\n") : nil)
            let paths = document["paths"] as? Object
            let operation = (paths?[path] as? Object)?[method.lowercased()] as? Object
            let answer = try #require((operation?["responses"] as? Object)?["\(response.status.code)"] as? Object)
            let content = Self.resolved(answer, in: document)["content"] as? Object ?? [:]
            let type = (response.headers[.contentType] ?? "").prefix { $0 != ";" }
            if !content.isEmpty { #expect(content[String(type)] != nil || content["*/*"] != nil, "\(type)") }
            guard type.hasSuffix("json"), let schema = (content[String(type)] as? Object)?["schema"] as? Object else {
                return
            }
            let value = try JSONSerialization.jsonObject(with: response.data)
            #expect(Self.mismatches(of: value, with: schema, in: document) == [])
        }
    }

    /// What a `$ref` stands for.
    private static func resolved(_ object: Object, in document: Object) -> Object {
        guard let reference = object["$ref"] as? String else { return object }
        let target = reference.split(separator: "/").dropFirst().reduce(document as Any) {
            ($0 as? Object)?[String($1)] as Any
        }
        return target as? Object ?? [:]
    }

    /// Where a value is not what a schema says.
    private static func mismatches(of value: Any, with schema: Object, in document: Object, at place: String = "")
        -> [String]
    {
        let schema = resolved(schema, in: document)
        if let choices = schema["enum"] as? [String] {
            return choices.contains(value as? String ?? "") ? [] : ["\(place): \(value)"]
        }
        switch schema["type"] as? String {
        case "object":
            guard let object = value as? Object else { return ["\(place): no object"] }
            let properties = schema["properties"] as? [String: Object] ?? [:]
            let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
            let unknown = properties.isEmpty ? [] : object.keys.filter { properties[$0] == nil }
            return missing.map { "\(place)/\($0): missing" } + unknown.map { "\(place)/\($0): not documented" }
                + properties.flatMap { name, schema in
                    object[name].map { mismatches(of: $0, with: schema, in: document, at: "\(place)/\(name)") } ?? []
                }
        case "array":
            guard let array = value as? [Any], let items = schema["items"] as? Object else {
                return ["\(place): no array"]
            }
            return array.flatMap { mismatches(of: $0, with: items, in: document, at: "\(place)[]") }
        case "string": return value is String ? [] : ["\(place): no string"]
        case "integer", "number": return value is NSNumber ? [] : ["\(place): no number"]
        default: return []
        }
    }
}
