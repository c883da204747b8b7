import Foundation
import HTTPTypes
import HummingbirdTesting
import Recordings
import Speech
import Testing

@testable import Player

@Suite("The times as the page takes them")
struct PageTimelineTests {
    private struct Part: Decodable {
        var rate: Int?
        var length: Int?
        var role: String?
        var chapter: [Int]?
        var paragraph: [Int]?
        var start: [Int]?
        var part: Int?
        var words: [[Int]]
    }

    private static func manifest(sentences: Int) throws -> Manifest {
        let rate = 22_050
        let list = (0..<sentences).map { number -> String in
            let start = Double(number) * 2
            return """
                {"role":"paragraph","chapter":0,"paragraph":\(number / 3),"text":"“好”𠮷，再说","offset":0,"start":\(start),
                "speechEnd":\(start + 1),"end":\(start + 2),"words":[
                {"text":"好","offset":1,"start":\(start + 0.25),"end":\(start + 0.5)},
                {"text":"𠮷","offset":3,"start":\(start + 0.5),"end":\(start + 0.75)},
                {"text":"没有","offset":4,"start":\(start + 0.75),"end":\(start + 0.8)},
                {"text":"再说","offset":5,"start":\(start + 0.8),"end":\(start + 1)}]}
                """
        }
        let json = """
            {"schema":1,"generator":{"name":"langdu","version":"0","pipeline":1},"fingerprint":"x",
            "article":{"id":"a","title":"好"},"voice":{"name":"v","title":"V","rate":200},
            "audio":{"file":"a.wav","format":"wav","sampleRate":\(rate),"channels":1,"samples":\(sentences * 2 * rate),
            "duration":\(sentences * 2),"bytes":44},"files":[],
            "chapters":[{"title":"“一”","start":0,"end":\(sentences * 2)}],"sentences":[\(list.joined(separator: ","))]}
            """
        return try JSONDecoder().decode(Manifest.self, from: Data(json.utf8))
    }

    private func part(_ number: Int, of manifest: Manifest) throws -> Part? {
        try PageTimeline(manifest).json(part: number).map { try JSONDecoder().decode(Part.self, from: Data($0.utf8)) }
    }

    @Test("are whole samples and differences; words are counted as browsers count")
    func numbers() throws {
        let part = try #require(try part(0, of: Self.manifest(sentences: 3)))
        #expect(part.rate == 22_050 && part.length == 132_300 && part.role == "ppp" && part.part == 200)
        #expect(part.chapter == [0, 0, 0] && part.paragraph == [0, 0, 0] && part.start == [0, 44_100, 44_100])
        // 好 stands after one unit, 𠮷 takes two after another one; a word that is not there takes none.
        #expect(part.words[1] == [1, 1, 5513, 5512, 1, 2, 0, 5513, 0, 0, 0, 1102, 1, 2, 0, 4410])
    }

    @Test("come in parts, the first with all that is needed to begin")
    func parts() throws {
        let manifest = try Self.manifest(sentences: 450)
        let parts = try (0..<4).map { try part($0, of: manifest) }
        #expect(parts.map { $0?.words.count } == [200, 200, 50, nil])
        #expect(parts[0]?.start?.count == 450 && parts[1]?.start == nil)
        #expect(PageTimeline(manifest).json(part: .max) == nil)
    }

    @Test("of a version are for good, and of no version are asked for each time")
    func freshness() async throws {
        let shelf = try Shelf()
        try shelf.add("a")
        struct Details: Decodable { var timeline: String }
        try await shelf.test { client in
            let address = try await client.get("/api/articles/a").decoded(Details.self).timeline
            #expect(try await client.get(address).headers[.cacheControl]?.contains("immutable") == true)
            #expect(try await client.get("/api/articles/a/timeline").headers[.cacheControl] == "no-cache")
            #expect(try await client.get("/api/articles/a/timeline?v=old").headers[.cacheControl] == "no-cache")
        }
    }

    @Test("have pinyin beside them where there are readings of the very words")
    func pinyin() async throws {
        struct Details: Decodable { var pinyin: String? }
        let shelf = try Shelf()
        try shelf.add("a")
        try await shelf.test { client in
            #expect(try await client.get("/api/articles/a").decoded(Details.self).pinyin == nil)
            #expect(try await client.get("/api/articles/a/pinyin").status == .notFound)
            let readings = """
                {"schema":1,"pipeline":0,"sentences":[{"chapter":0,"paragraph":0,"offset":0,"words":[]}]}
                """
            try readings.write(toFile: "\(shelf.folder)/a.readings.json", atomically: true, encoding: .utf8)
            let address = try #require(try await client.get("/api/articles/a").decoded(Details.self).pinyin)
            let answer = try await client.get(address)
            #expect(answer.text == "{\"words\":[[]]}")
            #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
            try readings.replacing("\"offset\":0", with: "\"offset\":1")
                .write(toFile: "\(shelf.folder)/a.readings.json", atomically: true, encoding: .utf8)
            #expect(try await client.get("/api/articles/a/pinyin").status == .notFound)
        }
    }
}
