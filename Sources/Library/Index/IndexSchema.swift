internal import GRDB

/// The tables of the index. An index of another version is made anew: the manifests are the truth.
enum IndexSchema {
    /// The version, which an index bears as SQLite's `user_version`; 0 is that of Langdu's first.
    static let version = 3

    /// Whether an index has these tables.
    static func isCurrent(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") == version
    }

    /// Makes the tables in a database that has none.
    static func create(_ db: Database) throws {
        try db.create(table: "recording") { table in
            table.autoIncrementedPrimaryKey("id")
            // Where its files stand below the folder, without extension.
            table.column("path", .text).notNull().unique()
            table.column("fingerprint", .text).notNull()
            table.column("article", .text).notNull().indexed()
            table.column("firstID", .text).notNull()
            table.column("key", .text).indexed()
            table.column("title", .text).notNull()
            table.column("source", .text)
            table.column("published", .text)
            table.column("byline", .text)
            table.column("editor", .text)
            table.column("file", .text)
            table.column("audio", .text).notNull()
            table.column("voice", .text).notNull()
            table.column("voiceTitle", .text).notNull()
            table.column("duration", .double).notNull()
            table.column("bytes", .integer).notNull()
            table.column("chapters", .integer).notNull()
            // Milliseconds since 1970.
            table.column("made", .integer).notNull().indexed()
            table.column("revised", .integer)
            table.column("date", .integer).notNull()
            // Whether it is of the default voice.
            table.column("isDefault", .boolean).notNull()
            // Whether its sound is there.
            table.column("isWhole", .boolean).notNull()
            // Whether it is the one that lists show of its article.
            table.column("leads", .boolean).notNull().defaults(to: false)
            // The manifest's size and nanoseconds since 1970, to tell whether it has changed.
            table.column("size", .integer).notNull()
            table.column("modified", .integer).notNull()
        }
        try db.execute(
            sql: """
                CREATE INDEX recordingByDate ON recording(date, article) WHERE leads;
                CREATE INDEX recordingBySource ON recording(source, date, article) WHERE leads;
                """)
        // Ids that articles had before, which go on leading to them.
        try db.create(table: "alias") { table in
            table.column("id", .text).notNull().indexed()
            table.column("recording", .integer).notNull().indexed().references("recording", onDelete: .cascade)
        }
        try db.create(table: "chapter") { table in
            table.column("recording", .integer).notNull().references("recording", onDelete: .cascade)
            table.column("number", .integer).notNull()
            table.column("title", .text).notNull()
            table.column("start", .double).notNull()
            table.column("end", .double).notNull()
            table.primaryKey(["recording", "number"])
        }
        try db.create(table: "sentence") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("recording", .integer).notNull().indexed().references("recording", onDelete: .cascade)
            table.column("text", .text).notNull()
            table.column("start", .double).notNull()
            table.column("end", .double).notNull()
        }
        // Chinese has no blanks to find words by; any three characters in a row are a key.
        try db.create(virtualTable: "sentenceText", using: FTS5()) { table in
            table.synchronize(withTable: "sentence")
            table.tokenizer = FTS5TokenizerDescriptor(components: ["trigram"])
            table.column("text")
        }
        try db.create(table: "run") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("source", .text).notNull()
            table.column("begun", .integer).notNull()
            table.column("ended", .integer)
            table.column("done", .integer).notNull().defaults(to: 0)
            table.column("skipped", .integer).notNull().defaults(to: 0)
            table.column("failed", .integer).notNull().defaults(to: 0)
            table.column("audio", .double).notNull().defaults(to: 0)
        }
        try db.create(table: "failure") { table in
            table.primaryKey("file", .text)
            table.column("stage", .text).notNull()
            table.column("code", .integer).notNull()
            table.column("reason", .text).notNull()
        }
        // Manifests that are left out.
        try db.create(table: "problem") { table in
            table.primaryKey("path", .text)
            table.column("article", .text).indexed()
            table.column("reason", .text).notNull()
            table.column("size", .integer).notNull()
            table.column("modified", .integer).notNull()
        }
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }
}
