/// A chapter of a recording in the library.
public struct LibraryChapter: Hashable, Sendable, Codable {
    /// Its name.
    public var title: String
    /// When it starts, in seconds.
    public var start: Double
    /// When the next one starts, in seconds.
    public var end: Double
}

/// A source of articles in the library.
public struct LibrarySource: Hashable, Sendable, Codable {
    /// Its name.
    public var name: String
    /// How many articles there are of it.
    public var articles: Int
}

/// An article without a recording, and why.
public struct LibraryFailure: Hashable, Sendable, Codable {
    /// The article's path in the archive.
    public var file: String
    /// How far it came: `find`, `read`, `speak` and so on.
    public var stage: String
    /// The exit code that `langdu read` would end with.
    public var code: Int32
    /// What happened, and the mend.
    public var reason: String

    /// Makes a failure.
    package init(file: String, stage: String, code: Int32, reason: String) {
        self.file = file
        self.stage = stage
        self.code = code
        self.reason = reason
    }
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

    /// Makes a run.
    package init(
        source: String, begun: Int64, ended: Int64? = nil, done: Int, skipped: Int, failed: Int, audio: Double
    ) {
        self.source = source
        self.begun = begun
        self.ended = ended
        self.done = done
        self.skipped = skipped
        self.failed = failed
        self.audio = audio
    }
}

/// A manifest that is left out of the library, and why.
public struct LibraryProblem: Hashable, Sendable, Codable {
    /// Where it stands below the library's folder, without extension.
    public var path: String
    /// The article's id, where that is known.
    public var article: String?
    /// What is wrong, with the manifest's name.
    public var reason: String
}
