internal import Files

/// A run over an archive: makes the recordings that are missing or out of date.
///
/// ```swift
/// let summary = try await BatchRun(options).run { print($0.done, "made") }
/// ```
/// Whatever ends it, the next run goes on where it stopped.
public struct BatchRun: Sendable {
    private let options: BatchOptions

    /// Prepares a run.
    public init(_ options: BatchOptions) { self.options = options }

    /// Makes the recordings.
    ///
    /// - Parameter onProgress: Is called four times a second and at the end.
    /// - Returns: What was done, also when the task is cancelled or something ends the run early.
    /// - Throws: ``ArchiveError`` or `RecordingError` when it cannot begin.
    public func run(onProgress: @escaping @Sendable (BatchProgress) -> Void = { _ in }) async throws -> BatchSummary {
        let folder = options.folder
        let tried = options.retriesFailed ? try FailureList.entries(at: folder.failures) : nil
        let search: any ArticleSearch =
            if let tried { FailureSearch(tried) } else {
                try options.search()
            }
        let record = RunRecord(in: folder, retrying: tried)
        let session = try await ArchiveRun(options, search: search, record: record)
        return await session.run(session.plan) { [options] in
            if let tried { tried.count } else { await ArticleCount.total(of: options) }
        } onProgress: {
            onProgress($0)
        }
    }
}
