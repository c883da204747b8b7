internal import Recordings

/// What became of the articles of a run: the figures, the log, the list of failures.
actor RunRecord {
    private(set) var progress = BatchProgress()
    private(set) var warnings: [String] = []
    private let log: RunLog
    private var failures: FailureList
    private var feed: LibraryFeed?
    private let start = ContinuousClock.now
    /// The articles that were settled, where it matters.
    private var settled: Set<ArticlePath>?

    /// Begins the record of a run.
    ///
    /// - Parameter remembersSettled: Whether ``keepUnsettled(of:)`` will be asked for.
    init(in folder: OutputFolder, remembersSettled: Bool) {
        settled = remembersSettled ? [] : nil
        log = RunLog(at: folder.log)
        failures = FailureList(at: folder.failures)
    }

    /// Has failures told to the library's index as well.
    func setFeed(_ feed: LibraryFeed?) { self.feed = feed }

    /// The seconds since the run began.
    var elapsed: Double { (ContinuousClock.now - start) / .seconds(1) }

    /// Notes a worker's reply.
    ///
    /// - Throws: ``ArchiveError/noSpace(reason:)`` when the disk is full: all that follow would fail as well.
    func take(_ job: Job, _ reply: WorkerReply) async throws {
        switch reply {
        case .ready: break
        case .finished(let finished):
            settled?.insert(job.path)
            if finished.wasSkipped {
                progress.skipped += 1
            } else {
                progress.done += 1
                progress.audio += finished.manifest.audio.duration
            }
        case .failed(let failure):
            if failure.isNoSpace { throw ArchiveError.noSpace(reason: failure.reason) }
            await fail(job.path, input: job.file, failure)
        }
    }

    /// Notes an article without a recording.
    func fail(_ path: ArticlePath, input: [UInt8], _ failure: ArticleFailure) async {
        progress.failed += 1
        settled?.insert(path)
        log.write("failed \(path) (\(failure.stage.rawValue)): \(failure.reason)")
        let entry = FailureEntry(path, input: input, failure)
        keep(entry)
        await feed?.add(entry)
    }

    /// Keeps on the list those of an earlier list that the run did not come to.
    func keepUnsettled(of earlier: [FailureEntry]) {
        for entry in earlier where settled?.contains(ArticlePath(escaped: entry.file)) == false { keep(entry) }
    }

    private func keep(_ entry: FailureEntry) {
        do {
            try failures.append(entry)
        } catch {
            warn("\(error)")
        }
    }

    /// Notes what went wrong besides articles, once.
    func warn(_ text: String) {
        guard !warnings.contains(text) else { return }
        warnings.append(text)
        log.write("warning: \(text)")
    }

    /// Notes how the run goes on.
    func note(_ line: String) { log.write(line) }

    /// Gives the list of failures its name.
    func finish() {
        do {
            try failures.commit()
        } catch {
            warn("the list of failures could not be written: \(error)")
        }
    }
}
