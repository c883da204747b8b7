import Archive
import ArgumentParser
import Foundation
import Narration
import Recordings
import Speech

/// Options of the commands that make recordings of many articles.
struct ArchiveOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The folder to write to.", completion: .directory)
    var output = "output"

    @OptionGroup var narration: NarrationOptions

    @OptionGroup var form: FormOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("How many workers (default: one for each core).", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "The most memory a worker may take, in MB (default: what the voice’s engine needs).", valueName: "mb"))
    var memoryLimit: Int?

    @Flag(help: "Read again what an older version, or another version of the engine, has read.")
    var refresh = false

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
        let narration = try narration.filled(fromLibraryIn: output)
        let reading = narration.reading
        // Read here, so that a mistake in it is told once and not by every worker.
        _ = try reading.userLexicon()
        let voice = try narration.profile()
        let formats = try narration.formats.recordingOptions()
        let settings = try RecordingSettings.word(
            voice: voice, readsAnnotations: reading.annotations, lexicons: reading.files(), refreshes: refresh)
        let memory = memoryLimit.map { $0 * 1_000_000 } ?? voice.engine.abilities.memory
        let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        try OpenFileLimit.require(OpenFileLimit.base + OpenFileLimit.worker * jobs)
        let worker = WorkerProgram(
            arguments: ["worker", "--memory-limit", "\(memory / 1_000_000)"] + (refresh ? ["--refresh"] : [])
                + narration.arguments + form.arguments)
        var options = BatchOptions(
            source: source, output: output, worker: worker,
            jobs: jobs, settings: settings + form.arguments.joined(separator: " "))
        options.reader = form.reader
        options.voice = voice.name
        options.limits.memory = memory
        options.limits.allow(for: formats.fileExtensions.count)
        options.keepsIndex = !noIndex
        options.fileExtensions = formats.fileExtensions
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
