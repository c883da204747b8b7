import ArgumentParser
import Foundation
import Mandarin

/// `langdu-bench figures`: how fast figures are put into words, and that it takes time in proportion.
struct Figures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the normalizer on text full of figures, and on endless ones.")

    @Argument(help: "A text in UTF-8 with many figures; it is read over and over.")
    var file: String

    func run() async throws {
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            .map { Array($0.unicodeScalars) }
        let count = lines.reduce(0) { $0 + $1.count }
        guard count > 0 else { throw ValidationError("\(file) has no text.") }
        let normalizer = try Normalizer()
        let rounds = 3_000_000 / count + 1
        var tokens = 0
        let time = Processor.seconds {
            for _ in 0..<rounds {
                for line in lines { tokens += normalizer.tokens(in: line, range: 0..<line.count).count }
            }
        }
        print("\(rounded(Double(count * rounds) / time / 1e6)) M characters/s on one core (\(tokens) tokens)")
        print("twice as long takes, as a factor:")
        for unit in ["1", "1-", "1.", "1,", "1:", "1/", "a1", "2024年", "1.5%", "(", "￥"] {
            let times = [100_000, 200_000].map { length in
                let text = Array(String(repeating: unit, count: length).unicodeScalars)
                return Processor.seconds { tokens += normalizer.tokens(in: text, range: 0..<text.count).count }
            }
            print("  \(unit)\(unit)\(unit)…: \(rounded(times[1] / times[0]))")
        }
    }
}
