import Narration
import Speech
import Synchronization

/// Shows how a recording comes along: a bar on a terminal, nothing between the lines where output is piped.
final class ProgressDisplay: Sendable {
    private let name: String
    private let isLive: Bool
    private let start = ContinuousClock.now
    private let pace = Mutex(Pace())

    /// Begins to show an article's progress.
    init(name: String) {
        self.name = name
        isLive = Console.isTerminal
    }

    /// Shows where the recording stands.
    func update(_ progress: Progress) {
        guard isLive else { return }
        let share = progress.sentencesInAll == 0 ? 1 : Double(progress.sentences) / Double(progress.sentencesInAll)
        let spent = (ContinuousClock.now - start) / .seconds(1)
        let left = pace.withLock { $0.left(of: progress.sentencesInAll, done: progress.sentences, at: spent) } ?? 0
        let tail =
            " \(Int(clamping: share * 100))% · section \(progress.chapter)/\(progress.chapters)"
            + " · sentence \(progress.sentences)/\(progress.sentencesInAll)"
            + " · \(Clock.text(progress.seconds)) of audio · \(Clock.text(left)) left"
        let width = max(0, min(24, Console.columns - tail.count - 2))
        let filled = Int(clamping: share * Double(width))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        Console.status("\r\u{1B}[K" + bar + tail)
    }

    /// Takes the bar away again.
    func clear() {
        if isLive { Console.status("\r\u{1B}[K") }
    }
}
