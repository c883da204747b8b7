import Archive
import Foundation
import Recordings
import Speech
import Synchronization

/// Shows how a run comes along: a picture on a terminal, a line now and then elsewhere.
final class BatchDisplay: Sendable {
    private let style: ProgressStyle
    private let state = Mutex(State())

    private struct State {
        /// Lines of the picture on the screen.
        var lines = 0
        /// Seconds of the run when a line was last written.
        var written = 0.0
        /// Warnings that were told.
        var told = 0
        /// Remarks that were told.
        var remarked = 0
    }

    /// Begins to show a run.
    init(style: ProgressStyle) {
        self.style = style == .auto && !Console.isTerminal ? .plain : style
    }

    /// Shows where the run stands.
    func update(_ progress: BatchProgress) {
        state.withLock { state in
            tellWarnings(progress, &state)
            switch style {
            case .auto:
                let lines = picture(progress)
                Console.status(erase(state.lines) + lines.joined(separator: "\n") + "\n")
                state.lines = lines.count
            case .plain, .json:
                // Every second at first, then ever more rarely, so that a log of a long run stays short.
                let pause = style == .json ? 1 : min(60, max(1, progress.elapsed / 10))
                guard progress.elapsed - state.written >= pause else { return }
                state.written = progress.elapsed
                write(progress)
            case .none: break
            }
        }
    }

    /// Shows how it ended.
    func finish(_ summary: BatchSummary) {
        state.withLock { state in
            if style == .auto { Console.status(erase(state.lines)) }
            state.lines = 0
            var progress = summary.progress
            progress.warnings = summary.warnings
            tellWarnings(progress, &state)
        }
        if style == .json { return write(summary.progress, event: "end") }
        let progress = summary.progress
        Console.error(
            "\(summary.interruption == nil ? "" : "stopped: ")\(figures(progress)); "
                + "\(Clock.hours(progress.audio)) of audio in \(Clock.text(progress.elapsed)), "
                + "\(Int(clamping: progress.realTimeFactor.rounded()))× real time"
                + (summary.interruption == nil ? "" : "; run it again to go on"))
    }

    /// Tells of what went wrong as soon as it is known, and once.
    private func tellWarnings(_ progress: BatchProgress, _ state: inout State) {
        let news = progress.warnings.dropFirst(state.told) + progress.remarks.dropFirst(state.remarked)
        guard !news.isEmpty else { return }
        if style == .auto, state.lines > 0 { Console.status(erase(state.lines)) }
        state.lines = 0
        for warning in news { Failure.note(warning) }
        state.told = max(state.told, progress.warnings.count)
        state.remarked = max(state.remarked, progress.remarks.count)
    }

    private func write(_ progress: BatchProgress, event: String = "progress") {
        if style == .json {
            let line = try? JSON.line(Line(event: event, progress: progress))
            Console.error(line ?? "{}")
        } else {
            Console.error(summary(progress))
        }
    }

    private struct Line: Encodable {
        var event: String
        var progress: BatchProgress
        var realTimeFactor: Double
        var left: Double?

        init(event: String, progress: BatchProgress) {
            self.event = event
            self.progress = progress
            realTimeFactor = progress.realTimeFactor
            left = progress.left
        }
    }

    private func figures(_ progress: BatchProgress) -> String {
        "\(progress.done) done, \(progress.failed) failed, \(progress.skipped) skipped"
    }

    private func summary(_ progress: BatchProgress) -> String {
        let share = progress.total.map { " of \($0)" } ?? ""
        let left = progress.left.map { ", \(Clock.text($0)) left" } ?? ""
        return "\(progress.seen)\(share): \(figures(progress)); \(Clock.hours(progress.audio)) of audio, "
            + "\(Int(clamping: progress.realTimeFactor.rounded()))× real time\(left)"
    }

    private func picture(_ progress: BatchProgress) -> [String] {
        let columns = Console.columns - 1
        let shown = progress.workers.prefix(16).enumerated().map { "  \($0 + 1)  \(($1 ?? "–").onOneLine)" }
        return ([summary(progress)] + shown).map { $0.fitting(columns: columns) }
    }

    private func erase(_ lines: Int) -> String { lines == 0 ? "" : "\u{1B}[\(lines)A\u{1B}[J" }
}

extension String {
    /// The beginning of the text that fits a line; hanzi and the like take two columns.
    fileprivate func fitting(columns: Int) -> String {
        var width = 0
        return String(
            prefix { character in
                width += character.unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1
                return width <= columns
            })
    }
}
