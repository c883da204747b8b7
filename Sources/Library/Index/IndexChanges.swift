internal import GRDB
internal import Recordings

/// The changes that an index takes, within one transaction.
package struct IndexChanges {
    let db: Database

    init(db: Database) { self.db = db }

    /// Whether a recording stands in the index just so.
    package func contains(_ recording: IndexedRecording) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT 1 FROM recording WHERE path = ? AND size = ? AND modified = ?",
            arguments: [recording.entry.path, recording.mark.size, recording.mark.modified]) ?? false
    }

    /// Puts a recording in, in place of an older one at the same path.
    package func put(_ recording: IndexedRecording) throws {
        let (entry, mark) = (recording.entry, recording.mark)
        try remove(entry.path)
        try execute(
            """
            INSERT INTO recording (path, fingerprint, article, firstID, key, title, source, published, byline, editor, file,
                audio, voice, voiceTitle, duration, bytes, chapters, made, revised, date, isDefault, isWhole, size,
                modified)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.path, entry.fingerprint, entry.article, entry.firstID, entry.key, entry.title, entry.source,
                entry.published,
                entry.byline, entry.editor, entry.file, entry.audio, entry.voice, entry.voiceTitle, entry.duration,
                entry.bytes, entry.chapters, entry.made, entry.revised, entry.date, entry.isByDefaultVoice,
                recording.isWhole, mark.size, mark.modified,
            ])
        let id = db.lastInsertedRowID
        for alias in recording.aliases { try execute("INSERT INTO alias VALUES (?, ?)", [alias, id]) }
        for (number, chapter) in recording.chapters.enumerated() {
            try execute(
                "INSERT INTO chapter VALUES (?, ?, ?, ?, ?)", [id, number, chapter.title, chapter.start, chapter.end])
        }
        for sentence in recording.sentences {
            try execute(
                "INSERT INTO sentence (recording, text, start, end) VALUES (?, ?, ?, ?)",
                [id, sentence.text, sentence.start, sentence.end])
        }
        try elect(entry.article)
        if let file = entry.file { try execute("DELETE FROM failure WHERE file = ?", [file]) }
    }

    /// Puts the recording at a path in, as its manifest tells.
    package func read(_ path: String, in folder: LibraryFolder) throws {
        guard let mark = folder.manifest(path) else { return }
        switch ManifestReading(of: path, in: folder, mark) {
        case .recording(let recording): try put(recording)
        case .problem(let problem, let mark): try put(problem, mark)
        }
    }

    /// Takes what stands at a path out.
    func remove(_ path: String) throws {
        let article = try String.fetchOne(db, sql: "SELECT article FROM recording WHERE path = ?", arguments: [path])
        try execute("DELETE FROM problem WHERE path = ?", [path])
        guard let article else { return }
        try execute("DELETE FROM recording WHERE path = ?", [path])
        try elect(article)
    }

    /// Notes that a manifest is left out.
    func put(_ problem: LibraryProblem, _ mark: ManifestMark) throws {
        try remove(problem.path)
        try execute(
            "INSERT OR REPLACE INTO problem VALUES (?, ?, ?, ?, ?)",
            [problem.path, problem.article, problem.reason, mark.size, mark.modified])
    }

    /// Notes whether a recording's sound is there.
    func mark(_ path: String, isWhole: Bool) throws {
        try execute("UPDATE recording SET isWhole = ? WHERE path = ?", [isWhole, path])
        let article = try String.fetchOne(db, sql: "SELECT article FROM recording WHERE path = ?", arguments: [path])
        if let article { try elect(article) }
    }

    /// Chooses which recording lists show of an article: that by the default voice; of several the latest.
    private func elect(_ article: String) throws {
        try execute(
            """
            UPDATE recording SET leads = (id IS (
                SELECT id FROM recording WHERE article = ?1 AND isWhole
                ORDER BY isDefault DESC, modified DESC, path DESC LIMIT 1))
            WHERE article = ?1
            """, [article])
    }

    /// Notes an article without a recording.
    package func put(_ failure: LibraryFailure) throws {
        try execute(
            "INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?)",
            [failure.file, failure.stage, failure.code, failure.reason])
    }

    /// Notes that a run has begun, and gives its number.
    package func begin(_ run: LibraryRun) throws -> Int64 {
        try execute("INSERT INTO run (source, begun) VALUES (?, ?)", [run.source, run.begun])
        return db.lastInsertedRowID
    }

    /// Notes how far a run has come.
    package func note(_ run: LibraryRun, as id: Int64) throws {
        try execute(
            "UPDATE run SET ended = ?, done = ?, skipped = ?, failed = ?, audio = ? WHERE id = ?",
            [run.ended, run.done, run.skipped, run.failed, run.audio, id])
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
