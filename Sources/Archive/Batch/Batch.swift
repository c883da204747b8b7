internal import Recordings

/// A run over an archive: makes the recordings that are missing or out of date.
///
/// ```swift
/// let summary = try await Batch(options).run { print($0.done, "made") }
/// ```
/// Whatever ends it, the next run goes on where it stopped.
public struct Batch: Sendable {
    private let options: BatchOptions

    /// How often progress is told.
    private static let interval = Duration.milliseconds(250)

    /// Prepares a run.
    public init(_ options: BatchOptions) { self.options = options }

    /// Makes the recordings.
    ///
    /// - Parameter onProgress: Is called four times a second and at the end.
    /// - Returns: What was done, also when the task is cancelled or something ends the run early.
    /// - Throws: ``ArchiveError`` or `RecordingError` when it cannot begin.
    public func run(onProgress: @escaping @Sendable (BatchProgress) -> Void = { _ in }) async throws -> BatchSummary {
        let folder = options.folder
        // Made, and found to be writable, before any work is done.
        _ = try RecordingDirectory(at: folder.path)
        _ = try RecordingDirectory(at: folder.hidden)
        let ledger = try Ledger(at: folder.ledger, others: folder.otherLedgers, output: folder.path)
        let tried = options.retriesFailed ? try FailureList.entries(at: folder.failures) : []
        let search: any ArticleSearch =
            options.retriesFailed
            ? FailureSearch(entries: tried[...]) : try options.source.search(excluding: folder.path)

        let record = RunRecord(in: folder, remembersSettled: options.retriesFailed)
        let plan = Plan(search, options: options, ledger: ledger, record: record)
        let board = WorkerBoard(count: options.jobs, limits: options.limits)
        let part = options.shard.map { ", shard \($0)" } ?? ""
        await record.note("begun: \(options.source.name), \(options.jobs) workers\(part)")

        let feed: LibraryFeed? =
            options.keepsIndex && options.shard == nil
            ? await LibraryFeed(into: folder, source: options.source.name) { await record.warn($0) } : nil
        await record.setFeed(feed)

        let count = Task { [options] in await ArticleCount.total(of: options, retrying: tried.count) }
        defer { count.cancel() }
        let monitor = BatchMonitor(record: record, plan: plan, board: board)
        let display = Task {
            let total = Task { await monitor.setTotal(count.value) }
            defer { total.cancel() }
            while !Task.isCancelled {
                let progress = await monitor.progress()
                onProgress(progress)
                await feed?.tick(progress)
                try? await Task.sleep(for: Self.interval)
            }
        }

        var interruption: (any Error)?
        do {
            let pool = WorkerPool(
                program: options.worker, count: options.jobs, force: options.force, folder: folder.path, board: board)
            try await pool.run(plan) { job, reply in
                if case .finished(let finished) = reply, let files = finished.files { await plan.finish(job, files) }
                try await record.take(job, reply)
                if case .finished(let finished) = reply { await feed?.add(job, finished) }
            }
        } catch {
            interruption = error
        }
        display.cancel()
        if interruption != nil { await record.keepUnsettled(of: tried) }
        await record.finish()
        let progress = await monitor.progress()
        onProgress(progress)
        await feed?.finish(progress)
        await record.note(
            "\(interruption.map { "cut short (\($0))" } ?? "ended"): \(progress.done) done, \(progress.skipped) skipped, "
                + "\(progress.failed) failed, \(progress.replaced) workers replaced")
        return BatchSummary(progress: progress, interruption: interruption, warnings: await record.warnings)
    }
}
