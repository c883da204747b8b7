import ArgumentParser
import Foundation
import TestSupport

/// `langdu-bench chaos`: a batch that everything happens to, beside one that nothing does.
struct Chaos: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Disturbs a batch in every way, and compares what comes out with an undisturbed run.",
        discussion: """
            Kills workers and whole runs at random times, fills the disk, takes the output folder away, and poisons \
            some articles so that they break their workers. After one more run the recordings must be the same byte for \
            byte, and exactly the poisoned articles must have failed. Ends with 1 where they are not. The disk is one of \
            its own for the superuser; for others, files can grow no further instead.
            """)

    @Option(help: "How many articles.")
    var articles = 1000

    @Option(help: "How many characters half of them have at most.")
    var characters = 850

    @Option(help: "One article in so many breaks its worker.")
    var poisoned = 100

    @Option(help: "How many workers are killed.")
    var workerKills = 200

    @Option(help: "How many runs are killed.")
    var runKills = 50

    @Option(help: "What articles and times come from.")
    var seed: UInt64 = 1

    @Option(help: "The folder to work in (default: a temporary one).")
    var folder: String?

    func run() throws {
        let place = try Workplace(in: folder)
        let input = "\(place.path)/in"
        var synthetic = SyntheticArticles(seed: seed, median: characters)
        // Most crash; some grow without end.
        try synthetic.write(articles, into: input) { number in
            number % poisoned == poisoned / 2
                ? "\(PoisonedWorker.marker)-\(number / poisoned % 4 == 3 ? "grow" : "crash")" : nil
        }
        let calm = "\(place.path)/calm"
        let calmEnd = try start(input, calm).wait()
        print("undisturbed: exit code \(calmEnd.status), \(rounded(calmEnd.wall, places: 1)) s")

        let disk = ScratchDisk(in: place.path)
        defer { withExtendedLifetime(disk) {} }
        let wild = "\(disk?.path ?? place.path)/wild"
        var disturbance = Disturbance(
            random: SeededGenerator(seed: seed &+ 1), workerKills: workerKills, runKills: runKills,
            expected: calmEnd.wall)
        let log = try disturbance.run(output: wild) { isFull in
            disk?.clear()
            // Room for some recordings more.
            if isFull { try disk?.fill(leaving: 40_000 * characters) }
            return try start(input, wild, limited: isFull && disk == nil)
        }
        disk?.clear()
        print("disturbed: \(log)\(disk == nil ? " (by a limit of the file size)" : "")")
        let end = try start(input, wild).wait()
        print("one more run: exit code \(end.status)")

        let comparison = try Comparison(calm, wild)
        let failed = try Comparison.failures(in: wild)
        let expected = (0..<articles).filter { $0 % poisoned == poisoned / 2 }.map { "\($0 / 100)/\($0).txt" }
        print("recordings: \(comparison.same) the same, \(comparison.different.count) not")
        for name in comparison.different.prefix(10) { print("  \(name)") }
        print("failed: \(failed.count); poisoned: \(expected.count)")
        guard comparison.different.isEmpty, comparison.same == 3 * (articles - expected.count),
            failed == expected.sorted(), try Comparison.failures(in: calm) == failed, comparison.leftovers.isEmpty
        else {
            for name in comparison.leftovers.prefix(10) { print("left behind: \(name)") }
            throw ExitCode(1)
        }
        print("as it should be")
    }

    private func start(_ input: String, _ output: String, limited: Bool = false) throws -> MeasuredProgram {
        let arguments = ["poisoned-batch", input, output]
        guard limited else { return try MeasuredProgram(Workplace.program("langdu-bench"), arguments) }
        // As a full disk: no file may pass 500 KB.
        return try MeasuredProgram(
            "/bin/bash", ["-c", "ulimit -f 500; exec \"$0\" \"$@\"", Workplace.program("langdu-bench")] + arguments)
    }
}
