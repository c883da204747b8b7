internal import GRDB
internal import Recordings

/// Writes into a library's index. There is one writer at a time.
struct LibraryWriter: Sendable {
    private let queue: DatabaseQueue

    /// Opens an index, making it or bringing it up to date.
    ///
    /// - Parameter isForReaders: Whether others read meanwhile; a new index that nobody knows of is one file only.
    init(at path: String, isForReaders: Bool) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            if isForReaders { try db.execute(sql: "PRAGMA journal_mode = WAL") }
            // The index can be made anew at any time: it need not outlast a power cut.
            try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -8000")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try LibrarySchema.migrator.migrate(queue)
    }

    /// Makes an index that is in memory alone.
    init() throws {
        queue = try DatabaseQueue()
        try LibrarySchema.migrator.migrate(queue)
    }

    /// An index of what was written into it, for a writer in memory.
    func index(at path: String) -> LibraryIndex { LibraryIndex(queue, path: path) }

    /// Makes a set of changes, all or none; also for a task that was cancelled meanwhile.
    func write<Value: Sendable>(_ changes: @Sendable @escaping (Changes) throws -> Value) async throws -> Value {
        try await Task { try await queue.write { try changes(Changes(db: $0)) } }.value
    }

    /// Ends all work with the file.
    func close() throws { try queue.close() }

    /// The changes that there are.
    struct Changes {
        fileprivate let db: Database

        /// Whether a recording stands in the index just so.
        func contains(_ recording: LibraryRecording) throws -> Bool {
            try Bool.fetchOne(
                db, sql: "SELECT 1 FROM recording WHERE path = ? AND fingerprint = ?",
                arguments: [recording.path, recording.fingerprint]) ?? false
        }

        /// Puts a recording in, in place of an older one at the same path.
        func put(_ entry: LibraryEntry) throws {
            let recording = entry.recording
            try execute("DELETE FROM recording WHERE path = ?", [recording.path])
            try execute(
                "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?)",
                [
                    recording.article, recording.title, recording.source, recording.published, recording.byline,
                    recording.editor,
                ])
            try execute(
                """
                INSERT INTO recording (path, fingerprint, article, file, audio, voice, voiceTitle, duration, bytes, made)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    recording.path, recording.fingerprint, recording.article, recording.file, recording.audio,
                    recording.voice, recording.voiceTitle, recording.duration, recording.bytes, recording.made,
                ])
            let id = db.lastInsertedRowID
            for (number, chapter) in entry.chapters.enumerated() {
                try execute(
                    "INSERT INTO chapter VALUES (?, ?, ?, ?, ?)",
                    [id, number, chapter.title, chapter.start, chapter.end])
            }
            for sentence in entry.sentences {
                try execute(
                    "INSERT INTO sentence (recording, text, start, end) VALUES (?, ?, ?, ?)",
                    [id, sentence.text, sentence.start, sentence.end])
            }
            if let file = recording.file { try execute("DELETE FROM failure WHERE file = ?", [file]) }
        }

        /// Notes an article without a recording.
        func put(_ failure: FailureEntry) throws {
            try execute(
                "INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?)",
                [failure.file, failure.stage.rawValue, failure.code, failure.reason])
        }

        /// Notes that a run has begun, and gives its number.
        func beginRun(source: String, at time: Int64) throws -> Int64 {
            try execute("INSERT INTO run (source, begun) VALUES (?, ?)", [source, time])
            return db.lastInsertedRowID
        }

        /// Notes how far a run has come.
        func noteRun(_ id: Int64, _ progress: BatchProgress, endedAt time: Int64?) throws {
            try execute(
                "UPDATE run SET ended = ?, done = ?, skipped = ?, failed = ?, audio = ? WHERE id = ?",
                [time, progress.done, progress.skipped, progress.failed, progress.audio, id])
        }

        private func execute(_ sql: String, _ arguments: StatementArguments) throws {
            try db.cachedStatement(sql: sql).execute(arguments: arguments)
        }
    }
}
