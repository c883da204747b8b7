internal import Articles

/// An article that is to be made into a recording.
struct Job: Hashable, Sendable {
    var path: ArticlePath
    /// The path to open it by.
    var file: [UInt8]
    /// Where it stands in its file, where there are several.
    var address: ArticleEntry.Address?
    var place: RecordingPlace
    var naming: ArticleNaming
    /// Bytes.
    var size: Int64
    /// Whether there is a recording, up to date or not.
    var hasRecording: Bool
    /// How many workers broke down over it.
    var breakdowns = 0
    /// How many workers were killed from outside while they had it.
    var kills = 0
    /// Whether it is tried again, alone, since a worker did not come back with it.
    var isRetried: Bool { breakdowns + kills > 0 }

    /// - Parameter naming: What names the article; its place where nothing is said.
    init(
        path: ArticlePath, file: [UInt8], address: ArticleEntry.Address? = nil, place: RecordingPlace,
        naming: ArticleNaming? = nil, size: Int64,
        hasRecording: Bool
    ) {
        self.path = path
        self.file = file
        self.address = address
        self.place = place
        self.naming = naming ?? ArticleNaming(place: place.path)
        self.size = size
        self.hasRecording = hasRecording
    }
}

/// Hands out the articles of a run.
protocol JobQueue: Sendable {
    /// The next article; waits where there may be more. Nothing when there will be none.
    func next() async throws -> Job?

    /// The next article, where there is one now.
    func nextAtOnce() async throws -> Job?

    /// Is told that an article is done with, one way or the other.
    func settle(_ job: Job) async
}

extension JobQueue {
    func settle(_ job: Job) {}
}
