/// What is asked of the library: some of its articles, newest first.
public struct LibraryQuery: Hashable, Sendable {
    /// Words to find in what is known of an article, or in what is said in it; empty for all articles.
    public var words = ""
    /// The source that the articles are of.
    public var source: String?
    /// The milliseconds since 1970 from which on they appeared.
    public var from: Int64?
    /// The milliseconds since 1970 before which they appeared.
    public var before: Int64?
    /// How many to pass over.
    public var offset = 0
    /// How many to give at most.
    public var limit = 30

    /// Asks for some of the articles.
    public init(
        _ words: String = "", source: String? = nil, from: Int64? = nil, before: Int64? = nil, offset: Int = 0,
        limit: Int = 30
    ) {
        self.words = words
        self.source = source
        self.from = from
        self.before = before
        self.offset = offset
        self.limit = limit
    }
}

/// Some of the articles of a library.
public struct LibraryPage: Hashable, Sendable {
    /// An article that was found.
    public struct Item: Hashable, Sendable {
        /// The recording that is shown of it.
        public var entry: LibraryEntry
        /// The sentence that has what was searched for, where that was found in the text.
        public var match: LibrarySentence?

        /// Makes an item.
        package init(entry: LibraryEntry, match: LibrarySentence? = nil) {
            self.entry = entry
            self.match = match
        }
    }

    /// The articles.
    public var items: [Item]
    /// Whether there are more after them.
    public var hasMore: Bool
    /// How many there are in all; of those found by what is said in them, at most 200 count.
    public var total: Int

    /// Makes a page.
    package init(items: [Item], hasMore: Bool, total: Int) {
        self.items = items
        self.hasMore = hasMore
        self.total = total
    }
}

/// A sentence that was searched for, and the recording it is heard in.
public struct LibraryMatch: Hashable, Sendable, Codable {
    /// The recording.
    public var recording: LibraryEntry
    /// The first sentence that has all that was asked for.
    public var sentence: LibrarySentence
}
