import Foundation
import Synchronization

/// Ends the program when a server that was asked to stop does not, or is asked again.
final class LastResort: Sendable {
    private let signals = Mutex(0)

    /// How long the server has after the first signal; what it does by itself takes less.
    private static let patience = 10.0

    /// Takes a signal to stop.
    func takeSignal() {
        let count = signals.withLock { count in
            count += 1
            return count
        }
        guard count == 1 else { _exit(Failure.Code.tryAgain) }
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { _exit(Failure.Code.tryAgain) }
    }
}
