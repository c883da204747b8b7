import ArgumentParser
import Library

/// `langdu index`: the library's index, made anew.
struct Index: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes the index of a folder of recordings anew.",
        discussion: """
            langdu list, search and serve go by it, and whatever makes recordings keeps it. Make it anew where it is \
            missing or broken, and after several machines wrote into the folder. The manifests are the truth, and all it takes.
            """)

    @Argument(help: "The folder of the recordings.", completion: .directory)
    var folder = "output"

    func run() async throws {
        let task = Task { try await build() }
        let signals = TerminationSignals { task.cancel() }
        defer { signals.end() }
        try await task.value
    }

    private func build() async throws {
        var isWhole = true
        try await Failure.reporting {
            let outcome = try await IndexBuilder(of: folder).run {
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
