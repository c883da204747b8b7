internal import Files
internal import GRDB
internal import Glibc
internal import Synchronization

/// The library in a folder that changes while it is read: what `langdu serve` opens to listeners.
///
/// ```swift
/// let library = LiveLibrary(at: "output")
/// let page = try await library.page(LibraryQuery("图书馆"))
/// ```
/// Each question is answered from the index, at once. In the background the folder is followed: what is written there is
/// seen within half a second where the kernel tells of it, else by a scan now and then.
public final class LiveLibrary: Sendable {
    package let folder: LibraryFolder
    private let cache: String?
    private let state = Mutex(State())
    private let first = FirstLook()
    private let onNews: @Sendable (LibraryNews) -> Void

    private struct State {
        var index: OpenIndex?
        var follower: FolderFollower?
        var task: Task<Void, Never>?
    }

    /// How long questions wait for the first look at a folder of which nothing is known.
    private static let patience = Duration.seconds(2)
    /// How many lines are told of manifests that are left out since before.
    private static let mostProblems = 20

    /// Opens a folder; it may be missing or empty as yet.
    ///
    /// - Parameter onNews: Is told what is left out, once.
    public convenience init(at path: String, onNews: @escaping @Sendable (LibraryNews) -> Void = { _ in }) {
        self.init(at: path, cache: LibraryCache.folder, onNews: onNews)
    }

    /// Opens a folder.
    ///
    /// - Parameter cache: The folder for the index of a library that nothing can be written into; nothing for memory.
    package init(at path: String, cache: String?, onNews: @escaping @Sendable (LibraryNews) -> Void = { _ in }) {
        folder = LibraryFolder(path)
        self.cache = cache
        self.onNews = onNews
    }

    deinit { state.withLock { $0.task?.cancel() } }

    /// Opens the index and begins to follow the folder, before the first question does.
    public func open() throws { _ = try index() }

    /// Articles, the newest first; with words, those that bear them in title, source or byline come first, then those in
    /// which they are said.
    public func page(_ query: LibraryQuery) async throws -> LibraryPage {
        try await ask(isSearch: !query.words.isEmpty) { try $0.page(query) }
    }

    /// The recording of the article that was given a key, as a CMS's id or a canonical URL.
    public func entry(key: String) async throws -> LibraryEntry? { try await ask { try $0.leading(key: key) } }

    /// The recording of an article, and that of the next older one; ids that it had before lead to it too.
    ///
    /// - Throws: ``LibraryError/leftOut(reason:)`` where its manifest is left out.
    public func entry(_ article: String) async throws -> (entry: LibraryEntry, next: LibraryEntry?)? {
        try await ask { index in
            guard let entry = try index.leading(article) else {
                if let problem = try index.problem(with: article) { throw LibraryError.leftOut(reason: problem.reason) }
                return nil
            }
            return (entry, try index.following(entry))
        }
    }

    /// All recordings of an article, one a voice, the one that lists show first.
    public func recordings(of article: String) async throws -> [LibraryEntry] {
        try await ask { try $0.recordings(of: article) }
    }

    /// The chapters of a recording.
    public func chapters(of entry: LibraryEntry) async throws -> [LibraryChapter] {
        try await ask { try $0.chapters(at: entry.path) }
    }

    /// The chapters of recordings, by their paths.
    public func chapters(of entries: [LibraryEntry]) async throws -> [String: [LibraryChapter]] {
        try await ask { index in
            try entries.reduce(into: [:]) { $0[$1.path] = try index.chapters(at: $1.path) }
        }
    }

    /// The sources of the articles, those of most articles first.
    public func sources() async throws -> [LibrarySource] { try await ask { try $0.sources() } }

    /// How many articles there are.
    public func count() async throws -> Int { try await ask { try $0.articles() } }

    /// Looks at some recordings at once, which were just made, or of which something was found amiss.
    ///
    /// - Parameter paths: Where they stand below the folder, without extension.
    public func look(at paths: [String]) async throws {
        _ = try index()
        await state.withLock(\.follower)?.look(at: paths)
    }

    /// Looks at everything at once.
    public func refresh() async throws {
        _ = try index()
        await state.withLock(\.follower)?.lookAtAll()
    }

    /// Takes a recording's files away, its manifest first.
    ///
    /// - Throws: ``LibraryError/leftOut(reason:)`` with what the system says when the manifest cannot be removed.
    public func remove(_ entry: LibraryEntry) async throws {
        let files = EntryFiles(of: entry, in: folder).all
        // The manifest first: without it the rest is no recording any more, whatever interrupts this.
        let manifest = "\(folder.path)/\(entry.manifest)"
        guard unlink(manifest) == 0 else {
            throw LibraryError.leftOut(reason: "\(manifest): cannot be removed: \(SystemFailure.current.reason)")
        }
        for file in files { unlink(file.path) }
        try await look(at: [entry.path])
    }

    /// Asks the index; one that proves damaged is made anew.
    private func ask<Value: Sendable>(
        isSearch: Bool = false, _ question: @escaping @Sendable (IndexReader) throws -> Value
    ) async throws -> Value {
        let index = try index()
        await first.wait(atMost: Self.patience)
        do {
            return try await (isSearch ? index.searches : index.database).read { try question(IndexReader(db: $0)) }
        } catch let error where IndexTrouble.isBroken(error) {
            if let path = index.path { IndexFile.remove(path) }
            onNews(.trouble(reason: "\(IndexTrouble.words(error)); the index is made anew"))
            let new = try self.index()
            return try await new.database.read { try question(IndexReader(db: $0)) }
        }
    }

    /// The index, which is opened where it is not, or where another has taken its place.
    private func index() throws -> OpenIndex {
        try state.withLock { state in
            if let index = state.index, index.isCurrent { return index }
            let isFirst = state.index == nil
            // Before another is opened: SQLite removes, by name, the log of the one that it closes.
            state.index?.close()
            let index = try OpenIndex.open(folder, cache: cache)
            state.index = index
            if isFirst { try follow(index, &state) } else { state.follower?.lookAgain() }
            return index
        }
    }

    /// Begins to follow the folder.
    private func follow(_ index: OpenIndex, _ state: inout State) throws {
        let (known, problems) = try index.database.read { db in
            let index = IndexReader(db: db)
            return (try index.recordings(), try index.problems(limit: Self.mostProblems))
        }
        if !problems.isEmpty { onNews(.leftOut(problems.map(\.reason))) }
        if known > 0 { first.pass() }
        let follower = FolderFollower(folder, index: { [weak self] in try self?.index() ?? index }, onNews: onNews)
        state.follower = follower
        state.task = Task { [first] in await follower.run { first.pass() } }
    }
}

/// Lets those pass who wait for the first look at a folder.
private final class FirstLook: Sendable {
    private let state = Mutex((isOver: false, waiting: [CheckedContinuation<Void, Never>]()))

    func pass() {
        let waiting = state.withLock { state in
            defer { state = (true, []) }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits until it is over, or has taken too long.
    func wait(atMost patience: Duration) async {
        if state.withLock(\.isOver) { return }
        let alarm = Task {
            try await Task.sleep(for: patience)
            pass()
        }
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if !state.isOver { state.waiting.append(continuation) }
                return state.isOver
            }
            if isOver { continuation.resume() }
        }
        alarm.cancel()
    }
}
