internal import Files
internal import GRDB
internal import Glibc

/// Opens the database of an index.
enum IndexFile {
    /// Opens an index for one that changes it and those who read it meanwhile; makes it, or makes it anew where it is
    /// of another version.
    static func pool(at path: String) throws -> DatabasePool {
        var configuration = configuration()
        configuration.maximumReaderCount = 3
        let pool = try DatabasePool(path: path, configuration: configuration)
        try prepare(pool)
        return pool
    }

    /// Opens an index for one that changes it, as ``pool(at:)``.
    ///
    /// - Parameter isForReaders: Whether others read meanwhile; a new index that nobody knows of is one file only.
    static func queue(at path: String, isForReaders: Bool) throws -> DatabaseQueue {
        var configuration = configuration()
        configuration.prepareDatabase { db in
            if isForReaders { try db.execute(sql: "PRAGMA journal_mode = WAL") }
            try db.execute(sql: "PRAGMA cache_size = -8000")
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try prepare(queue)
        return queue
    }

    /// Makes an index that is in memory alone.
    static func inMemory() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(configuration: configuration())
        try prepare(queue)
        return queue
    }

    /// Opens an index to read it, also where nothing can be written.
    ///
    /// - Throws: ``LibraryError/unusableIndex(path:reason:isDamaged:)`` for one of another version, or GRDB's errors.
    static func readOnly(at path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        do {
            return try checked(DatabaseQueue(path: path, configuration: configuration), path)
        } catch let error as DatabaseError where isUnwritable(error) && !hasUnmergedChanges(path) {
            // SQLite keeps a file beside a database that is read, but for one that it is told never changes.
            let name = path.utf8.reduce(into: "") { $0 += uriText($1) }
            return try checked(DatabaseQueue(path: "file:\(name)?immutable=1", configuration: configuration), path)
        }
    }

    /// Takes an index away, with what SQLite keeps beside it.
    static func remove(_ path: String) { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) } }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // The index can be made anew at any time: it need not outlast a power cut.
            try db.execute(sql: "PRAGMA synchronous = OFF")
        }
        return configuration
    }

    private static func prepare(_ writer: any DatabaseWriter) throws {
        // Another program may be about to make the same.
        let isReady = try writer.write { db in
            if try IndexSchema.isCurrent(db) { return true }
            guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 else { return false }
            try IndexSchema.create(db)
            return true
        }
        if isReady { return }
        try writer.erase()
        try writer.write(IndexSchema.create)
    }

    private static func checked(_ queue: DatabaseQueue, _ path: String) throws -> DatabaseQueue {
        guard try queue.read(IndexSchema.isCurrent) else {
            throw LibraryError.unusableIndex(path: path, reason: "another version made it", isDamaged: true)
        }
        return queue
    }

    private static func isUnwritable(_ error: DatabaseError) -> Bool {
        [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR].contains(error.resultCode)
    }

    /// Whether some of the index stands in the log of a run that goes on, or was killed.
    private static func hasUnmergedChanges(_ path: String) -> Bool {
        (FileStatus(at: Array("\(path)-wal".utf8))?.mark.size ?? 0) > 0
    }

    /// A byte as SQLite's file names take it (RFC 3986).
    private static func uriText(_ byte: UInt8) -> String {
        let scalar = Unicode.Scalar(byte)
        if scalar.isASCII, scalar.properties.isAlphabetic || "0123456789/-_.".unicodeScalars.contains(scalar) {
            return String(scalar)
        }
        return "%" + [byte].hexadecimal
    }
}
