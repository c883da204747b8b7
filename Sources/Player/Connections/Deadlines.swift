internal import NIOCore

/// How long clients may take.
struct Deadlines: Hashable, Sendable {
    /// For a request's head to arrive, from the connection's start or the last answer on.
    var head = TimeAmount.seconds(30)
    /// For a request's body to arrive, from its head on.
    var body = TimeAmount.seconds(35)
    /// For taking up the next piece of an answer.
    var answer = TimeAmount.seconds(30)
    /// For answers under way when the server is to stop, and the article being read.
    var shutdown = Duration.seconds(8)

    /// How often connections are looked at.
    var look: TimeAmount { .nanoseconds(max(10_000_000, min(head, min(body, answer)).nanoseconds / 10)) }
}
