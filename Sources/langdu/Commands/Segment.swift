import ArgumentParser
import Mandarin

/// `langdu segment`: text into sentences.
struct Segment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Splits Chinese text into sentences.",
        discussion: "Prints a sentence a line; with --json an array for each line of input.")

    @Argument(help: "The text; “-” or nothing reads lines from stdin.")
    var text: [String] = []

    @Flag(help: "Print an array of {text, start, end} for each line, with offsets in Unicode scalars.")
    var json = false

    func run() async throws {
        try await Failure.reporting {
            let segmenter = Segmenter()
            try LineInput.forEach(of: text) { line in
                let scalars = Array(line.unicodeScalars)
                let sentences = segmenter.sentences(in: scalars).map { range in
                    var text = String.UnicodeScalarView()
                    text.append(contentsOf: scalars[range])
                    return Sentence(text: String(text), start: range.lowerBound, end: range.upperBound)
                }
                if json {
                    Console.print(try JSON.line(sentences))
                } else {
                    for sentence in sentences { Console.print(sentence.text) }
                }
            }
        }
    }

    private struct Sentence: Encodable {
        var text: String
        var start: Int
        var end: Int
    }
}
