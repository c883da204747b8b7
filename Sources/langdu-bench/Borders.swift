import ArgumentParser
import Mandarin

/// `langdu-bench borders`: what the phrase model is trained on.
struct Borders: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the features of the borders between words.",
        discussion: """
            Reads sentences with #1 to #4 after prosodic words, minor phrases, major phrases and sentences from stdin. \
            Prints a line for each stretch between two pauses: for each border between words its place in syllables, \
            the level marked there, 0 for none, and the hashes of its features, with spaces; borders with tabs between. \
            The first stretch of each sentence has a star before it. The last border of each is its end.
            """)

    func run() async throws {
        let reader = try WordReader(lexicon: Lexicon.standard())
        let normalizer = try Normalizer()
        while let line = readLine() {
            let (text, levels) = Self.parse(line)
            let tokens = normalizer.tokens(in: text, range: 0..<text.count)
            for (number, stretch) in reader.phraseBorders(for: tokens, in: text).enumerated() {
                let borders = stretch.map { border in
                    ([border.place, levels[border.offset] ?? 0].map(String.init) + border.features.map(String.init))
                        .joined(separator: " ")
                }
                print((number == 0 ? "*" : "") + borders.joined(separator: "\t"))
            }
        }
    }

    /// The text without marks, and the level of the mark at each offset.
    private static func parse(_ line: String) -> (text: [Unicode.Scalar], levels: [Int: Int]) {
        var text: [Unicode.Scalar] = []
        var levels: [Int: Int] = [:]
        var isMark = false
        for scalar in line.unicodeScalars {
            if isMark, let level = Int(String(scalar)) {
                levels[text.count] = level
            } else if scalar != "#" {
                text.append(scalar)
            }
            isMark = scalar == "#"
        }
        return (text, levels)
    }
}
