internal import Foundation
internal import Recordings

/// The list of a run's failures, `failures.jsonl`. It takes its name when the run ends, complete or not at all.
struct FailureList: ~Copyable {
    private let path: String
    private var file: AtomicFile?

    init(at path: String) { self.path = path }

    /// The most bytes of a list that is read: some million failures.
    private static let sizeLimit = 500_000_000

    /// Adds an article.
    mutating func append(_ entry: FailureEntry) throws {
        if file == nil { file = try AtomicFile(at: path) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try file?.write(Array(try encoder.encode(entry)) + [UInt8(ascii: "\n")])
    }

    /// Puts the list in the place of that of the run before; where nothing failed there is none.
    mutating func commit() throws {
        if let file = file.take() {
            try file.commit()
        } else {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    /// Reads a list.
    ///
    /// - Throws: ``ArchiveError/noFailures(path:)``.
    static func entries(at path: String) throws(ArchiveError) -> [FailureEntry] {
        guard let bytes = try? RegularFile.bytes(at: path, limit: sizeLimit) else { throw .noFailures(path: path) }
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(FailureEntry.self, from: Data($0))
        }
    }
}
