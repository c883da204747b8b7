import Archive
import ArgumentParser
import Foundation
import Narration

/// `langdu worker`: one of the processes that a batch shares its work among.
struct Worker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes recordings for a batch: requests on stdin, replies on stdout.", shouldDisplay: false)

    @OptionGroup var narration: NarrationOptions
    @Option var memoryLimit = 500
    @Flag var refresh = false

    func validate() throws { try NumberOption.memoryLimit.check(memoryLimit) }

    func run() async throws {
        try await Failure.reporting {
            let loop = try await WorkerLoop(
                // The run has told what there is to tell of the voice file.
                narrator: narration.narrator(refreshes: refresh, onNote: { _ in }),
                memoryLimit: memoryLimit * 1_000_000, inspect: Poison.standard)
            let work = Task { try await loop.run() }
            let signals = TerminationSignals { work.cancel() }
            defer { signals.end() }
            try await work.value
        }
    }
}

/// Lets a test break a worker from inside, by articles that hold a marker.
private enum Poison {
    /// Acts on `MARKER-crash`, `MARKER-hang` and `MARKER-grow` where `LANGDU_TEST_POISON` names the marker.
    static let standard: @Sendable ([UInt8]) -> Void = { bytes in
        guard let marker = ProcessInfo.processInfo.environment["LANGDU_TEST_POISON"], !marker.isEmpty else { return }
        func holds(_ effect: String) -> Bool { bytes.firstRange(of: "\(marker)-\(effect)".utf8) != nil }
        if holds("crash") { abort() }
        if holds("hang") { while true { sleep(1) } }
        if holds("grow") {
            var held: [[UInt8]] = []
            while true { held.append([UInt8](repeating: 1, count: 10_000_000)); usleep(10_000) }
        }
    }
}
