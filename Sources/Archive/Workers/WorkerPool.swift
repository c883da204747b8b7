internal import Glibc
internal import Subprocess

/// Workers that share the articles of a run among them.
struct WorkerPool: Sendable {
    let program: WorkerProgram
    let count: Int
    let force: Bool
    /// The folder of the recordings.
    let folder: String
    /// The library's default voice, where the voice is to be told from it.
    var defaultVoice: String?
    let board: WorkerBoard
    /// How often an article is tried in all, where its workers break down.
    var attempts = WorkerLimits.attempts
    /// Is told how far articles have come, where it is given.
    var onProgress: (@Sendable (WorkerReply.Progress) -> Void)?
    /// Is told that a worker waits for a lock on the folder of an article's recording.
    var onWait: @Sendable (Job) async -> Void = { _ in }

    /// How many workers may end before they are ready, one after the other.
    private static let falseStarts = 3

    /// Has all articles made.
    ///
    /// - Parameter onReply: Takes what became of each.
    /// - Throws: ``ArchiveError/workersDoNotStart(reason:)``, what `onReply` throws, or `CancellationError`.
    func run(
        _ jobs: any JobQueue, onReply: @escaping @Sendable (Job, WorkerReply) async throws -> Void
    ) async throws {
        // What is sent to a worker that has just died is an error like others, not the end of the run.
        signal(SIGPIPE, SIG_IGN)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let watch = Task { await board.watch() }
            defer { watch.cancel() }
            for slot in 0..<count { group.addTask { try await serve(slot, jobs, onReply) } }
            try await group.waitForAll()
        }
    }

    private func serve(
        _ slot: Int, _ jobs: any JobQueue, _ onReply: @Sendable (Job, WorkerReply) async throws -> Void
    ) async throws {
        var falseStarts = 0
        // Articles that workers did not come back with.
        var retried: [Job] = []
        func following() async throws -> Job? {
            retried.isEmpty ? try await jobs.next() : retried.removeFirst()
        }
        // A worker is started only when there is something to do.
        var next = try await jobs.next()
        while let first = next {
            try Task.checkCancellation()
            let remains = try await WorkerProcess(
                program: program, defaultVoice: defaultVoice, onProgress: onProgress, onWait: onWait
            ).run(
                first: first, force: force, folder: folder,
                onStart: { await board.start(slot, process: $0) },
                onBegin: { await board.begin(slot, $0) },
                onReply: onReply, nextAtOnce: { try await jobs.nextAtOnce() }, following: following)
            let verdict = await board.end(slot)
            try Task.checkCancellation()
            switch remains.end {
            case .released: return
            case .broken(let inHand) where !inHand.isEmpty:
                falseStarts = 0
                await board.countReplacement()
                for job in inHand {
                    if let again = try await judge(job, remains, verdict, onReply) { retried.append(again) }
                }
                next = try await following()
            case .broken:
                falseStarts = remains.wasReady ? 0 : falseStarts + 1
                if falseStarts == Self.falseStarts {
                    throw ArchiveError.workersDoNotStart(reason: Self.reason(remains, verdict))
                }
                next = first
            }
        }
    }

    /// Decides whether an article is tried again; where it is not, it is set aside.
    private func judge(
        _ job: Job, _ remains: WorkerProcess.Remains, _ verdict: WorkerBoard.Verdict?,
        _ onReply: @Sendable (Job, WorkerReply) async throws -> Void
    ) async throws -> Job? {
        var job = job
        if verdict == nil, remains.status == .signaled(9) { job.kills += 1 } else { job.breakdowns += 1 }
        let kills = attempts == 1 ? 1 : WorkerLimits.kills
        if job.breakdowns < attempts, job.kills < kills { return job }
        try await onReply(job, .failed(ArticleFailure(stage: .work, reason: Self.reason(remains, verdict))))
        return nil
    }

    private static func reason(_ remains: WorkerProcess.Remains, _ verdict: WorkerBoard.Verdict?) -> String {
        switch (verdict, remains.status) {
        case (.hung(let seconds), _): return "the worker was still busy with it after \(seconds) s"
        case (.overgrown(let megabytes), _): return "the worker had grown to \(megabytes) MB"
        case (nil, .signaled(9)): return "the worker was killed"
        case (nil, let status):
            // The frames of a stack say nothing to those who read of an article.
            let lines = remains.lastWords.split(separator: "\n").filter {
                !$0.contains(" 0x0") && !$0.hasPrefix("Current stack trace")
            }
            let words = lines.last.map { ": \($0)" } ?? ""
            switch status {
            case .signaled(let signal): return "the worker crashed (signal \(signal))\(words)"
            case .exited(let code): return "the worker ended with \(code)\(words)"
            }
        }
    }
}
