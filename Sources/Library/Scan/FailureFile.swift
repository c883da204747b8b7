internal import FoundationEssentials
internal import Recordings

/// The lists of articles without a recording that runs leave in the folder, `failures.jsonl`: an object a line.
enum FailureFile {
    /// The most bytes of a list that is read: some million failures.
    private static let sizeLimit = 500_000_000

    /// Reads a list; what cannot be read is passed over.
    static func failures(at path: String) -> [LibraryFailure] {
        guard let bytes = try? RegularFile.bytes(at: path, limit: sizeLimit) else { return [] }
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(LibraryFailure.self, from: Data($0))
        }
    }
}
