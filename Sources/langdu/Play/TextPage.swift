import Recordings

/// The text of a recording in lines of a terminal's width, each piece of which knows its sentence.
struct TextPage {
    /// A piece of a line that belongs to one sentence.
    private struct Piece {
        var text: String
        var sentence: Int
    }

    private var lines: [[Piece]] = [[]]
    /// The first line of each sentence.
    private var places: [Int] = []

    /// Lays the text out.
    init(_ sentences: [Manifest.Sentence], columns: Int) {
        var width = 0
        var last: (chapter: Int, paragraph: Int)?
        for (number, sentence) in sentences.enumerated() {
            if let last, last != (sentence.chapter, sentence.paragraph) {
                lines += [[], []]
                width = 0
            }
            last = (sentence.chapter, sentence.paragraph)
            places.append(lines.count - 1)
            var piece = ""
            for character in sentence.text where !character.isNewline {
                let step = Self.width(of: character)
                if width + step > columns {
                    lines[lines.count - 1].append(Piece(text: piece, sentence: number))
                    lines.append([])
                    (piece, width) = ("", 0)
                }
                // A control character in a title must not steer the terminal.
                piece.append(Self.isControl(character) ? " " : character)
                width += step
            }
            lines[lines.count - 1].append(Piece(text: piece, sentence: number))
        }
    }

    /// As many lines as fit, with a sentence marked and in the upper part.
    func view(rows: Int, marking sentence: Int) -> [String] {
        let place = places.indices.contains(sentence) ? places[sentence] : 0
        let first = max(0, min(place - rows / 3, lines.count - rows))
        let shown = lines[first..<min(lines.count, first + rows)].map { line in
            line.map { $0.sentence == sentence ? "\u{1B}[7m\($0.text)\u{1B}[0m" : $0.text }.joined()
        }
        return shown + Array(repeating: "", count: rows - shown.count)
    }

    /// Text cut to a width.
    static func cut(_ text: String, columns: Int) -> String {
        var (cut, width) = ("", 0)
        for character in text {
            width += Self.width(of: character)
            if width > columns { break }
            cut.append(isControl(character) ? " " : character)
        }
        return cut
    }

    /// Columns that a character takes.
    private static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        // From Hangul's letters on, nearly all that Chinese texts have is wide; quotes and dots of Latin are not.
        return scalar.value >= 0x1100 && !(0x2000..<0x2E80).contains(scalar.value) ? 2 : 1
    }

    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) }
    }
}
