import ArgumentParser
import Mandarin

/// `langdu pinyin`: text into syllables.
struct Pinyin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints how Chinese text is pronounced.",
        discussion: """
            Prints a line of syllables for each line: tones 1 to 5 as spoken, v for ü, erhua merged (huar1), \
            punctuation left out.
            """)

    @Argument(help: "The text; “-” or nothing reads lines from stdin.")
    var text: [String] = []

    @Flag(help: "Give the dictionary's tones, without tone sandhi.")
    var citation = false

    @Flag(help: "Print an object for each line with its words, their syllables and the breaks after them.")
    var json = false

    func run() async throws {
        try await Failure.reporting {
            let writer = try ScriptWriter(citation: citation)
            try LineInput.forEach(of: text) { line in
                let words = writer.script(for: line).sentences.flatMap(\.words)
                Console.print(json ? try JSON.line(Line(text: line, words: words.map(Entry.init))) : Self.plain(words))
            }
        }
    }

    private static func plain(_ words: [Word]) -> String {
        words.map { $0.syllables.isEmpty ? $0.spoken : $0.merged.map(\.description).joined(separator: " ") }
            .joined(separator: " ")
    }

    private struct Line: Encodable {
        var text: String
        var words: [Entry]
    }

    private struct Entry: Encodable {
        var text: String
        var start: Int
        var end: Int
        var spoken: String
        var syllables: [String]
        var `break`: Int
        var origin: Word.Origin

        init(_ word: Word) {
            text = word.text
            start = word.range.lowerBound
            end = word.range.upperBound
            spoken = word.spoken
            syllables = word.syllables.map(\.description)
            `break` = word.breakAfter.rawValue
            origin = word.origin
        }
    }
}
