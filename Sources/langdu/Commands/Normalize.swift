import ArgumentParser
import Mandarin

/// `langdu normalize`: numbers, dates and symbols into words.
struct Normalize: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turns numbers, dates, units and symbols into words.",
        discussion: "Prints the spoken form line by line: 2024年增长6.3% → 二零二四年增长百分之六点三")

    @Argument(help: "The text; “-” or nothing reads lines from stdin.")
    var text: [String] = []

    @Flag(
        help: "Print an object for each line with what is written, what is said for it, and what is silent, and why.")
    var json = false

    func run() async throws {
        try await Failure.reporting {
            let normalizer = try Normalizer()
            // Which hanzi have a reading only the lexicon knows.
            let writer = json ? try ScriptWriter() : nil
            try LineInput.forEach(of: text) { line, output in
                guard json else { return output.print(normalizer.spoken(line)) }
                let scalars = Array(line.unicodeScalars)
                let tokens = normalizer.tokens(in: scalars, range: 0..<scalars.count).map { token in
                    var written = String.UnicodeScalarView()
                    written.append(contentsOf: scalars[token.range])
                    return Pair(
                        text: String(written), start: token.range.lowerBound, end: token.range.upperBound,
                        kind: token.kind, spoken: token.spoken, silence: token.silence)
                }
                let silent = writer?.script(for: line).silent.map(SilentEntry.init) ?? []
                output.print(
                    try JSON.line(Line(text: line, spoken: normalizer.spoken(line), tokens: tokens, silent: silent)))
            }
        }
    }

    private struct Line: Encodable {
        var text: String
        var spoken: String
        var tokens: [Pair]
        var silent: [SilentEntry]
    }

    private struct Pair: Encodable {
        var text: String
        var start: Int
        var end: Int
        var kind: Token.Kind
        var spoken: String
        var silence: Silence?
    }
}
