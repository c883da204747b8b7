internal import Files

/// What a run would do, without doing it.
public struct Forecast: Hashable, Sendable, Codable {
    /// What a run would do with an article.
    public enum Step: String, Hashable, Sendable, Codable {
        /// Make its recording.
        case make
        /// Open it to see whether its recording is up to date.
        case check
        /// Nothing, for it cannot be read.
        case unreadable
    }

    /// Articles without a recording, or with one that is out of date.
    public var make = 0
    /// Articles to be looked at, since the ledger does not know them.
    public var check = 0
    /// Articles that are finished and unchanged.
    public var skip = 0
    /// Folders and files that cannot be read.
    public var unreadable = 0
    /// About how many seconds of audio would be made.
    public var audio = 0.0

    /// Seconds of speech for a byte of an article, at a newsreader's pace. Of news pages in UTF-8, all told.
    private static let secondsPerByte = 0.0744

    /// Goes through the articles of a run.
    ///
    /// - Parameters:
    ///   - pace: The voice's, where 1 is a newsreader's.
    ///   - onArticle: Is told what would be done with each that is not passed over.
    public init(
        of options: BatchOptions, pace: Double, onArticle: @escaping @Sendable (String, Step) -> Void = { _, _ in }
    ) async throws {
        let folder = options.folder
        let record = RunRecord(in: OutputFolder("/dev/null")) { onArticle($0.description, .unreadable) }
        let ledger = Ledger(reading: [folder.ledger] + folder.otherLedgers)
        let search: any ArticleSearch =
            options.retriesFailed
            ? FailureSearch(try FailureList.entries(at: folder.failures))
            : try options.search()
        let plan = PendingArticles(search, options: options, naming: options.naming, ledger: ledger, record: record)
        while let job = try await plan.next() {
            if let obstacle = FileStatus.obstacle(to: job.file) {
                await record.fail(
                    job.path, input: job.file,
                    ArticleFailure(stage: .read, reason: "\(job.path): \(obstacle)", code: 66))
            } else if job.hasRecording, !options.force {
                check += 1
                onArticle(job.path.description, .check)
            } else {
                make += 1
                audio += Double(job.size) * Self.secondsPerByte / max(0.01, pace)
                onArticle(job.path.description, .make)
            }
        }
        skip = await plan.skipped
        unreadable = await record.progress.failed
    }
}
