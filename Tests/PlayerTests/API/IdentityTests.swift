import Articles
import Foundation
import HTTPTypes
import HummingbirdTesting
import Narration
import Recordings
import TestSupport
import Testing

@testable import Player

@Suite("An article that is corrected, or read by several voices")
struct IdentityTests {
    private struct Details: Decodable {
        struct Voice: Decodable {
            var name: String
            var isDefault: Bool
            var details: String
            var audio: [Audio]
        }
        struct Audio: Decodable { var url: String }

        var id: String
        var revised: Date?
        var voice: String
        var voices: [Voice]
        var manifest: String
        var transcript: String
        var audio: [Audio]
    }

    private let shelf: Shelf

    init() throws { shelf = try Shelf { $0.publicAddress = "https://listen.example" } }

    /// Reads the article in a voice, as a batch does.
    private func read(_ months: Int, by voice: String = "bobao", daysAgo: Double = 0) async throws {
        var profile = VoiceProfile.tone()
        (profile.name, profile.title) = (voice, "音\(voice)")
        let text = "老桥修好了\n来源: 河州日报\n\n修桥用了\(months)个月。\n"
        let article = try ArticleReader().article(from: Array(text.utf8), name: "a.txt")
        let directory = try RecordingDirectory(at: shelf.folder)
        let name = directory.name(of: "老桥", by: voice, defaultVoice: "bobao")
        _ = try await Narrator(voice: profile).record(
            article, named: name, in: directory, identity: ArticleIdentity(of: article, place: "老桥"))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -daysAgo * 86_400)],
            ofItemAtPath: directory.manifestPath(for: name))
    }

    private let id = ArticleIdentity.id(ofPlace: "老桥")

    /// What an element of the feed holds, for each that there is.
    private func elements(_ name: String, in feed: String) -> [String] {
        feed.split(separator: "<\(name)").dropFirst().compactMap { part in
            part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).last?.split(separator: "</")
                .first
                .map(String.init)
        }
    }

    @Test("keeps its address, its file's address, its guid and its date, and is shown as updated")
    func correction() async throws {
        try await read(16, daysAgo: 3)
        let before = try await shelf.test { client in
            (try await client.get("/feed.xml"), try await client.get("/api/articles/\(id)").decoded(Details.self))
        }
        try await read(18)
        let after = try await shelf.test { client in
            (try await client.get("/feed.xml"), try await client.get("/api/articles/\(id)").decoded(Details.self))
        }
        #expect(after.1.audio.map(\.url) == before.1.audio.map(\.url))
        #expect(before.1.revised == nil && after.1.revised != nil)
        let (old, new) = (before.0.text, after.0.text)
        for name in ["guid", "pubDate", "link"] { #expect(elements(name, in: new) == elements(name, in: old)) }
        #expect(elements("atom:updated", in: old).isEmpty)
        let updated = try #require(elements("atom:updated", in: new).first.flatMap(ManifestTime.seconds))
        #expect(abs(updated - Date.now.timeIntervalSince1970) < 60)
        // Who asks whether there is something new is told so.
        #expect(before.0.headers[.lastModified] != after.0.headers[.lastModified])
    }

    @Test("of a library that knew it by its content is found by its old id, and keeps its guid")
    func adopted() async throws {
        try await read(16)
        let path = "\(shelf.folder)/老桥.json"
        let old = "0e5b3a7d9c1f2e4d6b8a0c2e4f6a8b0d"
        try String(contentsOfFile: path, encoding: .utf8).replacing("\"id\": \"\(id)\"", with: "\"id\": \"\(old)\"")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let feed = try await shelf.test { try await $0.get("/feed.xml").text }
        #expect(elements("guid", in: feed) == ["langdu:\(old)"])
        try await read(16)
        try await shelf.test { client in
            for known in [old, id] {
                let details = try await client.get("/api/articles/\(known)").decoded(Details.self)
                #expect(details.id == id)
                let media = try await client.get("/media/\(known)/%E8%80%81%E6%A1%A5.wav")
                #expect(media.status == .ok)
            }
            let feed = try await client.get("/feed.xml").text
            #expect(elements("guid", in: feed) == ["langdu:\(old)"])
        }
    }

    @Test("is one article, with what belongs to each voice")
    func voices() async throws {
        try await read(16, by: "shuhuan")
        try await read(16, by: "bobao")
        try await shelf.test { client in
            #expect(elements("guid", in: try await client.get("/feed.xml").text).count == 1)
            let details: Details = try await client.get("/api/articles/\(id)").decoded()
            #expect(details.voice == "音bobao")
            #expect(details.voices.map(\.name) == ["bobao", "shuhuan"])
            #expect(details.voices.map(\.isDefault) == [true, false])
            for voice in details.voices {
                let one: Details = try await client.get(voice.details).decoded()
                #expect(one.voice == "音\(voice.name)")
                #expect(one.audio.map(\.url) == voice.audio.map(\.url))
                for file in one.audio { #expect(try await client.get(file.url).status == .ok) }
                let manifest = try await JSONDecoder().decode(Manifest.self, from: client.get(one.manifest).data)
                #expect(manifest.head.voice.name == voice.name)
                #expect(try await client.get(one.transcript).text.hasPrefix("WEBVTT"))
            }
            #expect(Set(details.voices.flatMap(\.audio).map(\.url)).count == 2)
            #expect(try await client.get("/api/articles/\(id)?voice=none").status == .notFound)
        }
    }
}
