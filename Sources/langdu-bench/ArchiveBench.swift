import ArgumentParser
import Foundation

/// `langdu-bench archive`: a synthetic archive by one worker and by two, beside bare eSpeak NG and a shell loop of it.
struct ArchiveBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Measures langdu batch on a synthetic archive.",
        discussion: """
            The archive is done in parts, and the programs take turns at each, so that what else the machine does hits \
            all alike. An article takes some 9 MB of disk until its part is done; see --rounds. For CPU time two \
            workers take turns of a tenth of a second with two processes of bare eSpeak NG, which are told what langdu \
            tells it, speed and pitch of each phrase included, and throw the samples away.
            """)

    @Option(help: "How many articles.")
    var articles = 10_000

    @Option(help: "In how many parts.")
    var rounds = 20

    @Option(help: "Of how many parts one is done by all programs; the others by two workers only.")
    var comparedOf = 1

    @Option(help: "How many tiny articles there are to pass over.")
    var finished = 20_000

    @Option(help: "What the articles come from.")
    var seed: UInt64 = 1

    @Option(help: "The folder to work in (default: a temporary one).")
    var folder: String?

    @Flag(help: "Measure only how fast finished articles are passed over.")
    var skipOnly = false

    func validate() throws {
        guard comparedOf >= 1 else { throw ValidationError("--compared-of is to be 1 or more.") }
    }

    func run() async throws {
        let place = try Workplace(in: folder)
        if !skipOnly { try await measureWork(place.path) }
        try measureSkipping(place.path)
    }

    private func measureWork(_ place: String) async throws {
        var synthetic = SyntheticArticles(seed: seed)
        var (all, one, two, loop) = (Total(), Total(), Total(), Total())
        var (whole, bare) = (0.0, 0.0)
        var memory = MemoryTrace()
        let floor = try await BareESpeak(in: place)
        for round in 0..<rounds {
            let input = "\(place)/in"
            let count = articles / rounds
            try synthetic.write(count, into: input)
            let (group, rest) = round.quotientAndRemainder(dividingBy: comparedOf)
            let isCompared = rest == 0
            for turn in isCompared ? (0..<4).map({ ($0 + group) % 4 }) : [1] {
                switch turn {
                case 0: one.add(try batch(input, "\(place)/out", jobs: 1), count)
                case 1:
                    let end = try batch(input, "\(place)/out", jobs: 2, trace: &memory)
                    all.add(end, count)
                    if isCompared { two.add(end, count) }
                case 2:
                    let times = try besideBare(input, "\(place)/out", floor)
                    whole += times.whole
                    bare += times.bare
                default: loop.add(try shellLoop(input, "\(place)/loop"), count)
                }
                for name in ["out", "loop"] { try? FileManager.default.removeItem(atPath: "\(place)/\(name)") }
            }
            try FileManager.default.removeItem(atPath: input)
            FileHandle.standardError.write(Data("part \(round + 1) of \(rounds)\n".utf8))
        }
        print("\(all.articles) articles by two workers: \(figures(all))")
        print("\(two.articles) of them by each program in turn:")
        print("one worker: \(figures(one))")
        print("two workers: \(figures(two))")
        print("xargs -P2 espeak-ng: \(figures(loop))")
        print("two workers / one worker, throughput: \(rounded(one.wall / two.wall))")
        print(
            "whole batch / bare eSpeak, CPU, two processes each, in turns of a tenth of a second: "
                + "\(rounded(whole / bare)) (\(rounded(whole, places: 1)) s / \(rounded(bare, places: 1)) s)")
        print("two workers / shell loop, throughput: \(rounded(loop.wall / two.wall))")
        print("memory: \(memory.summary)")
    }

    private func files(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
    }

    private struct Total {
        var cpu = 0.0
        var wall = 0.0
        var articles = 0

        mutating func add(_ end: MeasuredProgram.End, _ count: Int) {
            articles += count
            cpu += end.cpu
            wall += end.wall
        }
    }

    private func figures(_ total: Total) -> String {
        "\(rounded(total.wall, places: 1)) s, \(rounded(total.cpu, places: 1)) s CPU, "
            + "\(rounded(Double(total.articles) / total.wall)) articles/s"
    }

    private func startBatch(_ input: String, _ output: String, jobs: Int) throws -> MeasuredProgram {
        let arguments = ["batch", input, "-o", output, "--jobs", "\(jobs)", "--progress", "none"]
        return try MeasuredProgram(Workplace.program("langdu"), arguments)
    }

    private func batch(_ input: String, _ output: String, jobs: Int) throws -> MeasuredProgram.End {
        try startBatch(input, output, jobs: jobs).finish()
    }

    private func batch(
        _ input: String, _ output: String, jobs: Int, trace: inout MemoryTrace
    ) throws -> MeasuredProgram.End {
        let program = try startBatch(input, output, jobs: jobs)
        while program.isRunning {
            trace.sample(program)
            usleep(200_000)
        }
        return try program.finish()
    }

    /// The CPU time of two workers and of two processes of bare eSpeak NG that share the same articles, taking turns.
    private func besideBare(
        _ input: String, _ output: String, _ floor: BareESpeak
    ) throws -> (whole: Double, bare: Double) {
        let files = files(in: input), half = files.count / 2
        let lines = [
            try floor.lines(for: files[..<half], name: "first").path,
            try floor.lines(for: files[half...], name: "second").path,
        ]
        // The batch's turns are a quarter longer, so that both end at about the same time.
        let times = try Interleaving.run([
            Interleaving.Team(programs: [startBatch(input, output, jobs: 2)], seconds: 0.125),
            Interleaving.Team(
                programs: lines.map { try MeasuredProgram(Workplace.program("bare-espeak"), [$0]) }, seconds: 0.1),
        ])
        return (times[0], times[1])
    }

    private func shellLoop(_ input: String, _ output: String) throws -> MeasuredProgram.End {
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        let script = """
            find "$0" -name '*.txt' -printf '%P\\0' | \
            xargs -0 -P2 -I{} sh -c 'espeak-ng -v cmn-latn-pinyin -f "$0/$2" -w "$1/$(basename "$2").wav"' "$0" "$1" {}
            """
        return try MeasuredProgram("/bin/sh", ["-c", script, input, output]).finish()
    }

    private func measureSkipping(_ place: String) throws {
        let input = "\(place)/tiny"
        for number in 0..<finished {
            let parent = "\(input)/\(number / 1000)"
            if number.isMultiple(of: 1000) {
                try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            }
            try Data("第\(number)条。\n".utf8).write(to: URL(fileURLWithPath: "\(parent)/\(number).txt"))
        }
        let first = try batch(input, "\(place)/tiny-out", jobs: 2)
        print(
            "\(finished) tiny articles: \(rounded(first.wall, places: 1)) s, \(rounded(Double(finished) / first.wall)) articles/s"
        )
        let again = try (0..<5).map { _ in try batch(input, "\(place)/tiny-out", jobs: 2) }
        let wall = again.map(\.wall).median
        print(
            "passed over when finished: \(rounded(wall, places: 3)) s for the whole program (median of 5), "
                + "\(rounded(Double(finished) / wall, places: 0)) articles/s")
    }
}
