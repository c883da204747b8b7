import Dispatch
import Foundation
import Synchronization

/// What is put right however the program ends: by its own way, by a signal, or by `exit` anywhere in it.
///
/// A player that plays on, a terminal without echo and a folder of temporary files would outlast it otherwise.
final class LastActs: Sendable {
    /// The acts of this process, the latest last.
    private static let acts = Mutex<[(owner: ObjectIdentifier, act: @Sendable () -> Void)]>([])
    /// Kept so that they live. Nothing touches them after they are made, which is why they may be shared.
    private nonisolated(unsafe) static let signals: [any DispatchSourceSignal] = watch()

    /// Signals that ask a program to end. Ctrl-C is a key on the terminal that is taken over.
    private static func watch() -> [any DispatchSourceSignal] {
        atexit { LastActs.performAll() }
        // A queue of its own always finds a thread, however many others are at work.
        let queue = DispatchQueue(label: "langdu.last-acts")
        return [SIGHUP, SIGINT, SIGQUIT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { exit(128 + number) }
            source.resume()
            return source
        }
    }

    /// Adds an act that is performed at the end, unless it has been by then.
    init(_ act: @escaping @Sendable () -> Void) {
        _ = Self.signals
        Self.acts.withLock { $0.append((ObjectIdentifier(self), act)) }
    }

    /// Performs the act now, and not again.
    func perform() {
        let act = Self.acts.withLock { acts in
            acts.firstIndex { $0.owner == ObjectIdentifier(self) }.map { acts.remove(at: $0).act }
        }
        act?()
    }

    private static func performAll() {
        while let (_, act) = acts.withLock({ $0.popLast() }) { act() }
    }
}
