internal import GRDB

/// What an index can be asked, within one look at it.
struct IndexReader {
    let db: Database

    /// How many articles there are to listen to.
    func articles() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM recording WHERE leads") ?? 0
    }

    /// How many recordings there are, also of one article, and those whose sound is gone.
    func recordings() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM recording") ?? 0 }

    /// The recordings made last.
    func newest(limit: Int, offset: Int) throws -> [LibraryEntry] {
        try RowValue<LibraryEntry>.all(
            db, sql: "SELECT * FROM recording ORDER BY made DESC, id DESC LIMIT ? OFFSET ?", arguments: [limit, offset])
    }

    /// The recording at a path.
    func recording(at path: String) throws -> LibraryEntry? {
        try RowValue<LibraryEntry>.first(db, sql: "SELECT * FROM recording WHERE path = ?", arguments: [path])
    }

    /// The recording that is shown of an article, by its id or one that it had before.
    func leading(_ article: String) throws -> LibraryEntry? {
        let entry = try RowValue<LibraryEntry>.first(
            db, sql: "SELECT * FROM recording WHERE article = ? AND leads", arguments: [article])
        if let entry { return entry }
        return try RowValue<LibraryEntry>.first(
            db,
            sql: """
                SELECT * FROM recording WHERE leads AND article = (
                    SELECT article FROM alias JOIN recording ON recording.id = alias.recording
                    WHERE alias.id = ? AND isWhole ORDER BY modified DESC LIMIT 1)
                """, arguments: [article])
    }

    /// The recording that is shown of the article that was given a key.
    func leading(key: String) throws -> LibraryEntry? {
        try RowValue<LibraryEntry>.first(
            db, sql: "SELECT * FROM recording WHERE key = ? AND leads LIMIT 1", arguments: [key])
    }

    /// All recordings of an article that have sound, the one that is shown first.
    func recordings(of article: String) throws -> [LibraryEntry] {
        try RowValue<LibraryEntry>.all(
            db, sql: "SELECT * FROM recording WHERE article = ? AND isWhole ORDER BY leads DESC, isDefault DESC, voice",
            arguments: [article])
    }

    /// The article that follows another in the list: the next older one.
    func following(_ entry: LibraryEntry) throws -> LibraryEntry? {
        try RowValue<LibraryEntry>.first(
            db,
            sql: """
                SELECT * FROM recording WHERE leads AND (date, article) < (?, ?) \
                ORDER BY date DESC, article DESC LIMIT 1
                """, arguments: [entry.date, entry.article])
    }

    /// The chapters of the recording at a path.
    func chapters(at path: String) throws -> [LibraryChapter] {
        try RowValue<LibraryChapter>.all(
            db,
            sql: """
                SELECT chapter.title, start, end FROM chapter JOIN recording ON recording.id = recording \
                WHERE path = ? ORDER BY number
                """, arguments: [path])
    }

    /// The sources of the articles, those of most articles first.
    func sources() throws -> [LibrarySource] {
        try RowValue<LibrarySource>.all(
            db,
            sql: """
                SELECT source AS name, count(*) AS articles FROM recording WHERE leads AND source IS NOT NULL \
                GROUP BY source ORDER BY articles DESC, source
                """, arguments: [])
    }

    /// What went wrong with articles that have no recording, by their paths.
    func failures(limit: Int) throws -> [LibraryFailure] {
        try RowValue<LibraryFailure>.all(db, sql: "SELECT * FROM failure ORDER BY file LIMIT ?", arguments: [limit])
    }

    /// The runs that wrote into the folder, the newest first.
    func runs(limit: Int) throws -> [LibraryRun] {
        try RowValue<LibraryRun>.all(db, sql: "SELECT * FROM run ORDER BY begun DESC LIMIT ?", arguments: [limit])
    }

    /// Manifests that are left out, by their paths.
    func problems(limit: Int) throws -> [LibraryProblem] {
        try RowValue<LibraryProblem>.all(db, sql: "SELECT * FROM problem ORDER BY path LIMIT ?", arguments: [limit])
    }

    /// Why an article is left out.
    func problem(with article: String) throws -> LibraryProblem? {
        try RowValue<LibraryProblem>.first(
            db, sql: "SELECT * FROM problem WHERE article = ? LIMIT 1", arguments: [article])
    }
}
