import ArgumentParser
import Mandarin

/// `langdu pinyin`: text into syllables.
struct Pinyin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints how Chinese text is pronounced.",
        discussion: """
            Prints a line of syllables for each line: tones 1 to 5 as spoken, v for ü, erhua merged (huar1), \
            punctuation left out. Hanzi that no dictionary reads stay as they are.
            """)

    @Argument(help: "The text; “-” or nothing reads lines from stdin.")
    var text: [String] = []

    @Flag(help: "Give the dictionary's tones, without tone sandhi.")
    var citation = false

    @Flag(help: "Print an object for each line with its words, their syllables and the breaks after them.")
    var json = false

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
        try await Failure.reporting {
            let writer = try reading.scriptWriter(citation: citation)
            try LineInput.forEach(of: text) { line, output in
                let script = writer.script(for: line)
                if json {
                    let words = script.sentences.flatMap(\.words).map(Entry.init)
                    let silent = script.silent.filter { !$0.reason.isExpected }.map(SilentEntry.init)
                    output.print(try JSON.line(Line(text: line, words: words, silent: silent)))
                } else {
                    output.print { Self.append(script, to: &$0) }
                }
            }
        }
    }

    /// Appends syllables, and Latin words as they are, with spaces between.
    private static func append(_ script: Script, to line: inout [UInt8]) {
        let start = line.count
        func appendSpace(_ line: inout [UInt8]) {
            if line.count > start { line.append(UInt8(ascii: " ")) }
        }
        var unread = script.silent.filter { $0.reason == .rareHanzi }[...]
        func appendUnread(before place: Int, _ line: inout [UInt8]) {
            while let hanzi = unread.first, hanzi.range.lowerBound < place {
                appendSpace(&line)
                line += hanzi.text.utf8
                unread.removeFirst()
            }
        }
        for sentence in script.sentences {
            for word in sentence.words {
                appendUnread(before: word.range.lowerBound, &line)
                if word.syllables.isEmpty {
                    appendSpace(&line)
                    line += word.spoken.utf8
                }
                for (place, syllable) in word.syllables.enumerated() {
                    if place > 0, syllable.isErhuaSuffix {
                        // huar1: the suffix goes before the tone of the syllable it colours.
                        line.insert(UInt8(ascii: "r"), at: line.count - 1)
                    } else {
                        appendSpace(&line)
                        syllable.append(to: &line)
                    }
                }
            }
        }
        appendUnread(before: .max, &line)
    }

    private struct Line: Encodable {
        var text: String
        var words: [Entry]
        var silent: [SilentEntry]
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
