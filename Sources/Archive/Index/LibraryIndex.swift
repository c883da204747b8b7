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

    /// Opens the index of the recordings in a folder.
    ///
    /// - Throws: ``ArchiveError/unusableIndex(path:reason:)``.
    public init(of folder: String) throws(ArchiveError) {
        path = OutputFolder(folder).index
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        guard FileStatus(at: Array(path.utf8)) != nil else {
            throw .unusableIndex(path: path, reason: "there is none")
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let isCurrent = try queue.read { try LibrarySchema.migrator.hasCompletedMigrations($0) }
            guard isCurrent else { throw ArchiveError.unusableIndex(path: path, reason: "another version made it") }
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw .unusableIndex(path: path, reason: "\(error)")
        }
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
            throw .unusableIndex(path: path, reason: "\(error)")
        }
    }
}
