import Archive
import ArgumentParser
import Foundation
import Narration

/// Options of the commands that make recordings of many articles.
struct ArchiveOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The folder to write to.", completion: .directory)
    var output = "output"

    @OptionGroup var narration: NarrationOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("How many workers (default: one for each core).", valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp("The most memory a worker may take, in MB.", valueName: "mb"))
    var memoryLimit = 500

    @Option(help: ArgumentHelp("How progress is shown on stderr: auto, plain, json or none.", valueName: "how"))
    var progress = ProgressStyle.auto

    @Flag(help: "Do without the library’s index.")
    var noIndex = false

    func validate() throws {
        try NumberOption.jobs.check(jobs)
        try NumberOption.memoryLimit.check(memoryLimit)
    }

    /// What a run over `source` is to do.
    func batch(over source: ArticleSource) throws -> BatchOptions {
        let reading = narration.reading
        // Read here, so that a mistake in it is told once and not by every worker.
        _ = try reading.userLexicon()
        let settings = try RecordingSettings.word(
            voice: narration.profile(), readsAnnotations: reading.annotations, lexicons: reading.files())
        let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        try OpenFileLimit.require(OpenFileLimit.base + OpenFileLimit.worker * jobs)
        let worker = WorkerProgram(arguments: ["worker", "--memory-limit", "\(memoryLimit)"] + narration.arguments)
        var options = BatchOptions(
            source: source, output: output, worker: worker,
            jobs: jobs, settings: settings)
        options.limits.memory = memoryLimit * 1_000_000
        options.keepsIndex = !noIndex
        return options
    }
}

/// How progress is shown.
enum ProgressStyle: String, ExpressibleByArgument, CaseIterable {
    /// A live picture on a terminal, lines elsewhere.
    case auto
    /// A line now and then.
    case plain
    /// An object a line.
    case json
    /// Nothing but the end.
    case none
}
