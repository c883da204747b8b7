import Archive
import ArgumentParser
import Narration
import Recordings

/// `langdu index`: the library's index, made anew.
struct Index: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the index of a folder of recordings anew.",
        discussion: """
            langdu list and langdu search go by it. A batch keeps it by itself; make it anew where it is missing or \
            broken, and after several machines wrote into the folder. The manifests are the truth, and all it takes.

            With --readings each recording that has none gets NAME.readings.json: how each word is spoken, in pinyin \
            with tones as heard. Recordings of this version have it already; what an older one spoke is read again, not \
            spoken again.
            """)

    @Argument(help: "The folder of the recordings.", completion: .directory)
    var folder = "output"

    @Flag(help: "Write the readings of recordings that have none.")
    var readings = false

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
        let task = Task {
            if readings { try await read() }
            try await build()
        }
        let signals = TerminationSignals { task.cancel() }
        defer { signals.end() }
        try await task.value
    }

    private func read() async throws {
        var exit: Int32 = 0
        try await Failure.reporting {
            let recordings = try StoredRecordings(at: [folder])
            let readings = try StoredReadings(reading)
            let made = Counter()
            exit = await recordings.forEach { recording in
                // A file that is not as it should be is made anew.
                guard (try? recording.readings()) == nil else { return }
                let outcome = try readings.readings(of: recording, isAnew: true)
                try await recording.add(outcome.readings)
                made.increase()
                if outcome.unknown > 0 {
                    Failure.note(
                        "\(recording.name): \(outcome.unknown) words are divided otherwise today, and have no readings")
                }
            }
            Console.error("\(made.value) recordings with readings that had none")
        }
        if exit != 0 { throw ExitCode(Failure.Code.someFailed) }
    }

    private func build() async throws {
        var isWhole = true
        try await Failure.reporting {
            let outcome = try await LibraryBuilder(of: folder).run {
                if Console.isTerminal { Console.status("\r\u{1B}[K\($0) recordings") }
            }
            if Console.isTerminal { Console.status("\r\u{1B}[K") }
            for problem in outcome.problems { Console.error("langdu: left out: \(problem)") }
            Console.error("\(outcome.recordings) recordings")
            isWhole = outcome.problems.isEmpty
        }
        if !isWhole { throw ExitCode(Failure.Code.someFailed) }
    }
}
