internal import Files
internal import GRDB

/// The index of a library: finds recordings by time, by path, and by what is said in them.
///
/// ```swift
/// let library = try LibraryIndex(of: "output")
/// for match in try library.search("图书馆") { print(match.recording.title, match.sentence.start) }
/// ```
/// It only reads; runs write it, and `langdu index` makes it anew from the manifests.
public struct LibraryIndex: Sendable {
    private let queue: DatabaseQueue
    private let path: String

    /// Opens the index of the recordings in a folder, also where nothing can be written there.
    ///
    /// - Throws: ``ArchiveError/unusableIndex(path:reason:)``.
    public init(of folder: String) throws(ArchiveError) {
        path = OutputFolder(folder).index
        guard FileStatus(at: Array(path.utf8)) != nil else {
            throw .unusableIndex(path: path, reason: "there is none", isDamaged: false)
        }
        do {
            queue = try Self.open(path)
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw Self.unusable(path, error)
        }
    }

    /// Reads an index that is open.
    init(_ queue: DatabaseQueue, path: String) {
        self.queue = queue
        self.path = path
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        do {
            return try checked(DatabaseQueue(path: path, configuration: configuration))
        } catch let error as DatabaseError where isUnwritable(error) && !hasUnmergedChanges(path) {
            // SQLite keeps a file beside a database that is read, but for one that it is told never changes.
            let name = path.utf8.reduce(into: "") { $0 += uriText($1) }
            return try checked(DatabaseQueue(path: "file:\(name)?immutable=1", configuration: configuration))
        }
    }

    private static func checked(_ queue: DatabaseQueue) throws -> DatabaseQueue {
        guard try queue.read({ try LibrarySchema.migrator.hasCompletedMigrations($0) }) else {
            throw ArchiveError.unusableIndex(path: queue.path, reason: "another version made it", isDamaged: true)
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

    private static func unusable(_ path: String, _ error: any Error) -> ArchiveError {
        let failure = error as? DatabaseError
        // A database of other tables is no index either. One that is only locked is another's.
        let isDamaged = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(failure?.resultCode ?? .SQLITE_ERROR)
        return .unusableIndex(path: path, reason: IndexTrouble.words(error), isDamaged: isDamaged)
    }

    /// How many recordings there are.
    public func count() throws(ArchiveError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM recording") ?? 0 }
    }

    /// Recordings, the newest first.
    ///
    /// - Parameter offset: How many are passed over.
    public func recordings(limit: Int, offset: Int = 0) throws(ArchiveError) -> [LibraryRecording] {
        try read {
            try Fetched<LibraryRecording>.all(
                $0, sql: "\(LibraryRecording.selection) ORDER BY made DESC, recording.id DESC LIMIT ? OFFSET ?",
                arguments: [limit, offset])
        }
    }

    /// The recording at a path, as ``LibraryRecording/path`` gives it.
    public func recording(at path: String) throws(ArchiveError) -> LibraryRecording? {
        try read {
            try Fetched<LibraryRecording>.all(
                $0, sql: "\(LibraryRecording.selection) WHERE path = ?", arguments: [path]
            ).first
        }
    }

    /// The chapters of the recording at a path.
    public func chapters(at path: String) throws(ArchiveError) -> [LibraryChapter] {
        try read {
            try Fetched<LibraryChapter>.all(
                $0,
                sql: """
                    SELECT chapter.title, start, end FROM chapter JOIN recording ON recording.id = recording \
                    WHERE path = ? ORDER BY number
                    """, arguments: [path])
        }
    }

    /// What went wrong with articles that have no recording, by their paths.
    public func failures(limit: Int) throws(ArchiveError) -> [LibraryFailure] {
        try read {
            try Fetched<LibraryFailure>.all($0, sql: "SELECT * FROM failure ORDER BY file LIMIT ?", arguments: [limit])
        }
    }

    /// The runs that wrote into the folder, the newest first.
    public func runs(limit: Int) throws(ArchiveError) -> [LibraryRun] {
        try read {
            try Fetched<LibraryRun>.all($0, sql: "SELECT * FROM run ORDER BY begun DESC LIMIT ?", arguments: [limit])
        }
    }

    func read<Value>(_ query: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do {
            return try queue.read(query)
        } catch {
            throw Self.unusable(path, error)
        }
    }
}
