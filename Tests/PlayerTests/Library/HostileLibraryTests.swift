import Foundation
import Glibc
import HTTPTypes
import HummingbirdTesting
import Logging
import Recordings
import Testing

@testable import Player

@Suite("A library that others have had a hand in")
struct HostileLibraryTests {
    /// Writes a recording's manifest anew with other text in it.
    private func change(_ name: String, on shelf: Shelf, _ old: String, to new: String) throws {
        let path = "\(shelf.folder)/\(name).json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test(
        "gives away, and takes away, no file that is not the recording's own",
        arguments: [
            ("secret.key", "wav"), ("secret.key", "key"), ("b.wav", "wav"), ("../outside.wav", "wav"),
            ("/etc/passwd", "wav"), ("a.wav/../secret.wav", "wav"), (".inbox/x.wav", "wav"), ("", "wav"), (".", "wav"),
            ("a.wav", "json"), ("a.wav", "mp3"), ("a.WAV", "wav"),
        ])
    func foreignFiles(file: String, format: String) async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try shelf.add("b")
        let secret = "\(shelf.folder)/secret.key"
        try Data("secret".utf8).write(to: URL(fileURLWithPath: secret))
        try change(
            "a", on: shelf, "\"file\": \"a.wav\", \"format\": \"wav\"",
            to: "\"file\": \"\(file)\", \"format\": \"\(format)\"")
        try await shelf.test { client in
            for name in ["secret.key", file, "a.wav", "a.json"] {
                #expect(try await client.get("/media/a/\(PathPart.encoded(name))").status.code >= 400)
            }
            let removal = try await client.execute(uri: "/api/articles/a", method: .delete, headers: Shelf.bearer)
            #expect(removal.status.code >= 400)
            #expect(try await client.get("/media/b/b.wav").status == .ok)
        }
        #expect(FileManager.default.fileExists(atPath: secret))
        #expect(FileManager.default.fileExists(atPath: "\(shelf.folder)/b.wav"))
    }

    @Test("follows no link out of its folder")
    func links() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try FileManager.default.removeItem(atPath: "\(shelf.folder)/a.wav")
        try FileManager.default.createSymbolicLink(
            atPath: "\(shelf.folder)/a.wav", withDestinationPath: "/etc/passwd")
        #expect(try await shelf.test { try await $0.get("/media/a/a.wav") }.status == .notFound)
    }

    @Test(
        "serves whatever times its manifests tell",
        arguments: ["0", "-1", "1e15", "1e17", "-1e17", "9223372036854775807", "1e19", "-1e19", "1e308", "-1e308"])
    func times(number: String) async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try change("a", on: shelf, "\"duration\": 0.5", to: "\"duration\": \(number)")
        try change("a", on: shelf, "\"speechEnd\": ", to: "\"speechEnd\": \(number), \"was\": ")
        try shelf.add("b")
        try await shelf.test { client in
            for uri in ["/feed.xml", "/playlist.m3u8", "/playlist.xspf", "/api/articles", "/opml"] {
                #expect(try await client.get(uri).status == .ok, "\(uri)")
            }
            for uri in ["", "/manifest", "/transcript.vtt", "/chapters.json"] {
                _ = try await client.get("/api/articles/a\(uri)")
            }
            #expect(try await client.get("/api/articles/b/transcript.vtt").status == .ok)
        }
    }

    @Test(
        "serves files of all ages",
        arguments: [Int.min, -9_000_000_000_000_000_000, -1, 0, 253_402_300_800, 9_000_000_000_000_000_000, .max])
    func stamps(seconds: Int) async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        for file in ["a.wav", "a.json"] {
            let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 999_999_999)]
            #expect(utimensat(AT_FDCWD, "\(shelf.folder)/\(file)", times, 0) == 0)
        }
        try await shelf.test { client in
            for uri in [
                "/media/a/a.wav", "/feed.xml", "/playlist.xspf", "/api/articles", "/api/articles/a",
                "/api/articles/a/manifest", "/api/articles/a/transcript.vtt",
            ] {
                let response = try await client.get(uri)
                #expect(response.status == .ok, "\(uri)")
                guard let tag = response.headers[.eTag] else { continue }
                #expect(try await client.get(uri, headers: [.ifNoneMatch: tag]).status == .notModified)
            }
        }
    }

    @Test("and a file may bear any state that the system can tell of", arguments: [Int.min, -1, 0, .max])
    func states(seconds: Int) throws {
        let shelf = try Shelf()
        let path = "\(shelf.folder)/x"
        try Data().write(to: URL(fileURLWithPath: path))
        _ = utimensat(
            AT_FDCWD, path, [timespec(tv_sec: seconds, tv_nsec: 1), timespec(tv_sec: seconds, tv_nsec: 1)], 0)
        let state = try #require(FileState(at: path))
        #expect((0...253_402_300_799).contains(state.modified))
        #expect(HTTPDate.text(Date(timeIntervalSince1970: Double(seconds))).hasSuffix(" GMT"))
    }

    @Test(
        "leads to every article by the addresses that it gives",
        arguments: [
            "a/b", "a?b#c", "100%", "%2F", "%25", "春天 的", "a&b=c;d", "'\"<>", "\u{1B}[31m", "..a", "a..", "...", "\\",
            "~!*()",
            "é", "e\u{301}", "+", "👩‍👩‍👧",
        ])
    func addresses(id: String) async throws {
        let shelf = try Shelf()
        let name = RecordingName.safe(id) + "%20&#"
        try shelf.add(name, id: id)
        try await shelf.test { client in
            let page: Listed = try await client.get("/api/articles").decoded()
            #expect(page.articles.map(\.id) == [id])
            let details: Detailed = try await client.get("/api/articles/\(PathPart.encoded(id))").decoded()
            for uri in [details.manifest, details.transcript, try #require(details.audio.first).url] {
                #expect(try await client.get(uri).status == .ok, "\(uri)")
            }
            for list in ["/feed.xml", "/playlist.m3u8", "/playlist.xspf"] {
                let text = try await client.get(list).text
                let links = text.matches(of: #/http://localhost(/(?:media|articles|api/articles)/[^"<\s]+)/#).map(\.1)
                #expect(!links.isEmpty)
                for link in links { #expect(try await client.get(String(link)).status == .ok, "\(link)") }
            }
        }
    }

    private struct Listed: Decodable {
        struct Item: Decodable { var id: String }
        var articles: [Item]
    }

    private struct Detailed: Decodable {
        struct Audio: Decodable { var url: String }
        var manifest: String
        var transcript: String
        var audio: [Audio]
    }

    @Test("leaves out ids that no address can lead to", arguments: ["", ".", ".."])
    func unreachable(id: String) async throws {
        let shelf = try Shelf()
        try shelf.add("a", id: id)
        #expect(await FolderLibrary(at: shelf.folder).count() == 0)
    }

    @Test("is served where parts of it cannot be read")
    func unreadable() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        let files = FileManager.default
        try files.createDirectory(atPath: "\(shelf.folder)/folder.json", withIntermediateDirectories: false)
        try files.createSymbolicLink(atPath: "\(shelf.folder)/loop", withDestinationPath: ".")
        try files.createSymbolicLink(atPath: "\(shelf.folder)/dangling.json", withDestinationPath: "/nowhere")
        #expect(mkfifo("\(shelf.folder)/pipe.json", 0o600) == 0)
        for (number, text) in ["", "{", "[]", "null", "{\"schema\": 99}", "\u{0}"].enumerated() {
            try text.write(toFile: "\(shelf.folder)/\(number).json", atomically: false, encoding: .utf8)
        }
        close(open("\(shelf.folder)/\u{FF}", O_CREAT | O_WRONLY, 0o600))
        let name: [CChar] = Array("\(shelf.folder)/".utf8CString.dropLast()) + [-1, -2, 46, 106, 115, 111, 110, 0]
        close(open(name, O_CREAT | O_WRONLY, 0o600))
        try Data("{}".utf8).write(to: URL(fileURLWithPath: "\(shelf.folder)/locked.json"))
        chmod("\(shelf.folder)/locked.json", 0)
        let library = FolderLibrary(at: shelf.folder)
        #expect(await library.count() == 1)
        #expect(await library.page(matching: "天气", source: nil, offset: 0, limit: 10).items.isEmpty)
    }

    @Test("names a manifest that is too large, and serves the others")
    func large() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try shelf.add("b")
        #expect(truncate("\(shelf.folder)/a.json", off_t(ManifestReading.sizeLimit + 1)) == 0)
        try await shelf.test { client in
            for uri in ["/api/articles/a", "/api/articles/a/manifest", "/api/articles/a/transcript.vtt"] {
                let response = try await client.get(uri)
                #expect(response.status == .internalServerError)
                #expect(response.text.contains("a.json is larger than 32 MB"))
            }
            #expect(try await client.get("/api/articles/b/manifest").status == .ok)
        }
    }

    @Test("is searched where its index is broken, or there is none")
    func brokenIndex() async throws {
        let shelf = try Shelf()
        try shelf.add("a", title: "木雕保存完好")
        let index = "\(shelf.folder)/.langdu/library.sqlite"
        try FileManager.default.createDirectory(atPath: "\(shelf.folder)/.langdu", withIntermediateDirectories: false)
        try Data(repeating: 7, count: 10_000).write(to: URL(fileURLWithPath: index))
        let spoken = SpokenIndex(of: shelf.folder, logger: .init(label: "test"))
        #expect(await spoken.search("木雕保", limit: 10).count == 1)
        let left = SpokenIndex(of: shelf.folder + "/none", logger: .init(label: "test"))
        #expect(await left.search("木雕保", limit: 10).isEmpty)
    }

    @Test("needs nothing written where nobody may post")
    func reading() async throws {
        let shelf = try Shelf { $0.token = nil }
        try shelf.add("a")
        let before = try FileManager.default.subpathsOfDirectory(atPath: shelf.folder).sorted()
        try await shelf.test { client in
            for uri in ["/", "/api/articles?q=%E5%87%BA%E9%97%A8", "/media/a/a.wav", "/feed.xml"] {
                let response = try await client.get(uri)
                #expect(response.status == .ok)
            }
            #expect(try await client.post("标题\n\n文字。").status == .forbidden)
        }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: shelf.folder).sorted() == before)
    }
}
