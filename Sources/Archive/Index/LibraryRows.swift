/// A chapter of a recording in the library.
public struct LibraryChapter: Hashable, Sendable, Codable {
    /// Its name.
    public var title: String
    /// When it starts, in seconds.
    public var start: Double
    /// When the next one starts, in seconds.
    public var end: Double
}

/// An article without a recording, and why.
public struct LibraryFailure: Hashable, Sendable, Codable {
    /// The article's path in the archive.
    public var file: String
    /// How far it came.
    public var stage: ArticleFailure.Stage
    /// The exit code that `langdu read` would end with.
    public var code: Int32
    /// What happened, and the mend.
    public var reason: String
}

/// A run that wrote into the library's folder.
public struct LibraryRun: Hashable, Sendable, Codable {
    /// Where its articles came from.
    public var source: String
    /// When it began, in milliseconds since 1970.
    public var begun: Int64
    /// When it ended; nothing while it goes on, or where it was killed.
    public var ended: Int64?
    /// Recordings made.
    public var done: Int
    /// Articles whose recording was there.
    public var skipped: Int
    /// Articles that have none.
    public var failed: Int
    /// Seconds of audio made.
    public var audio: Double
}
