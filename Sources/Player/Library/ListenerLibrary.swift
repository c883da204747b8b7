/// The recordings that listeners can find.
public protocol ListenerLibrary: Sendable {
    /// Some of the recordings, newest first.
    ///
    /// - Parameters:
    ///   - query: Words to find in what is known of a recording, or in what is said in it; empty for all recordings.
    ///   - source: The source whose recordings alone are wanted; `nil` for those of all.
    ///   - offset: How many to leave out.
    ///   - limit: How many to give at most.
    func page(matching query: String, source: String?, offset: Int, limit: Int) async throws -> LibraryPage

    /// The sources that recordings come from, those with the most first.
    func sources(limit: Int) async throws -> [String]

    /// The recording of an article, and the one that follows it in the list.
    func entry(_ id: String) async throws -> (entry: LibraryEntry, next: LibraryEntry?)?

    /// How many recordings there are.
    func count() async throws -> Int

    /// Takes a recording's files away.
    func remove(_ entry: LibraryEntry) async throws
}

/// Some of the recordings of a library.
public struct LibraryPage: Hashable, Sendable {
    /// A recording that was found.
    public struct Item: Hashable, Sendable {
        /// The recording.
        public var entry: LibraryEntry
        /// The sentence that has what was searched for, where that was found in the text.
        public var match: Match?
    }

    /// A sentence that was found.
    public struct Match: Hashable, Sendable, Codable {
        /// The sentence as written.
        public var text: String
        /// When it starts, in seconds.
        public var start: Double
    }

    /// The recordings.
    public var items: [Item]
    /// Whether there are more after them.
    public var hasMore: Bool
    /// How many there are in all.
    public var total: Int
}

extension ListenerLibrary {
    /// Some of the recordings of all sources, newest first.
    func page(matching query: String, offset: Int, limit: Int) async throws -> LibraryPage {
        try await page(matching: query, source: nil, offset: offset, limit: limit)
    }
}
