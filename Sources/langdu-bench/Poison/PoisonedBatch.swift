import Archive
import ArgumentParser
import Narration

/// `langdu-bench poisoned-batch`: what `langdu batch` does, with workers that articles can break.
struct PoisonedBatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a batch whose workers break over articles that hold a marker; see poisoned-worker.",
        shouldDisplay: false)

    @Argument var input: String
    @Argument var output: String
    @Option var jobs = 2
    @Option var memoryLimit = 250

    func run() async throws {
        var options = BatchOptions(
            source: .folder(input), output: output,
            worker: WorkerProgram(arguments: ["poisoned-worker", "--memory-limit", "\(memoryLimit)"]), jobs: jobs,
            settings: try RecordingSettings.word(voice: VoiceLibrary().voice()))
        options.limits.memory = memoryLimit * 1_000_000
        let summary = try await BatchRun(options).run()
        print("\(summary.progress.done) done, \(summary.progress.failed) failed")
        if summary.progress.failed > 0 { throw ExitCode(1) }
        if summary.interruption != nil { throw ExitCode(75) }
    }
}
