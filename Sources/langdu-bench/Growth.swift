import ArgumentParser
import Articles
import Foundation
import Mandarin
import Speech

/// `langdu-bench growth`: whether any stage takes more than twice the time for twice the text.
struct Growth: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Doubles repeated patterns through every stage, and prints by how much the time grows.",
        discussion:
            "2 is linear, 4 quadratic. Pairs that take less than a hundredth of a second say nothing and are left out.")

    @Option(help: "How many characters the longer text has.")
    var characters = 80_000

    @Option(help: "How many of the worst to print.")
    var rows = 20

    @Option(help: "A factor from which the program ends with an error.")
    var limit = 3.0

    func validate() throws {
        guard (1000...10_000_000).contains(characters), rows > 0 else {
            throw ValidationError("--characters takes 1000 to 10000000, --rows 1 and more.")
        }
    }

    func run() async throws {
        var found: [Row] = []
        for (stage, body) in try Self.stages() {
            for pattern in stage == Self.lexiconStage ? ["一"] : GrowthPatterns.all {
                let short = Self.seconds { body(Self.text(pattern, characters / 2)) }
                let long = Self.seconds { body(Self.text(pattern, characters)) }
                if long > 0.01 {
                    found.append(Row(stage: stage, pattern: pattern, seconds: long, factor: long / short))
                }
            }
        }
        found.sort { $0.factor > $1.factor }
        for row in found.prefix(rows) { print(row) }
        let worst = found.first?.factor ?? 0
        print("\(found.count) pairs; the worst grows by \(rounded(worst)) where the text doubles")
        if worst > limit { throw ExitCode(1) }
    }

    private struct Row: CustomStringConvertible {
        var stage: String
        var pattern: String
        var seconds: Double
        var factor: Double

        var description: String {
            "\(rounded(factor))\t\(rounded(seconds * 1000, places: 1)) ms\t\(stage)\t\(pattern.debugDescription)"
        }
    }

    /// The stages by name, each as what is done with a text.
    private static func stages() throws -> [(name: String, body: (String) -> Void)] {
        let lexicon = try Lexicon.standard()
        let segmenter = Segmenter()
        let normalizer = try Normalizer()
        let writer = try ScriptWriter(readsAnnotations: true)
        let crowded = try ScriptWriter(userLexicon: Self.userLexicon(20_000, lexicon))
        return [
            ("article", { _ = try? ArticleReader().article(from: Array("一则消息\n\n\($0)。".utf8), name: "pattern") }),
            ("segment", { _ = segmenter.sentences(in: Array($0.unicodeScalars)) }),
            ("normalize", { _ = normalizer.spoken($0) }),
            ("script", { text in for sentence in writer.script(for: text).sentences { _ = sentence.phrases } }),
            ("explain", { _ = writer.explanations(for: $0) }),
            ("user's words", { _ = crowded.script(for: $0) }),
            (lexiconStage, { _ = try? Self.userLexicon($0.unicodeScalars.count / 4, lexicon) }),
        ]
    }

    /// Here the length alone matters, not the text.
    private static let lexiconStage = "lexicon"

    /// Words that all begin with one character.
    private static func userLexicon(_ count: Int, _ lexicon: Lexicon) throws -> UserLexicon {
        let lines = (0..<count).map { number in
            let last = String(UnicodeScalar(0x4E30 + UInt32(number % 20_000)) ?? "一")
            return "一\(last)\(number < 20_000 ? "" : "人")\tyi1 yi1\(number < 20_000 ? "" : " ren2")"
        }
        let others = ["5G\twu3 ji4", "iPhone\ti phone", "的\t-", "1.\tone", "a\tay", "银行行\t-", "1:1\tsame"]
        return try UserLexicon((lines + others).joined(separator: "\n"), file: "words.tsv", lexicon: lexicon)
    }

    private static func text(_ pattern: String, _ count: Int) -> String {
        String(repeating: pattern, count: count / pattern.unicodeScalars.count)
    }

    /// The shortest of three runs.
    private static func seconds(_ body: () -> Void) -> Double {
        (0..<3).map { _ in Processor.seconds(body) }.min() ?? 0
    }
}
