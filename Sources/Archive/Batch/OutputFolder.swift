internal import Files
internal import Glibc
internal import Library
internal import Recordings

/// What Langdu keeps in an output folder besides recordings.
struct OutputFolder: Hashable, Sendable {
    private let library: LibraryFolder
    /// `.3-of-8` where several runs share the folder.
    private let suffix: String

    init(_ path: String, shard: Shard? = nil) {
        library = LibraryFolder(path)
        suffix = shard?.suffix ?? ""
    }

    var path: String { library.path }
    /// What is for Langdu alone.
    var hidden: String { library.hidden }
    /// The library's index.
    var index: String { library.index }
    /// The ledger of this run.
    var ledger: String { "\(hidden)/ledger\(suffix)" }
    /// The list of failures.
    var failures: String { "\(path)/failures\(suffix).jsonl" }
    /// The log of all runs.
    var log: String { "\(path)/langdu\(suffix).log" }

    /// The ledgers of runs that shared the work otherwise.
    ///
    /// A part reads only that of undivided runs: there may be thousands of parts.
    var otherLedgers: [String] {
        guard suffix.isEmpty else { return ["\(hidden)/ledger"] }
        return Self.names(in: hidden).filter { $0.hasPrefix("ledger.") }.map { "\(hidden)/\($0)" }
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.append(name)
        }
        return names
    }

    /// Where an article's manifest stands.
    func manifest(of place: RecordingPlace) -> [UInt8] { file(of: place, fileExtension: "json") }

    /// Where a file of an article's recording stands.
    func file(of place: RecordingPlace, fileExtension: String) -> [UInt8] {
        Array("\(path)/\(place.folder)\(place.folder.isEmpty ? "" : "/")\(place.name).\(fileExtension)".utf8)
    }
}
