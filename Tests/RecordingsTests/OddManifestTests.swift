import Foundation
import Glibc
import Speech
import Testing

@testable import Recordings

/// What a manifest from anywhere may hold.
@Suite("Odd manifests")
struct OddManifestTests {
    /// A manifest as a tree.
    private static func tree(in folder: Folder) throws -> Any {
        _ = try record(hum(6_615), in: RecordingDirectory(at: folder.path))
        return try JSONSerialization.jsonObject(with: Data(folder.bytes("文.json")))
    }

    /// The paths of all numbers in a tree.
    private static func numbers(in tree: Any, at path: [String] = []) -> [[String]] {
        switch tree {
        case let object as [String: Any]: object.flatMap { numbers(in: $1, at: path + [$0]) }
        case let array as [Any]: array.enumerated().flatMap { numbers(in: $1, at: path + ["\($0)"]) }
        case is NSNumber: [path]
        default: []
        }
    }

    /// A tree with something else at a path.
    private static func replacing(_ path: ArraySlice<String>, in tree: Any, by value: Any) -> Any {
        guard let key = path.first else { return value }
        if var object = tree as? [String: Any], let inner = object[key] {
            object[key] = replacing(path.dropFirst(), in: inner, by: value)
            return object
        }
        if var array = tree as? [Any], let index = Int(key) {
            array[index] = replacing(path.dropFirst(), in: array[index], by: value)
            return array
        }
        return tree
    }

    /// Numbers are written as text, for JSON may hold what no number of Swift can.
    private static let odd = [
        "1e17", "-1e17", "1e19", "1e308", "-1e308", "1e999", "-1", "-0.5", "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808", "1.5", "1000001", "0", "2147483648", "4294967296", "null", "\"1\"", "[]", "true",
    ]

