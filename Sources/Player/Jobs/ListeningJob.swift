/// An article that was posted, on its way to a recording.
public struct ListeningJob: Hashable, Sendable, Codable {
    /// How far it has come.
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// It waits for others before it.
        case queued
        /// It is being read.
        case running
        /// Its recording is in the library.
        case done
        /// There is no recording of it; `error` says why.
        case failed
    }

    /// What tells it from other jobs; equal for equal articles.
    public var id: String
    /// The article's title.
    public var title: String
    /// How far it has come.
    public var status: State
    /// Sentences spoken.
    public var sentences = 0
    /// Sentences in all, once it is being read.
    public var sentencesInAll: Int?
    /// Seconds of sound made.
    public var seconds = 0.0
    /// The article's id in the library, once it is done.
    public var article: String?
    /// Why it failed.
    public var error: String?

    /// Whether nothing more will change.
    var isOver: Bool { status == .done || status == .failed }
}
