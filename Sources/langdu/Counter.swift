import Synchronization

/// A number that is counted up from several threads.
final class Counter: Sendable {
    private let number = Atomic(0)

    /// The number.
    var value: Int { number.load(ordering: .sequentiallyConsistent) }

    /// Adds one.
    func increase() { number.add(1, ordering: .sequentiallyConsistent) }
}
