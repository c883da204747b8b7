/// The recordings that listeners can find.
public protocol ListenerLibrary: Sendable {
    /// Some of the recordings, newest first, and whether there are more.
    ///
    /// - Parameters:
    ///   - query: Words that must stand in title, source or byline; all recordings when it is empty.
    ///   - offset: How many to leave out.
    ///   - limit: How many to give at most.
    func entries(matching query: String, offset: Int, limit: Int) async throws -> (entries: [LibraryEntry], more: Bool)

    /// The recording of an article, and the one that follows it in the list.
    func entry(_ id: String) async throws -> (entry: LibraryEntry, next: LibraryEntry?)?

    /// How many recordings there are.
    func count() async throws -> Int

    /// Takes a recording's files away.
    func remove(_ entry: LibraryEntry) async throws
}