    /// The times, offsets and counts of a manifest that was read, none of which may be beyond reckoning.
    private func check(_ manifest: Manifest) {
        let audio = manifest.head.audio
        #expect(audio.duration.isFinite && audio.duration >= 0 && audio.duration <= Manifest.longestDuration)
        let end = audio.duration + 0.01
        var last = 0.0
        for sentence in manifest.sentences {
            #expect(manifest.head.chapters.indices.contains(sentence.chapter))
            #expect(sentence.start >= last - 0.01 && sentence.start <= sentence.speechEnd + 0.01)
            #expect(sentence.speechEnd <= sentence.end + 0.01 && sentence.end <= end)
            #expect(sentence.offset >= 0)
            for word in sentence.words {
                #expect(word.start >= sentence.start - 0.01 && word.start <= word.end + 0.01 && word.end <= end)
                #expect(word.offset >= sentence.offset)
            }
            last = sentence.end
        }
        for chapter in manifest.head.chapters { #expect(chapter.start >= 0 && chapter.end <= end) }
        #expect(manifest.timeline.sentences.count == manifest.sentences.count)
    }

    @Test("with any number in place of any of theirs are refused by file and key, or hold nothing that cannot be")
    func numbers() throws {
        let folder = try Folder()
        let tree = try Self.tree(in: folder)
        let mark = "这里是数"
        for path in Self.numbers(in: tree) {
            let marked = try JSONSerialization.data(withJSONObject: Self.replacing(path[...], in: tree, by: mark))
            for value in Self.odd {
                let text = String(decoding: marked, as: UTF8.self).replacing("\"\(mark)\"", with: value)
                let file = try folder.write(Array(text.utf8), "odd.json")
                do throws(RecordingError) {
                    check(try Manifest(at: file))
                } catch {
                    guard case .notManifest(file, _) = error else {
                        Issue.record("\(path) \(value): \(error)")
                        continue
                    }
                    let key = try #require(path.last { Int($0) == nil })
                    #expect("\(error)".contains(key) || "\(error)".contains("JSON"), "\(path) \(value): \(error)")
                }
                _ = try? Manifest.Head(at: file)
            }
        }
    }

    @Test(
        "with times out of order, or ranges outside of their text, are refused",
        arguments: [
            ("\"speechEnd\": 0.1,", "\"speechEnd\": 0.2,", "sentences.0"),
            ("\"chapter\": 1", "\"chapter\": 2", "sentences.1.chapter"),
            ("\"duration\": 0.3", "\"duration\": 0.4", "audio.duration"),
            ("\"samples\": 6615", "\"samples\": 6616000", "audio.duration"),
            ("\"start\": 0.149977, \"end\": 0.3}", "\"start\": 0.3, \"end\": 0.149977}", "chapters.1.end"),
            ("{\"text\": \"很好\", \"offset\": 5", "{\"text\": \"很好\", \"offset\": 7", "words.1.offset"),
            ("{\"text\": \"很好\", \"offset\": 5", "{\"text\": \"很好\", \"length\": 4, \"offset\": 5", "words.1.offset"),
            ("\"schema\": 1", "\"schema\": 2", "later version"), ("\"schema\": 1", "\"schema\": 0", "schema"),
        ])
    func order(found: String, replacement: String, named: String) throws {
        let folder = try Folder()
        _ = try record(hum(6_615), in: RecordingDirectory(at: folder.path))
        let text = String(decoding: try folder.bytes("文.json"), as: UTF8.self)
        try #require(text.contains(found))
        let file = try folder.write(Array(text.replacing(found, with: replacement).utf8), "odd.json")
        let error = try #require(throws: RecordingError.self) { try Manifest(at: file) }
        #expect("\(error)".contains(named), "\(error)")
        #expect("\(error)".contains(file))
    }

    @Test(
        "name only sound that lies beside them, in the format that they say",
        arguments: [
            ("文.wav", "wav", true), ("文.WAV", "wav", true), ("a.b.mp3", "mp3", true), ("a\u{301}.opus", "opus", true),
            ("secret.key", "wav", false), ("secret.key", "key", false), ("../文.wav", "wav", false),
            ("/etc/passwd.wav", "wav", false), (".文.wav", "wav", false), ("..", "wav", false), ("", "wav", false),
            ("wav", "wav", false), ("文.wav", "mp3", false), ("文.wav\u{0}", "wav", false), ("a\n.wav", "wav", false),
            ("文.json", "json", false), ("文.wav/", "wav", false),
        ])
    func audioFile(name: String, format: String, isAllowed: Bool) throws {
        let folder = try Folder()
        var head = try record(hum(6_615), in: RecordingDirectory(at: folder.path))
        head.audio.file = name
        head.audio.format = format
        #expect(head.audioFileName == (isAllowed ? name : nil))
        #expect((head.flaw == nil) == isAllowed)
    }

    @Test("larger than 32 MB are refused by name before they are read", arguments: [32_000_001, 200_000_000, 1 << 40])
    func large(size: Int) throws {
        let folder = try Folder()
        let file = try folder.write(Array("{".utf8), "large.json")
        // A hole takes no room, and would take for ever to be read.
        try #require(truncate(file, size) == 0)
        for error in [
            #expect(throws: RecordingError.self) { try Manifest(at: file) },
            #expect(throws: RecordingError.self) { try Manifest.Head(at: file) },
        ] {
            #expect(error == .tooLarge(path: file, limit: Manifest.sizeLimit))
            #expect("\(try #require(error))".contains("32 MB"))
        }
    }

    @Test("that are pipes, folders or devices are told at once", arguments: ["管道.json", "夹.json", "零.json"])
    func kinds(name: String) throws {
        let folder = try Folder()
        let file = "\(folder.path)/\(name)"
        switch name {
        case "管道.json": try #require(mkfifo(file, 0o600) == 0)
        case "夹.json": try #require(mkdir(file, 0o700) == 0)
        default: try #require(symlink("/dev/zero", file) == 0)
        }
        let error = try #require(throws: RecordingError.self) { try Manifest(at: file) }
        #expect(error.kind == .missingInput)
        #expect("\(error)".contains(name == "夹.json" ? "folder" : "not a regular file"))
    }
}
