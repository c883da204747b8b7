internal import Files
internal import GRDB
internal import Glibc
internal import Recordings

/// Makes a library's index from its manifests.
public struct IndexBuilder: Sendable {
    /// What came of it.
    public struct Outcome: Hashable, Sendable {
        /// Recordings in the index.
        public var recordings = 0
        /// Manifests that are left out, with the reasons.
        public var problems: [String] = []
    }

    private let folder: LibraryFolder

    /// How many recordings go into one transaction.
    private static let batch = 256

    /// Prepares to index the recordings in a folder.
    public init(of folder: String) { self.folder = LibraryFolder(folder) }

    /// Makes the index under another name, then puts what is in it in the place of what was in the old one.
    ///
    /// - Parameter onProgress: Is told how many recordings are in.
    /// - Throws: ``LibraryError`` or `RecordingError`; the old index then stays.
    public func run(onProgress: @Sendable (Int) -> Void = { _ in }) async throws -> Outcome {
        guard folder.exists else { throw LibraryError.noSuchFolder(path: folder.path) }
        _ = try RecordingDirectory(at: folder.hidden)
        let new = "\(folder.index).\(getpid())"
        defer { IndexFile.remove(new) }
        IndexFile.remove(new)
        return try await translating {
            let writer = try IndexWriter(at: new, isForReaders: false)
            let outcome = try await fill(writer, onProgress: onProgress)
            // Others may have the old one open: they go on in the same file.
            if (try? writer.replace(folder.index)) != nil { return outcome }
            try writer.close()
            IndexFile.remove(folder.index)
            guard rename(new, folder.index) == 0 else {
                throw LibraryError.cannotWriteIndex(path: folder.index, reason: SystemFailure.current.reason)
            }
            return outcome
        }
    }

    /// Makes an index that is in memory alone.
    ///
    /// - Throws: ``LibraryError`` or `CancellationError`.
    func inMemory() async throws -> (writer: IndexWriter, outcome: Outcome) {
        guard folder.exists else { throw LibraryError.noSuchFolder(path: folder.path) }
        return try await translating {
            let writer = try IndexWriter()
            return (writer, try await fill(writer) { _ in })
        }
    }

    /// Puts a recording that was made just now into the index; where there is none of use, makes it of all recordings.
    ///
    /// - Parameter path: Where the recording stands below the folder, without extension.
    /// - Throws: ``LibraryError`` or `RecordingError`; the recording is then not found by its text.
    package func add(_ path: String) async throws {
        guard (try? LibraryIndex(of: folder.path)) != nil else {
            _ = try await run()
            return
        }
        try await translating {
            let database = try IndexFile.queue(at: folder.index, isForReaders: true)
            _ = try LibraryScan(of: folder, into: database).look(at: [path])
            try database.close()
        }
    }

    /// Brings an index up to date with the folder; only what it does not know is read.
    ///
    /// - Throws: ``LibraryError``, or `CancellationError` when the task is cancelled.
    package func complete() async throws {
        try await translating {
            let database = try IndexFile.queue(at: folder.index, isForReaders: true)
            _ = try LibraryScan(of: folder, into: database).run { Task.isCancelled }
            try database.close()
        }
        try Task.checkCancellation()
    }

    /// Puts every recording and every failure into a new index.
    private func fill(_ writer: IndexWriter, onProgress: @Sendable (Int) -> Void) async throws -> Outcome {
        var outcome = Outcome()
        var walk = ManifestWalk(folder.path)
        while case let found = walk.next(Self.batch), !found.isEmpty {
            try Task.checkCancellation()
            let (readings, problems) = await read(found)
            try await writer.write { index in
                for reading in readings {
                    switch reading {
                    case .recording(let recording): try index.put(recording)
                    case .problem(let problem, let mark): try index.put(problem, mark)
                    }
                }
            }
            for reading in readings {
                switch reading {
                case .recording: outcome.recordings += 1
                case .problem(let problem, _): outcome.problems.append(problem.reason)
                }
            }
            outcome.problems += problems
            onProgress(outcome.recordings)
        }
        let failures = folder.failures.flatMap(FailureFile.failures)
        try await writer.write { index in
            for failure in failures { try index.put(failure) }
        }
        return outcome
    }

    /// What SQLite says, in words that name the index.
    private func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw LibraryError.cannotWriteIndex(path: folder.index, reason: IndexTrouble.words(error))
        }
    }

    /// Reads manifests on all cores; the readings come in the order of the paths.
    private func read(_ found: [ManifestWalk.Found]) async -> (readings: [ManifestReading], problems: [String]) {
        let folder = folder
        return await withTaskGroup(of: (Int, ManifestReading?).self) { group in
            var problems: [String] = []
            for (number, found) in found.enumerated() {
                switch found {
                case .manifest(let path):
                    group.addTask {
                        (number, folder.manifest(path).map { ManifestReading(of: path, in: folder, $0) })
                    }
                case .unreadable(let path, let reason):
                    problems.append("\(folder.path)/\(path): cannot be read: \(reason)")
                }
            }
            var readings: [(Int, ManifestReading)] = []
            for await case (let number, let reading?) in group { readings.append((number, reading)) }
            return (readings.sorted { $0.0 < $1.0 }.map(\.1), problems)
        }
    }
}
