import Archive
import ArgumentParser
import Narration

/// `langdu worker`: one of the processes that a batch shares its work among.
struct Worker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes recordings for a batch: requests on stdin, replies on stdout.", shouldDisplay: false)

    @OptionGroup var narration: NarrationOptions
    @OptionGroup var form: FormOptions
    @Option var memoryLimit = 500
    @Flag var refresh = false

    func validate() throws { try NumberOption.memoryLimit.check(memoryLimit) }

    func run() async throws {
        try await Failure.reporting {
            let loop = try await WorkerLoop(
                // The run has told what there is to tell of the voice file.
                narrator: narration.narrator(refreshes: refresh, onNote: { _ in }), reader: form.reader,
                memoryLimit: memoryLimit * 1_000_000)
            let work = Task { try await loop.run() }
            let signals = TerminationSignals { work.cancel() }
            defer { signals.end() }
            try await work.value
        }
    }
}
