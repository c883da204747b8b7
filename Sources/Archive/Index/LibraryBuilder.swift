internal import Foundation
internal import Glibc
internal import Recordings

/// Makes a library's index from its manifests.
public struct LibraryBuilder: Sendable {
    /// What came of it.
    public struct Outcome: Hashable, Sendable {
        /// Recordings in the index.
        public var recordings = 0
        /// Manifests that cannot be read, with the reasons.
        public var problems: [String] = []
    }

    private let folder: OutputFolder

    /// How many recordings go into one transaction.
    private static let batch = 256

    /// Prepares to index the recordings in a folder.
    public init(of folder: String) { self.folder = OutputFolder(folder) }

    /// Makes the index under another name, then puts it in the place of the old one.
    ///
    /// - Parameter onProgress: Is told how many recordings are in.
    /// - Throws: `ArchiveError`, `RecordingError`, or what SQLite says; the old index then stays.
    public func run(onProgress: @Sendable (Int) -> Void = { _ in }) async throws -> Outcome {
        guard FileStatus(at: Array(folder.path.utf8))?.kind == .folder else {
            throw ArchiveError.noSuchInput(path: folder.path)
        }
        _ = try RecordingDirectory(at: folder.hidden)
        let new = "\(folder.index).\(getpid())"
        defer { for suffix in ["", "-journal"] { unlink(new + suffix) } }
        unlink(new)
        let writer = try LibraryWriter(at: new, isForReaders: false)
        var outcome = Outcome()
        var walk = ManifestWalk(folder.path)
        while case let paths = walk.next(Self.batch), !paths.isEmpty {
            try Task.checkCancellation()
            let (entries, problems) = await read(paths)
            try await writer.write { database in
                for entry in entries { try database.put(entry) }
            }
            outcome.recordings += entries.count
            outcome.problems += problems
            onProgress(outcome.recordings)
        }
        let failures = folder.allFailures.flatMap { (try? FailureList.entries(at: $0)) ?? [] }
        try await writer.write { database in
            for failure in failures { try database.put(failure) }
        }
        try writer.close()
        // What belongs to the old file must not be taken for the new one's.
        for suffix in ["-wal", "-shm"] { unlink(folder.index + suffix) }
        guard rename(new, folder.index) == 0 else {
            throw ArchiveError.unusableIndex(path: folder.index, reason: FolderError(code: errno).reason)
        }
        return outcome
    }

    /// Puts one recording into the index; where there is no index yet, makes it of all recordings.
    ///
    /// - Parameter path: Where the recording stands below the folder, without extension.
    /// - Throws: `ArchiveError`, `RecordingError`, or what SQLite says; the recording is then not found by its text.
    public func add(_ path: String) async throws {
        guard FileStatus(at: Array(folder.index.utf8)) != nil else {
            _ = try await run()
            return
        }
        let entry = try LibraryEntry(readingFrom: folder.path, at: path)
        let writer = try LibraryWriter(at: folder.index, isForReaders: true)
        try await writer.write { database in try database.put(entry) }
        try writer.close()
    }

    /// Reads manifests on all cores; the entries come in the order of the paths.
    private func read(_ paths: [String]) async -> (entries: [LibraryEntry], problems: [String]) {
        let folder = folder.path
        return await withTaskGroup(of: (Int, Result<LibraryEntry, any Error>).self) { group in
            for (number, path) in paths.enumerated() {
                group.addTask { (number, Result { try LibraryEntry(readingFrom: folder, at: path) }) }
            }
            var entries: [(Int, LibraryEntry)] = []
            var problems: [(Int, String)] = []
            for await (number, result) in group {
                switch result {
                case .success(let entry): entries.append((number, entry))
                case .failure(let error): problems.append((number, "\(error)"))
                }
            }
            return (
                entries.sorted { $0.0 < $1.0 }.map(\.1), problems.sorted { $0.0 < $1.0 }.map(\.1)
            )
        }
    }
}
