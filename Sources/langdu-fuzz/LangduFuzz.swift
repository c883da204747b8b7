import ArgumentParser
import Foundation

/// Feeds every stage with mutated seeds, to be built with a sanitizer: `make fuzz`.
///
/// A case is known by its seed and number alone. The number of the case in hand stands in a file, so that what ended the
/// process can be run again by itself: `langdu-fuzz --seed 7 --only 4711`.
@main
struct LangduFuzz: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "langdu-fuzz",
        abstract: "Feeds texts, manifests, voices and lexicons that nobody would write to every stage.")

    @Option(help: "How long to go on, in seconds.")
    var seconds = 120

    @Option(help: "What the cases are made from.")
    var seed: UInt64 = 1

    @Option(help: "Run this one case and print it.")
    var only: UInt64?

    @Option(help: ArgumentHelp("The file that holds the number of the case in hand.", valueName: "file"))
    var progress = ".build/fuzz-case"

    func run() throws {
        let stages = try Stages()
        if let only {
            let input = FuzzCase(seed: seed, number: only)
            print(input)
            return try stages.run(input)
        }
        var counts: [FuzzCase.Kind: Int] = [:]
        let deadline = ContinuousClock.now + .seconds(seconds)
        var number: UInt64 = 0
        while ContinuousClock.now < deadline {
            let input = FuzzCase(seed: seed, number: number)
            try "--seed \(seed) --only \(number)\n".write(toFile: progress, atomically: false, encoding: .utf8)
            do {
                try stages.run(input)
            } catch {
                throw ValidationError("--seed \(seed) --only \(number): \(error)")
            }
            counts[input.kind, default: 0] += 1
            number += 1
        }
        try? FileManager.default.removeItem(atPath: progress)
        for (kind, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { print("\(kind): \(count)") }
        print("\(number) cases from seed \(seed), nothing broke")
    }
}
