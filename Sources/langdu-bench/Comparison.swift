import Foundation
import Recordings

/// Two folders of recordings, file by file.
struct Comparison {
    /// How many files both have with the same bytes.
    var same = 0
    /// Files that differ, or that one folder lacks.
    var different: [String] = []
    /// Temporary files in the second folder.
    var leftovers: [String] = []

    init(_ first: String, _ second: String) throws {
        let files = FileManager.default
        func names(_ folder: String) -> Set<String> {
            Set(files.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
        }
        let (one, two) = (names(first), names(second))
        let endings = RecordingFormats.audio.map(\.fileExtension) + ["json"]
        for name in one.union(two).sorted() where endings.contains(where: { name.hasSuffix(".\($0)") }) {
            if files.contentsEqual(atPath: "\(first)/\(name)", andPath: "\(second)/\(name)") {
                same += 1
            } else {
                different.append(name)
            }
        }
        leftovers = two.filter { $0.hasSuffix(".langdu-part") }.sorted()
    }

    /// The articles in a folder's list of failures, in order.
    static func failures(in folder: String) throws -> [String] {
        struct Failure: Decodable { var file: String }
        guard let data = FileManager.default.contents(atPath: "\(folder)/failures.jsonl") else { return [] }
        return try data.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Failure.self, from: Data($0)).file
        }.sorted()
    }
}
