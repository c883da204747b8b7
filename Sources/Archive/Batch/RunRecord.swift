internal import Files
internal import Foundation
internal import Glibc
internal import Narration
internal import Recordings

/// What became of the articles of a run: the figures, the log, the list of failures.
actor RunRecord {
    private(set) var progress = BatchProgress()
    private(set) var warnings: [String] = []
    /// What is to be said of articles that have a recording.
    private(set) var remarks: [String] = []
    private let folder: OutputFolder
    private let log: RunLog
    private var failures: FailureList
    private var index: RunIndex?
    private let start = ContinuousClock.now

    /// The failures of an earlier run that are not settled yet.
    private var retried: [ArticlePath: FailureEntry]

    /// In a run without end: the articles that have no recording now.
    private var standing: [ArticlePath: FailureEntry]?
    private var isListCurrent = true
    /// What the search that is under way could not read.
    private var unread: Set<ArticlePath> = []

    private let onFailure: @Sendable (ArticlePath) -> Void

    /// Begins the record of a run.
    ///
    /// - Parameters:
    ///   - retrying: The failures that are tried again; what the run does not come to stays on the list.
    ///   - isEndless: Whether the list of failures is kept current, rather than written at the end.
    ///   - onFailure: Is told of each article without a recording.
    init(
        in folder: OutputFolder, retrying: [FailureEntry]? = nil, isEndless: Bool = false,
        onFailure: @escaping @Sendable (ArticlePath) -> Void = { _ in }
    ) {
        self.onFailure = onFailure
        self.folder = folder
        log = RunLog(at: folder.log)
        failures = FailureList(at: folder.failures)
        standing = isEndless ? [:] : nil
        retried = Dictionary((retrying ?? []).map { ($0.path, $0) }) { first, _ in first }
    }

    /// Has failures told to the library's index as well.
    func setIndex(_ index: RunIndex?) { self.index = index }

    /// The seconds since the run began.
    var elapsed: Double { (ContinuousClock.now - start) / .seconds(1) }

    /// Notes a worker's reply.
    ///
    /// - Throws: ``ArchiveError/noSpace(reason:)`` when the disk is full: all that follow would fail as well.
    func take(_ job: Job, _ reply: WorkerReply) async throws {
        switch reply {
        case .ready, .speaking, .written, .waiting: break
        case .finished(let finished):
            retried[job.path] = nil
            if standing?.removeValue(forKey: job.path) != nil { isListCurrent = false }
            if finished.wasSkipped {
                progress.skipped += 1
            } else {
                progress.done += 1
                progress.audio += finished.manifest.audio.duration
                if let silent = finished.manifest.silent { remark("\("\(job.path)".onOneLine): \(silent.warning)") }
            }
        case .failed(let failure):
            if failure.isNoSpace { throw ArchiveError.noSpace(reason: failure.reason) }
            await fail(job.path, input: job.file, failure)
        }
    }

    /// Notes an article without a recording.
    func fail(_ path: ArticlePath, input: [UInt8], _ failure: ArticleFailure) async {
        let entry = FailureEntry(path, input: input, failure)
        if failure.stage == .find { unread.insert(path) }
        // A run without end looks again and again, and tells once.
        if standing?[path] == entry { return }
        progress.failed += 1
        retried[path] = nil
        onFailure(path)
        log.write("failed \(path) (\(failure.stage.rawValue)): \(failure.reason)")
        if standing != nil {
            standing?[path] = entry
            isListCurrent = false
        } else {
            keep(entry)
        }
        await index?.add(entry)
    }

    /// A look at everything begins.
    func beginSearch() { unread = [] }

    /// It has ended: what could not be read before, and was not met again, is no failure any more.
    func endSearch() {
        guard let found = standing?.filter({ $0.value.stage == .find && !unread.contains($0.key) }), !found.isEmpty
        else { return }
        for path in found.keys { standing?[path] = nil }
        isListCurrent = false
    }

    private func keep(_ entry: FailureEntry) {
        do {
            try failures.append(entry)
        } catch {
            warn("the list of failures cannot be written: \(error)")
        }
    }

    /// Notes what went wrong besides articles, once.
    func warn(_ text: String) {
        guard !warnings.contains(text) else { return }
        warnings.append(text)
        log.write("warning: \(text)")
    }

    /// Notes something of an article that has a recording; a run without end does not tell of them without end.
    private func remark(_ text: String) {
        log.write("warning: \(text)")
        if remarks.count < Self.mostRemarks {
            remarks.append(text)
        } else if remarks.count == Self.mostRemarks {
            remarks.append("there is more to say of articles; \(folder.log) has it all")
        }
    }

    private static let mostRemarks = 1000

    /// Notes that two articles have the same key.
    func note(_ conflict: KeyOwners.Conflict) { remark("\(conflict)") }

    /// Notes how the run goes on.
    func note(_ line: String) { log.write(line) }

    /// Brings the list of failures up to date in a run without end.
    func refresh() {
        guard !isListCurrent, let standing else { return }
        isListCurrent = true
        failures = FailureList(at: folder.failures)
        for entry in standing.values.sorted(by: { $0.file < $1.file }) { keep(entry) }
        commit()
    }

    /// Gives the list of failures its name.
    ///
    /// - Parameter isWhole: Whether the run came to all articles.
    func finish(isWhole: Bool) {
        guard standing == nil else { return refresh() }
        if !isWhole {
            for entry in retried.values.sorted(by: { $0.file < $1.file }) { keep(entry) }
        }
        commit()
    }

    private func commit() {
        do {
            try failures.commit()
        } catch {
            warn("the list of failures cannot be written: \(error)")
        }
    }
}

/// The log of the runs that wrote into a folder: lines with a time before each.
struct RunLog: Sendable {
    private let path: String

    init(at path: String) { self.path = path }

    /// Adds a line. The file is opened anew each time, for the folder may be taken away and come again; where it
    /// cannot be written nothing is.
    func write(_ line: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let text = line.replacing("\n", with: " ")
        Archive.write(all: Array("\(Date.now.formatted(.iso8601)) \(text)\n".utf8), to: descriptor)
    }
}
