import Archive
import ArgumentParser
import Foundation

/// `langdu watch`: articles as they land.
struct Watch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads articles aloud as they land in a folder.",
        discussion: """
            First does all that a batch would, then waits. A file is taken when it has been closed or moved here, and \
            left alone for a second. Ends on Ctrl-C and SIGTERM; nothing that lands in between is missed.

            It runs as a service: see Examples/langdu-watch.service in the documentation of Archive.
            """)

    @Argument(help: "The folder of the articles.", completion: .directory)
    var folder: String

    @OptionGroup var archive: ArchiveOptions

    @Option(
        help: ArgumentHelp(
            "Look at everything anew each so many minutes, for what other machines write; 0 never does.",
            valueName: "minutes"))
    var rescan = 60

    @Option(help: ArgumentHelp("Tell how things stand each so many seconds.", valueName: "seconds"))
    var health = 300

    func validate() throws {
        try NumberOption.rescan.check(rescan)
        try NumberOption.health.check(health)
    }

    func run() async throws {
        try await Failure.reporting {
            let options = try archive.batch(over: ArticleSource(folder))
            let watch = try WatchRun(options, rescan: rescan > 0 ? .seconds(rescan * 60) : nil)
            let display = WatchDisplay(style: archive.progress, health: Double(health))
            let task = Task { try await watch.run(onProgress: display.update) }
            let signals = TerminationSignals { task.cancel() }
            defer { signals.end() }
            let summary = try await task.value
            display.finish(summary)
            if let interruption = summary.interruption, !(interruption is CancellationError) { throw interruption }
        }
    }
}
