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
            if piece.span.count == 1, particles.contains(line.characters[piece.span.lowerBound]) {
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

    /// Whether a phrase may end after a piece that another follows: never inside a number, a date or a name, nor before a
    /// measure word.
    static func isBorder(after number: Int, in line: Line) -> Bool {
        let piece = line.pieces[number]
        guard piece.breakAfter == .prosodicWord else { return false }
        guard let next = line.piece(after: number) else { return true }
        let first = line.characters[next.span.lowerBound]
        if piece.wordClass == .numeral {
            // S20+, 128GB and 5G are each one.
            return next.wordClass != .numeral && next.wordClass != .measure && next.origin != .latin
                && !numerals.contains(first) && !(next.span.count == 1 && dateWords.contains(first))
        }
        if piece.origin == .latin, next.wordClass == .numeral { return false }
        let last = line.characters[piece.span.upperBound - 1]
        // 11月22日, 5月中旬.
        if dateWords.contains(last), next.wordClass == .numeral || partsOfMonths.contains(first) { return false }
        // A name that no table has stands there character by character: 佩|通|坦.
        return
            !(piece.span.count == 1 && next.span.count == 1 && names.contains(piece.wordClass)
            && names.contains(next.wordClass))
    }

    private static let numerals = Set("零一二三四五六七八九十百千万亿点多余".unicodeScalars)
    private static let dateWords = Set("年月日号时点分秒".unicodeScalars)
    private static let partsOfMonths = Set("初上中下底末份".unicodeScalars)
    /// The classes of the characters that names are made of.
    private static let names: Set<WordClass> = [.noun, .person, .place, .organization, .other]

    private static let particles = Set("的了着们地得过吗呢吧".unicodeScalars)

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
