internal import Files
internal import Foundation
internal import Speech

/// Carries what a run makes into the index, in batches and beside the work.
///
/// Nothing that goes wrong with the index stops a run: it is told once, and the index is left alone from then on.
actor LibraryFeed {
    private enum Change: Sendable {
        case recording(LibraryEntry, isNew: Bool)
        case failure(FailureEntry)
    }

    private let folder: OutputFolder
    private let source: String
    private let onTrouble: @Sendable (String) async -> Void
    private var writer: LibraryWriter?
    private var run: Int64?
    private var waiting: [Change] = []
    private var isWriting = false
    private let wasMissing: Bool
    private var written = ContinuousClock.now

    /// At how many changes they are written.
    private static let batch = 64
    /// How often they are written though there are fewer.
    private static let interval = Duration.seconds(10)
    /// At how many the index is given up, for it cannot keep up.
    private static let limit = 4096

    init(into folder: OutputFolder, source: String, onTrouble: @escaping @Sendable (String) async -> Void) async {
        self.folder = folder
        self.source = source
        self.onTrouble = onTrouble
        wasMissing = FileStatus(at: Array(folder.index.utf8)) == nil
        do {
            writer = try LibraryWriter(at: folder.index, isForReaders: true)
        } catch {
            await giveUp(error)
        }
    }

    /// Takes a finished recording.
    func add(_ job: Job, _ finished: WorkerReply.Finished) async {
        guard writer != nil else { return }
        waiting.append(.recording(LibraryEntry(finished, at: job.place), isNew: !finished.wasSkipped))
        await writeSoon()
    }

    /// Takes a failure.
    func add(_ failure: FailureEntry) async {
        guard writer != nil else { return }
        waiting.append(.failure(failure))
        await writeSoon()
    }

    /// Begins to write, without keeping the caller waiting.
    private func writeSoon() async {
        if waiting.count >= Self.batch, !isWriting { Task { await write() } }
        if waiting.count > Self.limit { await giveUp(Overrun()) }
    }

    /// Writes what is left and how the run ended.
    func finish(_ progress: BatchProgress) async {
        while isWriting { try? await Task.sleep(for: .milliseconds(5)) }
        await write()
        await note(progress, hasEnded: true)
        do {
            try writer?.close()
        } catch {
            await giveUp(error)
        }
        if wasMissing, writer != nil, progress.skipped > 0 {
            await onTrouble(
                "the library’s index is new and may lack earlier recordings; to make it whole: langdu index \(folder.path)"
            )
        }
    }

    /// Writes what waits, and how far the run has come.
    private func write() async {
        guard let writer, !isWriting, !waiting.isEmpty else { return }
        isWriting = true
        defer { isWriting = false }
        let changes = waiting
        waiting = []
        do {
            try await writer.write { [folder] database in
                for change in changes {
                    switch change {
                    case .failure(let failure): try database.put(failure)
                    case .recording(let entry, true): try database.put(entry)
                    case .recording(let entry, false):
                        if try database.contains(entry.recording) { continue }
                        let whole = try? LibraryEntry(readingFrom: folder.path, at: entry.recording.path)
                        if let whole { try database.put(whole) }
                    }
                }
            }
        } catch {
            await giveUp(error)
        }
    }

    /// Writes what waits and how far the run has come, now and then.
    func tick(_ progress: BatchProgress) async {
        guard ContinuousClock.now - written > Self.interval else { return }
        written = .now
        await write()
        await note(progress)
    }

    /// Writes how far the run has come.
    private func note(_ progress: BatchProgress, hasEnded: Bool = false) async {
        guard let writer else { return }
        let (run, source) = (run, source)
        let now = Int64(Int(clamping: Date.now.timeIntervalSince1970 * 1000))
        do {
            self.run = try await writer.write { database in
                let run =
                    try run
                    ?? database.beginRun(source: source, at: now - Int64(Int(clamping: progress.elapsed * 1000)))
                try database.noteRun(run, progress, endedAt: hasEnded ? now : nil)
                return run
            }
        } catch {
            await giveUp(error)
        }
    }

    private func giveUp(_ error: any Error) async {
        writer = nil
        waiting = []
        await onTrouble(
            "the library’s index is not kept: \(IndexTrouble.words(error)); to make it anew: langdu index \(folder.path)"
        )
    }

    /// Changes come faster than they are written.
    private struct Overrun: Error, CustomStringConvertible {
        var description: String { "changes come faster than the disk takes them" }
    }
}
