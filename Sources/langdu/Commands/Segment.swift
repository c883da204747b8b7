import ArgumentParser
import Mandarin

/// `langdu segment`: text into sentences.
struct Segment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Splits Chinese text into sentences.",
        discussion: "Prints a sentence a line; with --json one array. Line breaks end sentences.")

    @Argument(help: "The text; “-” or nothing reads all of stdin.")
    var text: [String] = []

    @Flag(help: "Print an array of {text, start, end}, with offsets in Unicode scalars of the whole text.")
    var json = false

    func run() async throws {
        try await Failure.reporting {
            let sentences = Segmenter().sentences(in: try input())
            if json {
                Console.print(
                    try JSON.line(
                        sentences.map {
                            Sentence(text: $0.text, start: $0.range.lowerBound, end: $0.range.upperBound)
                        }))
            } else {
                var output = LineOutput()
                for sentence in sentences { output.print(sentence.text) }
            }
        }
    }

    private func input() throws -> String {
        guard text.isEmpty || text == ["-"] else { return text.joined(separator: " ") }
        return String(decoding: try StandardInput.bytes(), as: UTF8.self)
    }

    private struct Sentence: Encodable {
        var text: String
        var start: Int
        var end: Int
    }
}
