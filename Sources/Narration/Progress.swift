/// How far the reading of an article has come.
public struct Progress: Hashable, Sendable {
    /// Chapters begun.
    public var chapter: Int
    /// Chapters in all.
    public var chapters: Int
    /// Sentences spoken.
    public var sentences: Int
    /// Sentences in all.
    public var sentencesInAll: Int
    /// Seconds of audio made.
    public var seconds: Double
}
