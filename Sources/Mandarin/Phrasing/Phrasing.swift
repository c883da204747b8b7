/// Breaks between words: from punctuation, and from function words that lean on the word before.
struct Phrasing: Sendable {
    let borders: BorderRules
    private let table: BorderTable

    /// - Throws: ``LexiconError`` when a table of `Phrasing/Borders` is missing or damaged.
    init() throws(LexiconError) {
        table = try BorderTable.standard.get()
        borders = BorderRules(table: table)
    }

    /// The break that a run of punctuation makes inside a sentence: that of its strongest mark.
    func level(of marks: ArraySlice<Unicode.Scalar>) -> Break {
        marks.reduce(.prosodicWord) { max($0, table.marks[$1] ?? .prosodicWord) }
    }

    /// Takes the break away before every function word.
    func attachParticles(in line: inout Line) {
        for number in line.pieces.indices.dropFirst() where line.pieces[number - 1].breakAfter == .prosodicWord {
            let piece = line.pieces[number]
            if piece.span.count == 1, table.roles(of: line.characters[piece.span.lowerBound]).contains(.particle) {
                line.pieces[number - 1].breakAfter = .none
            }
        }
    }

    /// Calls `body` with each run of pieces between two pauses.
    static func forEachStretch(of line: Line, _ body: (Range<Int>) -> Void) {
        var start = 0
        for number in line.pieces.indices where line.piece(after: number) == nil {
            body(start..<number + 1)
            start = number + 1
        }
    }

    /// What a mark that has been opened begins with.
    struct OpenBracket {
        var closing: Unicode.Scalar
        var longest: Int
        /// The first piece behind it, and where it begins.
        var piece: Int
        var place: Int
    }

    /// Holds together the words of a short title or quotation, and the parts of a name around ·.
    func hold(_ marks: ArraySlice<Unicode.Scalar>, _ open: inout OpenBracket?, in line: inout Line) {
        for mark in marks {
            if mark == "·", let last = line.pieces.indices.last {
                line.pieces[last].isHeld = true
            } else if let bracket = open, mark == bracket.closing {
                if line.characters.count - bracket.place <= bracket.longest {
                    for number in bracket.piece..<max(bracket.piece, line.pieces.count - 1) {
                        line.pieces[number].isHeld = true
                    }
                }
                open = nil
            } else if let bracket = table.brackets[mark] {
                open = OpenBracket(
                    closing: bracket.closing, longest: bracket.longest, piece: line.pieces.count,
                    place: line.characters.count)
            }
        }
    }

    /// The break of a silent token: a space between Chinese words parts them like a comma, as headlines do.
    static func level(ofGapAt number: Int, in tokens: [Token], of text: [Unicode.Scalar]) -> Break {
        guard text[tokens[number].range].contains(where: isSpace),
            let before = tokens[..<number].last(where: { $0.kind != .silent }),
            let after = tokens[(number + 1)...].first(where: { $0.kind != .silent })
        else { return .none }
        let sides = [before.kind, after.kind]
        return sides.contains(.latin) || sides.contains(.rewritten) ? .none : .majorPhrase
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }
}
