/// How far a run has come.
public struct BatchProgress: Hashable, Sendable, Codable {
    /// Recordings made.
    public var done = 0
    /// Articles whose recording was there.
    public var skipped = 0
    /// Articles that have none.
    public var failed = 0
    /// Articles in all, where that is known yet.
    public var total: Int?
    /// Seconds of audio made.
    public var audio = 0.0
    /// Seconds since the run began.
    public var elapsed = 0.0
    /// What each worker has in hand.
    public var workers: [String?] = []
    /// Workers that broke down and were replaced.
    public var replaced = 0
    /// What went wrong so far besides articles, as with the index, or is waited for.
    public var warnings: [String] = []
    /// What is to be said of articles that have a recording, such as that some of their characters can’t be spoken; not
    /// encoded, since there may be many.
    public var remarks: [String] = []

    private enum CodingKeys: CodingKey {
        case done, skipped, failed, total, audio, elapsed, workers, replaced, warnings
    }

    /// Nothing done yet.
    public init() {}

    /// Articles that are settled.
    public var seen: Int { done + skipped + failed }

    /// Seconds of audio made in a second.
    public var realTimeFactor: Double { elapsed > 0 ? audio / elapsed : 0 }

    /// Seconds until the end, as far as one can tell: what was passed over took next to no time, and says nothing of how
    /// fast the rest is made.
    public var left: Double? {
        guard let total, done + failed > 0 else { return nil }
        return Double(max(0, total - seen)) * elapsed / Double(done + failed)
    }
}

/// How a run ended.
public struct BatchSummary: Sendable {
    /// What was done.
    public var progress: BatchProgress
    /// Why it ended before everything was done, if it did: `CancellationError` where it was told to stop.
    public var interruption: (any Error)?
    /// What went wrong besides articles, as with the index.
    public var warnings: [String]
}
