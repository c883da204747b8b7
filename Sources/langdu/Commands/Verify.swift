import ArgumentParser
import Foundation
import Library
import Narration
import Recordings
import Synchronization

/// `langdu verify`: whether recordings are whole.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks that recordings are whole.",
        discussion: """
            For each manifest in the folder: its audio is there, opens, has the length, the bytes and the chapters \
            that the manifest says. Prints what is wrong and ends with 1. With --discard the next batch makes those again. \
            Says besides, on stderr, how many would come out otherwise today, since another version made them; langdu \
            batch --refresh makes those anew.
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
        let outdated = OriginCounter()
        try await Failure.reporting {
            let verification = Verification(
                of: folder, jobs: ProcessInfo.processInfo.activeProcessorCount,
                present: Verification.Present(pipeline: Narrator.pipeline, engineVersion: Engines.libraryVersion))
            let count = try await verification.run(
                onProblem: { problem in
                    wrong.increase()
                    let fields = [problem.path, problem.reason].map(\.onOneLine)
                    let line = json ? try? JSON.line(problem) : fields.joined(separator: "\t")
                    Console.print(line ?? fields[0])
                    if discard, problem.isManifest { unlink("\(folder)/\(problem.path).json") }
                },
                onOutdated: outdated.add,
                onProgress: { if Console.isTerminal { Console.status("\r\u{1B}[K\($0) checked") } })
            if Console.isTerminal { Console.status("\r\u{1B}[K") }
            Console.error("\(count) recordings, \(wrong.value) of them not as they should be")
            for line in outdated.lines { Console.error(line) }
        }
        if wrong.value > 0 { throw ExitCode(Failure.Code.someFailed) }
    }
}

/// Counts recordings by what made them.
private final class OriginCounter: Sendable {
    private let counts = Mutex<[Verification.Origin: Int]>([:])

    func add(_ origin: Verification.Origin) { counts.withLock { $0[origin, default: 0] += 1 } }

    /// A line for each origin, with what has taken its place.
    var lines: [String] {
        let found = counts.withLock(\.self).map { origin, count in
            var parts: [String] = []
            if origin.pipeline != Narrator.pipeline {
                parts.append("pipeline \(origin.pipeline) (now \(Narrator.pipeline))")
            }
            if let engine = origin.engine, let now = Engines.libraryVersion(of: engine), now != origin.engineVersion {
                parts.append("\(engine) \(origin.engineVersion ?? "of unknown version") (now \(now))")
            }
            return "\(count) of them made by \(parts.joined(separator: " and ").onOneLine); --refresh makes them anew"
        }
        return found.sorted()
    }
}
