internal import Files
internal import GRDB

/// The index of a library: finds recordings by time, by path, and by what is said in them.
///
/// ```swift
/// let library = try LibraryIndex(of: "output")
/// for match in try library.search("图书馆") { print(match.recording.title, match.sentence.start) }
/// ```
/// It only reads. Whoever makes recordings writes it, and `langdu index` makes it anew from the manifests.
/// ``LiveLibrary`` is for those who serve a library that changes meanwhile.
public struct LibraryIndex: Sendable {
    private let queue: DatabaseQueue
    private let path: String

    /// Opens the index of the recordings in a folder, also where nothing can be written there.
    ///
    /// - Throws: ``LibraryError/unusableIndex(path:reason:isDamaged:)``.
    public init(of folder: String) throws(LibraryError) {
        path = LibraryFolder(folder).index
        guard FileStatus(at: Array(path.utf8)) != nil else {
            throw .unusableIndex(path: path, reason: "there is none", isDamaged: false)
        }
        do {
            queue = try IndexFile.readOnly(at: path)
        } catch {
            throw IndexTrouble.error(error, at: path)
        }
    }

    /// Reads an index that is open.
    init(_ queue: DatabaseQueue, path: String) {
        self.queue = queue
        self.path = path
    }

    /// How many recordings there are.
    public func count() throws(LibraryError) -> Int { try read { try $0.recordings() } }

    /// Recordings, those made last first.
    ///
    /// - Parameter offset: How many are passed over.
    public func recordings(limit: Int, offset: Int = 0) throws(LibraryError) -> [LibraryEntry] {
        try read { try $0.newest(limit: limit, offset: offset) }
    }

    /// Articles, the newest first.
    public func page(_ query: LibraryQuery) throws(LibraryError) -> LibraryPage { try read { try $0.page(query) } }

    /// The recording at a path, as ``LibraryEntry/path`` gives it.
    public func recording(at path: String) throws(LibraryError) -> LibraryEntry? {
        try read { try $0.recording(at: path) }
    }

    /// The recordings of an article, the one that is shown first.
    public func recordings(of article: String) throws(LibraryError) -> [LibraryEntry] {
        try read { try $0.recordings(of: article) }
    }

    /// The chapters of the recording at a path.
    public func chapters(at path: String) throws(LibraryError) -> [LibraryChapter] {
        try read { try $0.chapters(at: path) }
    }

    /// Recordings in which a sentence has all the words of a text, the best match first, with the sentence.
    ///
    /// Words are what stands between blanks; each may be any piece of Chinese text or of a Latin word. Case counts not.
    public func search(_ text: String, limit: Int = 20) throws(LibraryError) -> [LibraryMatch] {
        try read { try $0.matches(text, limit: limit) }
    }

    /// What went wrong with articles that have no recording, by their paths.
    public func failures(limit: Int) throws(LibraryError) -> [LibraryFailure] {
        try read { try $0.failures(limit: limit) }
    }

    /// The runs that wrote into the folder, the newest first.
    public func runs(limit: Int) throws(LibraryError) -> [LibraryRun] { try read { try $0.runs(limit: limit) } }

    /// Manifests that are left out, by their paths.
    public func problems(limit: Int) throws(LibraryError) -> [LibraryProblem] {
        try read { try $0.problems(limit: limit) }
    }

    private func read<Value>(_ question: (IndexReader) throws -> Value) throws(LibraryError) -> Value {
        do {
            return try queue.read { try question(IndexReader(db: $0)) }
        } catch {
            throw IndexTrouble.error(error, at: path)
        }
    }
}
