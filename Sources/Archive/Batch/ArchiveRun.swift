internal import Narration
internal import Recordings

/// What a run works with, and the course it takes; ``BatchRun`` and ``WatchRun`` differ in where the articles come from.
struct ArchiveRun: Sendable {
    let options: BatchOptions
    let plan: PendingArticles
    let record: RunRecord
    private let naming: VoiceNaming?
    private let board: WorkerBoard
    private let feed: LibraryFeed?
    private let monitor: BatchMonitor

    /// How often progress is told.
    private static let interval = Duration.milliseconds(250)

    /// Makes the output folder ready.
    ///
    /// - Throws: ``ArchiveError`` or `RecordingError`.
    init(_ options: BatchOptions, search: any ArticleSearch, record: RunRecord) async throws {
        self.options = options
        self.record = record
        let folder = options.folder
        // Made, and found to be writable, before any work is done.
        _ = try RecordingDirectory(at: folder.path)
        _ = try RecordingDirectory(at: folder.hidden)
        let ledger = try Ledger(at: folder.ledger, others: folder.otherLedgers, output: folder.path)
        naming = options.settledNaming()
        plan = PendingArticles(search, options: options, naming: naming, ledger: ledger, record: record)
        board = WorkerBoard(count: options.jobs, limits: options.limits)
        // Parts of a cluster share no database.
        feed =
            options.keepsIndex && options.shard == nil
            ? await LibraryFeed(into: folder, source: options.source.name) { await record.warn($0) } : nil
        await record.setFeed(feed)
        monitor = BatchMonitor(record: record, plan: plan, board: board)
    }

    /// Has the articles of a queue made.
    ///
    /// - Parameter total: Finds out how many there are.
    func run(
        _ queue: any JobQueue, total: @escaping @Sendable () async -> Int? = { nil },
        onProgress: @escaping @Sendable (BatchProgress) -> Void
    ) async -> BatchSummary {
        let part = options.shard.map { ", shard \($0)" } ?? ""
        await record.note("begun: \(options.source.name), \(options.jobs) workers\(part)")
        let count = Task { await monitor.setTotal(total()) }
        let display = Task { await show(onProgress) }
        var interruption: (any Error)?
        do {
            var pool = WorkerPool(
                program: options.worker, count: options.jobs, force: options.force, folder: options.folder.path,
                defaultVoice: naming?.defaultVoice, board: board)
            pool.onWait = { [record, options] job in
                let place = job.place.folder.isEmpty ? "" : "/\(job.place.folder)"
                await record.warn(
                    "\(options.folder.path)\(place): waiting for another program that has locked this folder")
            }
            try await pool.run(queue) { job, reply in try await settle(job, reply, in: queue) }
        } catch {
            interruption = error
        }
        count.cancel()
        display.cancel()
        await display.value
        return await end(after: interruption, onProgress)
    }

    private func settle(_ job: Job, _ reply: WorkerReply, in queue: any JobQueue) async throws {
        await queue.settle(job)
        if case .finished(let finished) = reply {
            if let files = finished.files { await plan.finish(job, files) }
            await feed?.add(job, finished)
            if let conflict = await conflict(over: job, finished.manifest.article) { await record.note(conflict) }
            // Who is only named anew has been counted.
            if job.naming.sharesKey { return }
        }
        try await record.take(job, reply)
    }

    /// Finds another article with the same key.
    private func conflict(over job: Job, _ article: Manifest.Article) async -> KeyOwners.Conflict? {
        // One that shared its key before stays known by its place.
        guard let key = article.key, article.id != ArticleIdentity.id(ofPlace: job.place.path) else { return nil }
        return await plan.claim(key, for: job)
    }

    private func show(_ onProgress: @Sendable (BatchProgress) -> Void) async {
        while !Task.isCancelled {
            let progress = await monitor.progress()
            onProgress(progress)
            await feed?.tick(progress)
            await record.refresh()
            try? await Task.sleep(for: Self.interval)
        }
    }

    private func end(
        after interruption: (any Error)?, _ onProgress: @Sendable (BatchProgress) -> Void
    ) async -> BatchSummary {
        await record.finish(isWhole: interruption == nil)
        let progress = await monitor.progress()
        onProgress(progress)
        await feed?.finish(progress)
        let ending = interruption.map { $0 is CancellationError ? "stopped" : "cut short (\($0))" } ?? "ended"
        await record.note(
            "\(ending): \(progress.done) done, \(progress.skipped) skipped, \(progress.failed) failed, "
                + "\(progress.replaced) workers replaced")
        return BatchSummary(progress: progress, interruption: interruption, warnings: await record.warnings)
    }
}
