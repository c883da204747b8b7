internal import Dispatch
internal import Files
internal import Glibc
internal import Synchronization

/// Keeps an index up to date while it is read: by what the kernel tells of the folder, and by a scan now and then.
///
/// All of it runs on a thread of its own, so that no request waits for it.
final class FolderFollower: Sendable {
    private let folder: LibraryFolder
    private let index: @Sendable () throws -> OpenIndex
    private let onNews: @Sendable (LibraryNews) -> Void
    private let queue = DispatchQueue(label: "library.scan", qos: .utility)
    private let waiting = Mutex(Waiting())
    private let (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    /// What is to be looked at.
    private struct Waiting {
        var all = true
        var folders: Set<String> = []
        var paths: Set<String> = []
        /// Whether the kernel tells of changes.
        var isWatched = false
        var isEnded = false
        /// What was told of already.
        var told: Set<String> = []
    }

    /// How long changes are gathered before they are looked at.
    private static let pause = Duration.milliseconds(200)
    /// How often everything is looked at anew, at most: where the kernel tells of changes, and where it does not.
    private static let intervals = (watched: Duration.seconds(60), unwatched: Duration.seconds(2))
    /// For how many times as long as a scan took there is none.
    private static let rest = 20
    /// From how many changes on a scan of everything is simpler.
    private static let crowd = 10_000

    /// - Parameter index: Gives the index that is open.
    init(
        _ folder: LibraryFolder, index: @escaping @Sendable () throws -> OpenIndex,
        onNews: @escaping @Sendable (LibraryNews) -> Void
    ) {
        self.folder = folder
        self.index = index
        self.onNews = onNews
    }

    /// Follows the folder until the task is cancelled.
    ///
    /// - Parameter onFirstLook: Is called when everything was looked at once.
    func run(onFirstLook: @escaping @Sendable () -> Void) async {
        await withTaskCancellationHandler {
            var listening = await listen()
            defer { listening?.cancel() }
            var next = await lookAtAll()
            onFirstLook()
            while !Task.isCancelled {
                await sleep(until: next)
                guard !Task.isCancelled else { break }
                // A folder that was not there may have come.
                if listening == nil { listening = await listen() }
                if let later = await look() { next = later }
            }
        } onCancel: {
            waiting.withLock { $0.isEnded = true }
            waker.finish()
        }
    }

    /// Begins to listen to what the kernel tells; nothing where it does not.
    private func listen() async -> Task<Void, Never>? {
        guard let watch = await onQueue({ self.watch() }) else { return nil }
        return Task {
            for await event in watch.events {
                waiting.withLock { Self.take(event, &$0) }
                waker.yield()
            }
        }
    }

    /// Has everything looked at anew soon.
    func lookAgain() {
        waiting.withLock { $0.all = true }
        waker.yield()
    }

    /// Looks at the recordings at some paths at once.
    func look(at paths: [String]) async {
        await onQueue { self.scan { try $0.look(at: paths) } }
    }

    /// Looks at everything at once, and tells when to do so the next time.
    @discardableResult
    func lookAtAll() async -> ContinuousClock.Instant {
        waiting.withLock { $0.all = false }
        return await onQueue {
            let start = ContinuousClock.now
            self.scan { try $0.run { self.isEnded } }
            let interval = self.waiting.withLock { $0.isWatched ? Self.intervals.watched : Self.intervals.unwatched }
            return .now + max(interval, start.duration(to: .now) * Self.rest)
        }
    }

    private var isEnded: Bool { waiting.withLock(\.isEnded) }

    private func watch() -> FolderWatch? {
        do throws(SystemFailure) {
            let watch = try FolderWatch(Array(folder.path.utf8), tellsOfRemoval: true)
            waiting.withLock { $0.isWatched = true }
            return watch
        } catch {
            if !error.isGone, waiting.withLock({ $0.told.insert(error.reason).inserted }) {
                onNews(.unwatched(reason: error.reason))
            }
            return nil
        }
    }

    private static func take(_ event: FolderWatch.Event, _ waiting: inout Waiting) {
        switch event {
        case .file(let path), .removal(let path):
            // Whichever file of a recording it is: its manifest bears the same name.
            if let dot = path.lastIndex(of: .dot), let text = String(validating: path[..<dot], as: UTF8.self) {
                waiting.paths.insert(text)
            }
        case .folder(let path), .folderRemoval(let path):
            if let text = String(validating: path, as: UTF8.self) { waiting.folders.insert(text) }
        case .overflow: waiting.all = true
        }
        if waiting.paths.count > crowd || waiting.folders.count > 100 { waiting.all = true }
    }

    /// Waits for news, or until everything is to be looked at anew.
    private func sleep(until next: ContinuousClock.Instant) async {
        let alarm = Task {
            try await Task.sleep(until: next, clock: .continuous)
            waiting.withLock { $0.all = true }
            waker.yield()
        }
        for await _ in wakes { break }
        alarm.cancel()
        try? await Task.sleep(for: Self.pause)
    }

    /// Looks at what waits; where that was everything, tells when to do so the next time.
    private func look() async -> ContinuousClock.Instant? {
        let now = waiting.withLock { waiting in
            defer { (waiting.all, waiting.folders, waiting.paths) = (false, [], []) }
            return waiting
        }
        if now.all { return await lookAtAll() }
        await onQueue {
            for folder in now.folders { self.scan { try $0.run(below: folder) { self.isEnded } } }
            if !now.paths.isEmpty { self.scan { try $0.look(at: now.paths) } }
        }
        return nil
    }

    private func scan(_ body: (LibraryScan) throws -> LibraryScan.Outcome) {
        do {
            let outcome = try body(LibraryScan(of: folder, into: index().database))
            let news = waiting.withLock { waiting in
                outcome.problems.filter { waiting.told.count < Self.crowd && waiting.told.insert($0).inserted }
            }
            if !news.isEmpty { onNews(.leftOut(news)) }
        } catch {
            let reason = IndexTrouble.words(error)
            if waiting.withLock({ $0.told.insert(reason).inserted }) { onNews(.trouble(reason: reason)) }
        }
    }

    /// Does something that takes its thread, without taking one of the few that tasks share.
    private func onQueue<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in queue.async { continuation.resume(returning: body()) } }
    }
}

/// What is to be told of a library that is followed.
public enum LibraryNews: Hashable, Sendable {
    /// Manifests are left out, or folders cannot be read; each is told once.
    case leftOut([String])
    /// The kernel does not tell of changes: they are seen by looking at everything now and then.
    case unwatched(reason: String)
    /// The index cannot be brought up to date.
    case trouble(reason: String)
}
