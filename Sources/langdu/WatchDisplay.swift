import Archive
import Synchronization

/// Tells of a watch: a line when recordings were made, and one for its health now and then.
final class WatchDisplay: Sendable {
    private let style: ProgressStyle
    private let health: Double
    private let state = Mutex(State())

    private struct State {
        var last = BatchProgress()
        var told = -Double.infinity
        /// Warnings that were told.
        var warnings = 0
        /// Remarks that were told.
        var remarks = 0
    }

    /// Begins to tell.
    ///
    /// - Parameter health: After how many seconds at most there is a line.
    init(style: ProgressStyle, health: Double) {
        self.style = style
        self.health = health
    }

    /// Tells how things stand, where it is time to.
    func update(_ progress: BatchProgress) {
        state.withLock { state in
            tellWarnings(progress, &state)
            guard style != .none else { return }
            let isResting = progress.workers.allSatisfy { $0 == nil }
            let isNews = progress.done > state.last.done || progress.failed > state.last.failed
            let isDue = progress.elapsed - state.told >= (isNews && isResting ? 1 : health)
            guard isDue else { return }
            state.last = progress
            state.told = progress.elapsed
            tell(progress, isResting ? "waiting" : "working")
        }
    }

    /// Tells how it ended.
    func finish(_ summary: BatchSummary) {
        var progress = summary.progress
        progress.warnings = summary.warnings
        state.withLock { [progress] in tellWarnings(progress, &$0) }
        if style != .none { tell(summary.progress, "stopped") }
    }

    /// Tells of what went wrong as soon as it is known, and once.
    private func tellWarnings(_ progress: BatchProgress, _ state: inout State) {
        let news = progress.warnings.dropFirst(state.warnings) + progress.remarks.dropFirst(state.remarks)
        for warning in news { Failure.note(warning) }
        state.warnings = max(state.warnings, progress.warnings.count)
        state.remarks = max(state.remarks, progress.remarks.count)
    }

    private func tell(_ progress: BatchProgress, _ event: String) {
        if style == .json {
            let line = try? JSON.line(Line(event: event, progress: progress))
            Console.error(line ?? "{}")
        } else {
            Console.error(
                "\(event): \(progress.done) done, \(progress.failed) failed, \(progress.skipped) skipped, "
                    + "\(progress.replaced) workers replaced; \(Clock.hours(progress.audio)) of audio, "
                    + "up \(Clock.text(progress.elapsed))")
        }
    }

    private struct Line: Encodable {
        var event: String
        var progress: BatchProgress
    }
}
