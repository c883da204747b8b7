import Foundation
import FoundationXML
import HTTPTypes
import HummingbirdTesting
import Recordings
import TestSupport
import Testing

@testable import Player

@Suite("Feeds and playlists")
struct FeedTests {
    private let hostile = "五<六 & \"七\" ]]> <script>alert(1)</script>\u{1}"

    @Test("are well-formed, and a hostile title is text in them", arguments: ["/feed.xml", "/playlist.xspf", "/opml"])
    func wellFormed(uri: String) async throws {
        let shelf = try Shelf { $0.title = "<朗读>&" }
        try shelf.add("a", title: hostile)
        let response = try await shelf.test { try await $0.get(uri) }
        let reader = Titles()
        let parser = XMLParser(data: response.data)
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(reader.elements.contains("script") == false)
        if uri != "/opml" { #expect(reader.titles.contains("五<六 & \"七\" ]]> <script>alert(1)</script>")) }
    }

    @Test("tell podcast apps all they need")
    func feed() async throws {
        let shelf = try Shelf { $0.publicAddress = "https://listen.example/" }
        let bytes = try shelf.add("春天", id: "a").audio.bytes
        let feed = try await shelf.test { try await $0.get("/feed.xml").text }
        for line in [
            "<guid isPermaLink=\"false\">langdu:a</guid>",
            "<pubDate>Mon, 04 Mar 2024 23:30:00 GMT</pubDate>",
            "<enclosure url=\"https://listen.example/media/a/%E6%98%A5%E5%A4%A9.wav\" length=\"\(bytes)\" type=\"audio/wav\"/>",
            "<itunes:duration>1</itunes:duration>",
            "<podcast:chapters url=\"https://listen.example/api/articles/a/chapters.json\" type=\"application/json+chapters\"/>",
            "<podcast:transcript url=\"https://listen.example/api/articles/a/transcript.vtt\" type=\"text/vtt\" language=\"zh-cn\"/>",
            "<atom:link href=\"https://listen.example/feed.xml\" rel=\"self\" type=\"application/rss+xml\"/>",
        ] { #expect(feed.contains(line), "\(line)") }
    }

    @Test("tell when another sound took the place of an earlier one")
    func revised() async throws {
        let shelf = try Shelf()
        var article = Manifest.Article(id: "a", title: "老桥修好了")
        (article.made, article.revised) = ("2025-03-02T09:30:00Z", "2025-03-04T07:00:00Z")
        try TestRecording.make("a", in: shelf.folder, article: article)
        let response = try await shelf.test { try await $0.get("/feed.xml") }
        #expect(response.text.contains("<pubDate>Sun, 02 Mar 2025 09:30:00 GMT</pubDate>"))
        #expect(response.text.contains("<atom:updated>2025-03-04T07:00:00Z</atom:updated>"))
        #expect(response.headers[.lastModified] == "Tue, 04 Mar 2025 07:00:00 GMT")
    }

    @Test("give the format that most apps know first, and the others as alternates")
    func alternates() async throws {
        let shelf = try Shelf { $0.publicAddress = "https://listen.example/" }
        try shelf.add("a")
        let plain = try await shelf.test { try await $0.get("/feed.xml").text }
        #expect(!plain.contains("alternateEnclosure"))
        for name in ["a.opus", "a.m4a", "a.mp3"] {
            try Data(repeating: 1, count: 1_000).write(to: URL(fileURLWithPath: "\(shelf.folder)/\(name)"))
        }
        let feed = try await shelf.test { try await $0.get("/feed.xml").text }
        #expect(
            feed.contains(
                "<enclosure url=\"https://listen.example/media/a/a.mp3\" length=\"1000\" type=\"audio/mpeg\"/>"))
        for (name, type, isDefault) in [
            ("a.mp3", "audio/mpeg", true), ("a.m4a", "audio/mp4", false), ("a.opus", "audio/ogg", false),
            ("a.wav", "audio/wav", false),
        ] {
            #expect(feed.contains("<podcast:source uri=\"https://listen.example/media/a/\(name)\"/>"), "\(name)")
            let start = "<podcast:alternateEnclosure "
            let tags = feed.components(separatedBy: start).dropFirst().filter { $0.contains("/a/\(name)\"") }
            #expect(tags.first?.contains("type=\"\(type)\"") == true && tags.count == 1)
            #expect(tags.first?.contains("default=\"\(isDefault)\"") == true)
        }
    }

    @Test("are sent again only when something is new")
    func unchanged() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try await shelf.test { client in
            let first = try await client.get("/feed.xml")
            let tag = try #require(first.headers[.eTag])
            #expect(first.headers[.lastModified] != nil)
            #expect(try await client.get("/feed.xml", headers: [.ifNoneMatch: tag]).status == .notModified)
            // What is taken away leaves a list whose newest entry is not newer, and yet it is another.
            let date = try #require(first.headers[.lastModified])
            _ = try await client.execute(uri: "/api/articles/a", method: .delete, headers: Shelf.bearer)
            #expect(try await client.get("/feed.xml", headers: [.ifModifiedSince: date]).status == .ok)
        }
    }

    @Test("have chapters and a transcript that programs read")
    func companions() async throws {
        struct Chapters: Decodable {
            struct Chapter: Decodable {
                var startTime: Double
                var title: String
            }
            var version: String
            var chapters: [Chapter]
        }
        let shelf = try Shelf()
        try shelf.add("a", title: "一 --> 二 & <三>")
        try await shelf.test { client in
            let chapters = try await client.get("/api/articles/a/chapters.json")
            #expect(chapters.headers[.contentType] == "application/json+chapters")
            let decoded: Chapters = try chapters.decoded()
            #expect(decoded.version == "1.2.0")
            #expect(decoded.chapters.map(\.startTime) == [0])
            let transcript = try await client.get("/api/articles/a/transcript.vtt").text
            #expect(transcript == "WEBVTT\n\n00:00:00.000 --> 00:00:00.363\n一 --&gt; 二 &amp; &lt;三&gt;\n")
        }
    }

    @Test("cannot be led to other lines by a title")
    func playlist() async throws {
        let shelf = try Shelf()
        try shelf.add("a", title: "一\nfile:///etc/passwd\r二")
        let lines = try await shelf.test { try await $0.get("/playlist.m3u8").text }.split(separator: "\n")
        #expect(lines.filter { !$0.hasPrefix("#") } == ["http://localhost/media/a/a.wav"])
    }

    @Test("have the id that Podcasting 2.0 gives for an address")
    func guid() {
        #expect(FeedChannel.guid(of: "https://podnews.net/rss") == "9b024349-ccf0-5f69-a609-6b82873eab3c")
    }

    /// Collects what is in an XML document.
    private final class Titles: NSObject, XMLParserDelegate {
        var elements: Set<String> = []
        var titles: [String] = []
        private var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            elements.insert(name)
            text = ""
        }

        func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            if name == "title" { titles.append(text) }
        }
    }
}
