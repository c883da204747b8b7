/// Breaks between words: from punctuation, and from function words that lean on the word before.
enum Phrasing {
    /// The break that a run of punctuation makes inside a sentence: that of its strongest mark.
    static func level(of marks: ArraySlice<Unicode.Scalar>) -> Break {
        marks.reduce(.prosodicWord) { max($0, levels[$1] ?? .prosodicWord) }
    }

    /// Takes the break away before every function word.
    static func attachParticles(in line: inout Line) {
        for number in line.pieces.indices.dropFirst() where line.pieces[number - 1].breakAfter == .prosodicWord {
            let piece = line.pieces[number]
            if piece.span.count == 1, PhraseBorder.particles.contains(line.characters[piece.span.lowerBound]) {
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

    /// Marks not listed, such as quotation marks, part words only.
    private static let levels: [Unicode.Scalar: Break] = [
        "丨": .majorPhrase, "|": .majorPhrase, "｜": .majorPhrase,
        "、": .minorPhrase, "/": .minorPhrase, "／": .minorPhrase,
        "（": .minorPhrase, "）": .minorPhrase, "(": .minorPhrase, ")": .minorPhrase,
        "，": .majorPhrase, ",": .majorPhrase,
        "；": .clause, ";": .clause, "：": .clause, ":": .clause, "—": .clause, "…": .clause,
        "。": .clause, "！": .clause, "？": .clause, "!": .clause, "?": .clause,
    ]

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
