internal import Files
internal import Foundation
internal import GRDB
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
    /// - Throws: `ArchiveError` or `RecordingError`; the old index then stays.
    public func run(onProgress: @Sendable (Int) -> Void = { _ in }) async throws -> Outcome {
        guard FileStatus(at: Array(folder.path.utf8))?.kind == .folder else {
            throw ArchiveError.noSuchInput(path: folder.path)
        }
        _ = try RecordingDirectory(at: folder.hidden)
        let new = "\(folder.index).\(getpid())"
        defer { for suffix in ["", "-journal"] { unlink(new + suffix) } }
        unlink(new)
        return try await translating {
            let writer = try LibraryWriter(at: new, isForReaders: false)
            let outcome = try await fill(writer, onProgress: onProgress)
            try writer.close()
            // What belongs to the old file must not be taken for the new one's.
            for suffix in ["-wal", "-shm"] { unlink(folder.index + suffix) }
            guard rename(new, folder.index) == 0 else {
                throw ArchiveError.cannotWriteIndex(path: folder.index, reason: SystemFailure(code: errno).reason)
            }
            return outcome
        }
    }

    /// Makes an index that is in memory alone.
    ///
    /// - Throws: `ArchiveError` or `CancellationError`.
    func inMemory() async throws -> (writer: LibraryWriter, outcome: Outcome) {
        guard FileStatus(at: Array(folder.path.utf8))?.kind == .folder else {
            throw ArchiveError.noSuchInput(path: folder.path)
        }
        return try await translating {
            let writer = try LibraryWriter()
            return (writer, try await fill(writer) { _ in })
        }
    }

    /// Puts every recording and every failure into a new index.
    private func fill(_ writer: LibraryWriter, onProgress: @Sendable (Int) -> Void) async throws -> Outcome {
        var outcome = Outcome()
        var walk = ManifestWalk(folder.path)
        while case let found = walk.next(Self.batch), !found.isEmpty {
            try Task.checkCancellation()
            let (entries, problems) = await read(found)
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
        return outcome
    }

    /// What SQLite says, in words that name the index.
    private func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw ArchiveError.cannotWriteIndex(path: folder.index, reason: IndexTrouble.words(error))
        }
    }

    /// Puts one recording into the index; where there is no index yet, makes it of all recordings.
    ///
    /// - Parameter path: Where the recording stands below the folder, without extension.
    /// - Throws: `ArchiveError` or `RecordingError`; the recording is then not found by its text.
    public func add(_ path: String) async throws {
        guard FileStatus(at: Array(folder.index.utf8)) != nil else {
            _ = try await run()
            return
        }
        let entry = try LibraryEntry(readingFrom: folder.path, at: path)
        try await translating {
            let writer = try LibraryWriter(at: folder.index, isForReaders: true)
            try await writer.write { database in try database.put(entry) }
            try writer.close()
        }
    }

    /// Reads manifests on all cores; the entries come in the order of the paths.
    private func read(_ found: [ManifestWalk.Found]) async -> (entries: [LibraryEntry], problems: [String]) {
        let folder = folder.path
        return await withTaskGroup(of: (Int, Result<LibraryEntry, any Error>).self) { group in
            var problems: [(Int, String)] = []
            for (number, found) in found.enumerated() {
                switch found {
                case .manifest(let path):
                    group.addTask { (number, Result { try LibraryEntry(readingFrom: folder, at: path) }) }
                case .unreadable(let path, let reason):
                    problems.append((number, "\(folder)/\(path): cannot be read: \(reason)"))
                }
            }
            var entries: [(Int, LibraryEntry)] = []
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
