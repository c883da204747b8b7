import ArgumentParser
import Mandarin

/// `langdu-bench features`: what the polyphone model is trained on.
struct Features: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the features of marked polyphones.",
        discussion: """
            Reads lines of a sentence with one character marked (▁行▁) and, after a tab, its reading from stdin. Prints \
            the character, a tab, and the reading and the hashes of the features with spaces between.
            """)

    func run() async throws {
        let reader = try WordReader(lexicon: Lexicon.standard(), citation: true)
        let normalizer = try Normalizer()
        var output = ""
        while let line = readLine() {
            let fields = line.split(separator: "\t")
            guard fields.count >= 2 else { continue }
            var text = Array(fields[0].unicodeScalars)
            guard let mark = text.firstIndex(of: "▁"), mark + 1 < text.count else { continue }
            text.removeAll { $0 == "▁" }
            let tokens = normalizer.tokens(in: text, range: 0..<text.count)
            guard let hashes = reader.polyphoneFeatures(for: tokens, in: text, at: mark) else { continue }
            output += "\(text[mark])\t\(fields[1])"
            for hash in hashes { output += " \(hash)" }
            print(output)
            output.removeAll(keepingCapacity: true)
        }
    }
}
