import Archive
import ArgumentParser
import Foundation
import Narration

/// `langdu-bench poisoned-worker`: a worker that articles can break from inside.
struct PoisonedWorker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A worker that articles with a marker break: \(marker)-crash, \(marker)-hang, \(marker)-grow.",
        shouldDisplay: false)

    /// What the text of an article that breaks its worker holds, before the way it does.
    static let marker = "毒药"

    @Option var memoryLimit = 500

    func run() async throws {
        let narrator = try await Narrator(voice: VoiceLibrary().voice())
        try await WorkerLoop(narrator: narrator, memoryLimit: memoryLimit * 1_000_000, inspect: Self.act).run()
    }

    private static let act: @Sendable ([UInt8]) -> Void = { bytes in
        func holds(_ effect: String) -> Bool { bytes.firstRange(of: "\(marker)-\(effect)".utf8) != nil }
        if holds("crash") { abort() }
        if holds("hang") { while true { sleep(1) } }
        if holds("grow") {
            var held: [[UInt8]] = []
            while true { held.append([UInt8](repeating: 1, count: 10_000_000)); usleep(10_000) }
        }
    }
}
