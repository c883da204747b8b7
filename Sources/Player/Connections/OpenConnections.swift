internal import NIOCore
internal import Synchronization

/// The connections that are open, and the clients they belong to.
///
/// No client may have more than its share. Where it wants one more, its longest resting one makes room, so that
/// a client's forgotten connections shut out neither others nor itself.
final class OpenConnections: Sendable {
    private struct Connection {
        var channel: any NIOCore.Channel
        /// Nothing where the client is not bounded.
        var client: String?
        /// Since when nothing has moved on it; nothing while the server works for it.
        var rest: NIODeadline?
    }

    private struct State {
        var connections: [ObjectIdentifier: Connection] = [:]
        var shares: [String: Set<ObjectIdentifier>] = [:]
    }

    private let state = Mutex(State())
    /// How many connections a client may have.
    let share: Int

    /// For how long a connection must have rested to make room for another of its client, and for any other.
    private static let ownRest = TimeAmount.milliseconds(500)
    private static let leastRest = TimeAmount.seconds(2)

    init(share: Int) { self.share = max(1, share) }

    /// How many there are.
    var count: Int { state.withLock { $0.connections.count } }

    /// Takes a connection in.
    func enter(_ channel: any NIOCore.Channel) {
        state.withLock {
            $0.connections[ObjectIdentifier(channel)] = Connection(channel: channel, client: nil, rest: .now())
        }
    }

    /// Forgets a connection.
    func leave(_ channel: any NIOCore.Channel) {
        state.withLock { state in
            let id = ObjectIdentifier(channel)
            guard let connection = state.connections.removeValue(forKey: id) else { return }
            Self.take(id, from: connection.client, &state)
        }
    }

    /// Counts a connection among a client's, or among no one's.
    ///
    /// - Returns: Whether it may stay.
    func assign(_ channel: any NIOCore.Channel, to client: String?) -> Bool {
        let (mayStay, closing) = state.withLock { state -> (Bool, (any NIOCore.Channel)?) in
            let id = ObjectIdentifier(channel)
            guard let connection = state.connections[id], connection.client != client else { return (true, nil) }
            Self.take(id, from: connection.client, &state)
            state.connections[id]?.client = client
            guard let client else { return (true, nil) }
            defer { state.shares[client, default: []].insert(id) }
            let others = state.shares[client] ?? []
            guard others.count >= share else { return (true, nil) }
            guard let longest = Self.resting(others, for: Self.ownRest, state).min(by: { $0.since < $1.since })?.id
            else { return (false, nil) }
            // Its place is free from now on, not only when it has closed.
            Self.take(longest, from: client, &state)
            state.connections[longest]?.client = nil
            return (true, state.connections[longest]?.channel)
        }
        closing?.close(promise: nil)
        return mayStay
    }

    /// Notes since when nothing moves on a connection; nothing while the server works for it.
    func note(_ channel: any NIOCore.Channel, rest: NIODeadline?) {
        state.withLock { $0.connections[ObjectIdentifier(channel)]?.rest = rest }
    }

    /// Closes up to `count` of those that have rested longest.
    func closeResting(_ count: Int) {
        let channels = state.withLock { state in
            Self.resting(state.connections.keys, for: Self.leastRest, state).sorted { $0.since < $1.since }.prefix(
                count
            )
            .compactMap { state.connections[$0.id]?.channel }
        }
        for channel in channels { channel.close(promise: nil) }
    }

    /// Closes all, whatever they are at.
    func closeAll() {
        for channel in state.withLock({ $0.connections.values.map(\.channel) }) { channel.close(promise: nil) }
    }

    private static func take(_ id: ObjectIdentifier, from client: String?, _ state: inout State) {
        guard let client else { return }
        state.shares[client]?.remove(id)
        if state.shares[client]?.isEmpty == true { state.shares[client] = nil }
    }

    private static func resting(
        _ ids: some Sequence<ObjectIdentifier>, for rest: TimeAmount, _ state: State
    ) -> [(id: ObjectIdentifier, since: NIODeadline)] {
        let latest = NIODeadline.now() - rest
        return ids.compactMap { id in state.connections[id]?.rest.map { (id: id, since: $0) } }
            .filter { $0.since <= latest }
    }
}
