import Dispatch
import Foundation

/// Turns Ctrl-C and SIGTERM into a request to stop, so that work ends cleanly.
struct TerminationSignals {
    private let sources: [any DispatchSourceSignal]

    /// Calls `stop` when either signal comes.
    init(stop: @escaping @Sendable () -> Void) {
        // A queue of its own always finds a thread, however many others are at work.
        let queue = DispatchQueue(label: "langdu.signals")
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler(handler: stop)
            source.resume()
            return source
        }
    }

    /// Stops watching.
    func end() {
        for source in sources { source.cancel() }
    }
}
