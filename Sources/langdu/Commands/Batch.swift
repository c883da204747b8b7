import Archive
import ArgumentParser
import Foundation
import Narration
import Recordings

/// `langdu batch`: a whole archive.
struct Batch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads a whole archive of articles aloud.",
        discussion: """
            The recordings stand in the output folder as the articles do in theirs. What is finished and unchanged is \
            passed over, so that the same command goes on where it was stopped. What failed is listed in \
            failures.jsonl there, with the reason; langdu.log tells of each run. What cannot be read counts as failed.

            Exit codes: 0 done; 1 some articles failed; 75 cut short, run it again.
            """)

    @Argument(
        help:
            "A folder of articles; or a file with a path on each line (or NULs between them); “-” reads one from stdin.",
        completion: .file())
    var source: String

    @OptionGroup var archive: ArchiveOptions

    @Option(
        help: ArgumentHelp("Of a list: the folder that the output mirrors.", valueName: "dir"), completion: .directory)
    var base = "."

    @Flag(help: "Read again what was read before.")
    var force = false

    @Flag(help: "Try only what failed the last time.")
    var retryFailed = false

    @Flag(help: "Print what would be done, and do nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Do a part of the archive: from 1/8 to 8/8, or auto in a Slurm array, a Kubernetes indexed job, an AWS Batch array.",
            valueName: "i/n"))
    var shard: String?

    @Option(help: ArgumentHelp("With --shard auto: how many parts there are.", valueName: "n"))
    var shards: Int?

    func validate() throws {
        try NumberOption.shards.check(shards)
        if shards != nil, shard != "auto" { throw ValidationError("--shards goes with --shard auto.") }
        if force, retryFailed { throw ValidationError("Give either --force or --retry-failed.") }
    }

    func run() async throws {
        var exit: Int32 = 0
        try await Failure.reporting {
            var options = try archive.batch(over: ArticleSource(source, base: base))
            options.force = force
            options.retriesFailed = retryFailed
            options.shard = try part()
            exit = try await dryRun ? forecast(options) : run(options)
        }
        if exit != 0 { throw ExitCode(exit) }
    }

    private func part() throws -> Shard? {
        guard shard == "auto" else { return try shard.map { try Shard($0) } }
        let choice = try ShardEnvironment(ProcessInfo.processInfo.environment).choice(count: shards)
        Console.error("shard \(choice.shard) (\(choice.reason))")
        return choice.shard
    }

    private func run(_ options: BatchOptions) async throws -> Int32 {
        let display = BatchDisplay(style: archive.progress)
        let task = Task { try await BatchRun(options).run(onProgress: display.update) }
        let signals = TerminationSignals { task.cancel() }
        defer { signals.end() }
        let summary = try await task.value
        display.finish(summary)
        if let interruption = summary.interruption {
            if !(interruption is CancellationError) { Failure.report(interruption) }
            return Failure.code(for: interruption)
        }
        return summary.progress.failed > 0 ? Failure.Code.someFailed : 0
    }

    private func forecast(_ options: BatchOptions) async throws -> Int32 {
        let pace = try archive.narration.filled(fromLibraryIn: archive.output).profile(onNote: { _ in }).pace
        let forecast = try await Forecast(of: options, pace: pace) { Console.print("\($1.rawValue)\t\($0.onOneLine)") }
        if archive.progress == .json {
            Console.error(try JSON.line(forecast))
        } else {
            Console.error(
                "\(forecast.make) to make, about \(Clock.hours(forecast.audio)) of audio; "
                    + "\(forecast.check) to look at; \(forecast.skip) finished; \(forecast.unreadable) unreadable")
        }
        return forecast.unreadable > 0 ? Failure.Code.someFailed : 0
    }
}
