import Foundation
import HTTPTypes
import HummingbirdTesting
import Recordings
import Testing

@testable import Player

@Suite("Media")
struct MediaTests {
    private let uri = "/media/a/a.wav"

    @Test("come whole, with type, length, tag and date")
    func whole() async throws {
        let shelf = try Shelf()
        let bytes = try shelf.add("a").audio.bytes
        let response = try await shelf.test { try await $0.get(uri) }
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "audio/wav")
        #expect(response.headers[.contentLength] == String(bytes))
        #expect(response.headers[.acceptRanges] == "bytes")
        #expect(response.headers[.lastModified]?.hasSuffix(" GMT") == true)
        #expect(response.data == FileManager.default.contents(atPath: "\(shelf.folder)/a.wav"))
    }

    @Test("come in parts", arguments: [("bytes=0-3", 0..<4), ("bytes=100-", 100..<200), ("bytes=-50", 150..<200)])
    func part(range: String, expected: Range<Int>) async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        // The end of the file is cut off, so that the ranges can be written down.
        let data = try #require(FileManager.default.contents(atPath: "\(shelf.folder)/a.wav")).prefix(200)
        try data.write(to: URL(fileURLWithPath: "\(shelf.folder)/a.wav"))
        let response = try await shelf.test { try await $0.get(uri, headers: [.range: range]) }
        #expect(response.status == .partialContent)
        #expect(response.headers[.contentRange] == "bytes \(expected.lowerBound)-\(expected.upperBound - 1)/200")
        #expect(response.headers[.contentLength] == String(expected.count))
        #expect(response.data == data[expected])
    }

    @Test("beyond the end are refused with the size")
    func beyond() async throws {
        let shelf = try Shelf()
        let bytes = try shelf.add("a").audio.bytes
        let response = try await shelf.test { try await $0.get(uri, headers: [.range: "bytes=\(bytes)-"]) }
        #expect(response.status == .rangeNotSatisfiable)
        #expect(response.headers[.contentRange] == "bytes */\(bytes)")
    }

    @Test("are not sent to those who have them, or ask for the head alone")
    func conditions() async throws {
        let shelf = try Shelf()
        let bytes = try shelf.add("a").audio.bytes
        try await shelf.test { client in
            let first = try await client.get(uri)
            let tag = try #require(first.headers[.eTag])
            let date = try #require(first.headers[.lastModified])
            for headers: HTTPFields in [
                [.ifNoneMatch: tag], [.ifNoneMatch: "\"x\", W/\(tag)"], [.ifModifiedSince: date],
            ] {
                let again = try await client.get(uri, headers: headers)
                #expect(again.status == .notModified)
                #expect(again.bytes.count == 0)
            }
            for headers: HTTPFields in [
                [.ifNoneMatch: "\"x\""], [.ifModifiedSince: "Mon, 18 Nov 2024 07:48:00 GMT"],
                [.ifNoneMatch: "\"x\"", .ifModifiedSince: date],
            ] {
                #expect(try await client.get(uri, headers: headers).status == .ok)
            }
            let head = try await client.execute(uri: uri, method: .head)
            #expect(head.headers[.contentLength] == String(bytes))
            #expect(head.bytes.count == 0)
        }
    }

    @Test("come whole where the part would be of another version")
    func changed() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try await shelf.test { client in
            let tag = try #require(try await client.get(uri).headers[.eTag])
            let same = try await client.get(uri, headers: [.range: "bytes=0-1", .ifRange: tag])
            #expect(same.status == .partialContent)
            let other = try await client.get(uri, headers: [.range: "bytes=0-1", .ifRange: "\"old\""])
            #expect(other.status == .ok)
        }
    }

    @Test("bear Chinese names, and none that breaks out of the header")
    func names() async throws {
        let shelf = try Shelf()
        try shelf.add("春天 \"1\"", id: "b")
        try await shelf.test { client in
            let uri = "/media/b/%E6%98%A5%E5%A4%A9%20%221%22.wav"
            let response = try await client.get(uri + "?download")
            #expect(
                response.headers[.contentDisposition]
                    == "attachment; filename=\"__ _1_.wav\"; filename*=UTF-8''%E6%98%A5%E5%A4%A9%20%221%22.wav")
            #expect(try await client.get(uri).headers[.contentDisposition]?.hasPrefix("inline") == true)
        }
    }

    @Test(
        "beside the recording's own cannot be had",
        arguments: [
            "../a.wav", "..%2fa.wav", "..%2f..%2fetc%2fpasswd", "%2fetc%2fpasswd", "a.json", "a.wav%00", ".inbox",
            "secret.txt", "%2e%2e", "b.wav", "",
        ])
    func traversal(file: String) async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        try shelf.add("b")
        try Data("secret".utf8).write(to: URL(fileURLWithPath: "\(shelf.folder)/secret.txt"))
        let response = try await shelf.test { try await $0.get("/media/a/\(file)") }
        #expect(response.status == .notFound)
    }

    @Test("outside the folder are not reached through a manifest")
    func hostileManifest() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        let path = "\(shelf.folder)/a.json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("\"file\": \"a.wav\"", with: "\"file\": \"../../../etc/passwd\"")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try await shelf.test { try await $0.get("/media/a/..%2F..%2F..%2Fetc%2Fpasswd") }.status == .notFound)
    }
}
