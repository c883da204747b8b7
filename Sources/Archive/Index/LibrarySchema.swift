internal import GRDB

/// The tables of the library's index, version by version.
enum LibrarySchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.create(table: "article") { table in
                table.primaryKey("id", .text)
                table.column("title", .text).notNull()
                table.column("source", .text)
                table.column("published", .text)
                table.column("byline", .text)
                table.column("editor", .text)
            }
            try db.create(table: "recording") { table in
                table.autoIncrementedPrimaryKey("id")
                // Where the pair of files stands below the folder, without extension.
                table.column("path", .text).notNull().unique()
                table.column("fingerprint", .text).notNull()
                table.column("article", .text).notNull().indexed()
                table.column("file", .text)
                table.column("audio", .text).notNull()
                table.column("voice", .text).notNull()
                table.column("voiceTitle", .text).notNull()
                table.column("duration", .double).notNull()
                table.column("bytes", .integer).notNull()
                // Milliseconds since 1970, by the manifest's file.
                table.column("made", .integer).notNull().indexed()
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
        }
        return migrator
    }
}
