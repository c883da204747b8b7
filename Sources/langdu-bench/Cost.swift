import ArgumentParser
import Articles
import Foundation
import Narration

/// `langdu-bench cost`: the whole program beside bare eSpeak NG on the same phonemes.
struct Cost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compares the CPU time of langdu read with that of a bare C program speaking the same phonemes.",
        discussion: """
            The bare program keeps the voice's own parameters. Beside it stand langdu read with loudness and without, \
            and its speech alone: text, phrases, parameters and joins, without a process and a file of its own.
            """)

    @Argument(help: "An article.")
    var article: String

    @Option(help: "How often to run each; they take turns.")
    var runs = 9

    func run() async throws {
        let place = try Workplace()
        let lines = try await BareESpeak(in: place.path).lines(for: [article], isFlat: true)
        let plain = "\(place.path)/plain.yaml"
        try String(contentsOfFile: "\(VoiceLibrary().path)/\(VoiceLibrary.defaultName).yaml", encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("loudness:") }.joined(separator: "\n")
            .write(toFile: plain, atomically: true, encoding: .utf8)

        let command = ["read", "--force", "-o", "\(place.path)/out"]
        var whole: [Child] = []
        var quiet: [Child] = []
        var bare: [Child] = []
        var speech: [Double] = []
        let narrator = try await Narrator(voice: VoiceLibrary().voice())
        let read = try ArticleReader().article(fromFile: article)
        let texts = [read.title] + read.sections.flatMap(\.excerpts)
        for _ in 0..<runs {
            let start = Processor.time
            for text in texts { _ = try await narrator.speech(of: text.text) }
            speech.append(Processor.time - start)
            whole.append(try Child(Workplace.program("langdu"), command + [article]))
            quiet.append(try Child(Workplace.program("langdu"), command + ["--voice", plain, article]))
            bare.append(try Child(Workplace.program("bare-espeak"), [lines.path]))
        }
        for (name, runs) in [("langdu read", whole), ("  without loudness", quiet), ("bare eSpeak", bare)] {
            print(
                "\(name): \(rounded(runs.map(\.cpu).median, places: 3)) s CPU, "
                    + "\(rounded(runs.map(\.wall).median, places: 3)) s wall, "
                    + "\(rounded(runs.map(\.peak).median, places: 1)) MB")
        }
        print("\(lines.count) calls; medians of \(runs) runs in turn, and of their ratios:")
        print("  speech alone / bare eSpeak: \(rounded(zip(speech, bare).map { $0 / $1.cpu }.median))")
        print("  langdu without loudness / bare eSpeak: \(rounded(Self.ratio(quiet, bare)))")
        print("  with loudness / without: \(rounded(Self.ratio(whole, quiet)))")
        print("  langdu read / bare eSpeak: \(rounded(Self.ratio(whole, bare)))")
    }

    /// The median of the ratios of CPU time, pair by pair.
    private static func ratio(_ one: [Child], _ other: [Child]) -> Double {
        zip(one, other).map { $0.cpu / $1.cpu }.median
    }
}
