import ArgumentParser
import Foundation

/// `langdu-bench cost`: the whole program beside bare eSpeak NG on the same phonemes.
struct Cost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compares the CPU time of langdu read with that of a bare C program speaking the same phonemes.")

    @Argument(help: "An article.")
    var article: String

    @Option(help: "How often to run each; they take turns.")
    var runs = 9

    func run() async throws {
        let place = try Workplace()
        let lines = try await BareESpeak(in: place.path).lines(for: [article])

        var whole: [Child] = []
        var bare: [Child] = []
        for _ in 0..<runs {
            whole.append(
                try Child(Workplace.program("langdu"), ["read", "--force", "-o", "\(place.path)/out", article]))
            bare.append(try Child(Workplace.program("bare-espeak"), [lines.path]))
        }
        let ratio = whole.map(\.cpu).median / bare.map(\.cpu).median
        print(
            "langdu read: \(rounded(whole.map(\.cpu).median, places: 3)) s CPU, "
                + "\(rounded(whole.map(\.wall).median, places: 3)) s wall, \(rounded(whole.map(\.peak).median)) MB")
        print("bare eSpeak: \(rounded(bare.map(\.cpu).median, places: 3)) s CPU for the same \(lines.count) calls")
        print("ratio: \(rounded(ratio)) (medians of \(runs) runs in turn)")
    }
}
