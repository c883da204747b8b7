internal import Glibc
internal import Synchronization

/// The replies of a worker on their way out. They come from several tasks, and none may get into another.
final class WorkerOutput: Sendable {
    private let descriptor: Int32
    /// When progress was told last.
    private let told = Mutex<ContinuousClock.Instant?>(nil)

    /// How often progress is told.
    private static let interval = Duration.milliseconds(200)

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// - Throws: `CancellationError` where nobody listens any more.
    func send(_ reply: WorkerReply) throws {
        let line = try reply.line()
        let wasTaken = told.withLock { _ in write(all: line, to: descriptor) }
        guard wasTaken else { throw CancellationError() }
    }

    /// Tells how far the article in hand has come, unless that was told just now.
    func note(_ progress: WorkerReply.Progress) {
        guard let line = try? WorkerReply.speaking(progress).line() else { return }
        told.withLock { told in
            if let told, told.duration(to: .now) < Self.interval { return }
            told = .now
            write(all: line, to: descriptor)
        }
    }
}
