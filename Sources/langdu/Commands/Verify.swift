import Archive
import ArgumentParser
import Foundation
import Recordings

/// `langdu verify`: whether recordings are whole.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks that recordings are whole.",
        discussion: """
            For each manifest in the folder: its audio is there, opens, has the length, the bytes and the chapters \
            that the manifest says. Prints what is wrong and ends with 1. With --discard the next batch makes those again.
            """)

    @Argument(help: "The folder of the recordings.", completion: .directory)
    var folder = "output"

    @Flag(help: "Remove the manifests of those that are not whole, which count for nothing then.")
    var discard = false

    @Flag(help: "Print an object for each that is wrong.")
    var json = false

    func run() async throws {
        let task = Task { try await check() }
        let signals = TerminationSignals { task.cancel() }
        defer { signals.end() }
        try await task.value
    }

    private func check() async throws {
        let wrong = Counter()
        try await Failure.reporting {
            let verification = Verification(of: folder, jobs: ProcessInfo.processInfo.activeProcessorCount)
            let count = try await verification.run(
                onProblem: { problem in
                    wrong.increase()
                    let fields = [problem.path, problem.reason].map(\.onOneLine)
                    let line = json ? try? JSON.line(problem) : fields.joined(separator: "\t")
                    Console.print(line ?? fields[0])
                    if discard, problem.isManifest { unlink("\(folder)/\(problem.path).json") }
                },
                onProgress: { if Console.isTerminal { Console.status("\r\u{1B}[K\($0) checked") } })
            if Console.isTerminal { Console.status("\r\u{1B}[K") }
            Console.error("\(count) recordings, \(wrong.value) of them not as they should be")
        }
        if wrong.value > 0 { throw ExitCode(Failure.Code.someFailed) }
    }
}
