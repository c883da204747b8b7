import Foundation
import Glibc
import Testing

@testable import Recordings

@Suite("The chapters of a file")
struct SoundChaptersTests {
    /// A WAV file of 100 samples at 8,000 Hz as another program may have written it.
    private func wave(_ chunks: [(String, [UInt8])]) -> [UInt8] {
        let fmt: [UInt8] = [1, 0, 1, 0] + number(8_000, 16_000) + [2, 0, 16, 0]
        let all = [("fmt ", fmt)] + chunks + [("data", [UInt8](repeating: 0, count: 200))]
        let body = all.flatMap { name, bytes -> [UInt8] in
            let padding: [UInt8] = bytes.count % 2 == 0 ? [] : [0]
            return Array(name.utf8) + number(bytes.count) + bytes + padding
        }
        return Array("RIFF".utf8) + number(body.count + 4) + Array("WAVE".utf8) + body
    }

    private func cue(_ points: [(id: Int, position: Int)]) -> (String, [UInt8]) {
        let records = points.flatMap {
            number($0.id, $0.position) + Array("data".utf8) + number(0, 0, $0.position)
        }
        return ("cue ", number(points.count) + records)
    }

    private func labels(_ names: [(id: Int, name: [UInt8])]) -> (String, [UInt8]) {
        let records = names.flatMap { id, name -> [UInt8] in
            let ending: [UInt8] = name.count % 2 == 0 ? [0, 0] : [0]
            return Array("labl".utf8) + number(name.count + 5, id) + name + ending
        }
        return ("LIST", Array("adtl".utf8) + records)
    }

    private func read(_ chunks: [(String, [UInt8])]) throws -> [SoundChapters.Chapter] {
        let folder = try Folder()
        return try SoundChapters(at: folder.write(wave(chunks), "x.wav")).chapters
    }

    @Test("are none where there are no cues")
    func none() throws {
        #expect(try read([]) == [])
        #expect(try read([("LIST", Array("INFOINAM".utf8) + number(2) + [0x41, 0])]) == [])
    }

    @Test("are sorted, whatever their order in the file, and need no names")
    func sorted() throws {
        let found = try read([cue([(7, 60), (3, 0), (9, 90)]), labels([(3, Array("头".utf8)), (9, Array("尾".utf8))])])
        #expect(found.map(\.title) == ["头", "", "尾"])
        #expect(found.map(\.start) == [0, 60, 90])
        #expect(found.map(\.end) == [60, 90, 100])
    }

    @Test("of thousands are all there, past the limits of libsndfile's reader")
    func thousands() throws {
        let name = Array(String(repeating: "长", count: 200).utf8)
        let ids = 0..<4_000
        let found = try read([cue(ids.map { ($0, $0 / 50) }), labels(ids.map { ($0, name) })])
        #expect(found.count == 4_000)
        #expect(found.allSatisfy { $0.title == String(repeating: "长", count: 200) })
    }

    @Test("in other encodings come out with marks for what is no UTF-8")
    func encodings() throws {
        let gb18030: [UInt8] = [0xD2, 0xFD, 0xD1, 0xD4]
        let title = try read([cue([(1, 0)]), labels([(1, gb18030)])])[0].title
        #expect(title.contains("\u{FFFD}"))
    }

    @Test("past the end of the sound are held at its end")
    func pastEnd() throws {
        let found = try read([cue([(1, 50), (2, 4_000_000_000)])])
        #expect(found.map(\.start) == [50, 100])
        #expect(found.map(\.end) == [100, 100])
    }

    @Test(
        "in broken chunks are read as far as they go",
        arguments: [
            ("cue ", number(1_000_000)), ("cue ", number(-1, 1, 2)), ("cue ", [1]),
            ("LIST", Array("adtllabl".utf8)), ("LIST", Array("adtllabl".utf8) + number(-1, 1)),
            ("LIST", Array("adtllabl".utf8) + number(4, 1)), ("LIST", Array("adtl".utf8)), ("LIST", []),
        ])
    func broken(name: String, bytes: [UInt8]) throws {
        #expect(try read([(name, bytes)]) == [])
        let found = try read([(name, bytes), cue([(1, 0)]), labels([(1, Array("头".utf8))])])
        #expect(found.map(\.title) == ["头"])
    }

    @Test(
        "are not found in what is no sound",
        arguments: [
            [], Array("朗读一篇文章。\n".utf8), [0x89] + Array("PNG\r\n".utf8), [UInt8](repeating: 0, count: 5_000),
            Array("RIFF".utf8) + number(4) + Array("WAVE".utf8),
        ])
    func notAudio(bytes: [UInt8]) throws {
        let folder = try Folder()
        let path = try folder.write(bytes, "文.wav")
        let error = #expect(throws: RecordingError.self) { try SoundChapters(at: path) }
        #expect(error?.kind.rawValue == 65)
        #expect(error?.description.hasPrefix("\(path): not a sound file: ") == true)
    }

    @Test(
        "are not found where nothing is to be read",
        arguments: [
            ("没有.wav", "No such file or directory"), (".", "this is a folder, not a file"),
            ("管道", "this is not a regular file"),
        ])
    func missing(name: String, reason: String) throws {
        let folder = try Folder()
        #expect(mkfifo("\(folder.path)/管道", 0o644) == 0)
        let error = #expect(throws: RecordingError.self) { try SoundChapters(at: "\(folder.path)/\(name)") }
        #expect(error == .missing(path: "\(folder.path)/\(name)", reason: reason))
        #expect(error?.kind.rawValue == 66)
    }
}
