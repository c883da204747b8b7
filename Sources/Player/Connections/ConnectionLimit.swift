internal import HummingbirdCore
internal import Logging
internal import Synchronization

/// Lets only so many connections be open at a time.
///
/// At the limit new ones wait in the system's queue, and those that rest longest make room for them.
final class ConnectionLimit: AvailableConnectionsDelegate {
    private struct State {
        var count = 0
        var told: ContinuousClock.Instant?
        var isMakingRoom = false
    }

    private let limit: Int
    private let connections: OpenConnections
    private let logger: Logger
    private let state = Mutex(State())

    /// How often the log says that the limit is reached.
    private static let interval = Duration.seconds(60)
    /// How often room is made.
    private static let pause = Duration.milliseconds(250)

    init(_ limit: Int, _ connections: OpenConnections, logger: Logger) {
        self.limit = limit
        self.connections = connections
        self.logger = logger
    }

    func connectionOpened() { state.withLock { $0.count += 1 } }

    func connectionClosed() { state.withLock { $0.count -= 1 } }

    func isAcceptingNewConnections() -> Bool {
        let (isFull, isTold, isMakingRoom) = state.withLock { state in
            guard state.count >= limit else { return (false, true, true) }
            let isTold = state.told.map { $0.duration(to: .now) < Self.interval } ?? false
            if !isTold { state.told = .now }
            defer { state.isMakingRoom = true }
            return (true, isTold, state.isMakingRoom)
        }
        guard isFull else { return true }
        if !isTold {
            logger.warning(
                "\(limit) connections are open, as many as there may be; others wait",
                metadata: ["mend": "raise the limit of open files (ulimit -n), or see who holds them open"])
        }
        if !isMakingRoom { Task { await makeRoom() } }
        return false
    }

    private func makeRoom() async {
        repeat {
            connections.closeResting(max(1, limit / 8))
            try? await Task.sleep(for: Self.pause)
        } while !Task.isCancelled && isStillFull()
    }

    private func isStillFull() -> Bool {
        state.withLock { state in
            state.isMakingRoom = state.count >= limit
            return state.isMakingRoom
        }
    }
}
