internal import Speech

/// Cuts a sentence into lines that fit a screen.
///
/// A line has at most twenty hanzi; what is half as wide counts half. It ends at a clause mark where one is near,
/// else where the voice pauses, else between two words; only a word that fills a line by itself is cut.
enum ScreenLines {
    /// A line of a sentence.
    struct Line: Hashable {
        /// Its scalars in the sentence.
        var range: Range<Int>
        /// From its first sound to its last.
        var samples: Range<Int>
    }

    /// The widest line, in halves of a hanzi.
    static let limit = 40

    /// The lines of a sentence; together they hold all of it.
    static func lines(of sentence: SentenceText) -> [Line] {
        let pieces = pieces(of: sentence)
        // For each piece the least cost of the lines up to its end, and where the last of them begins.
        var costs = [0.0] + Array(repeating: Double.infinity, count: pieces.count)
        var starts = Array(repeating: 0, count: pieces.count + 1)
        for end in pieces.indices {
            var width = 0
            var start = end
            while start >= 0 {
                width += pieces[start].width
                if width > limit, start < end { break }
                let isLast = end == pieces.count - 1
                let cost = costs[start] + lineCost(width) + (isLast ? 0 : pieces[end].cutCost)
                if cost < costs[end + 1] {
                    costs[end + 1] = cost
                    starts[end + 1] = start
                }
                start -= 1
            }
        }
        var lines: [Line] = []
        var end = pieces.count
        while end > 0 {
            let own = pieces[starts[end]..<end]
            if let first = own.first, let last = own.last {
                lines.append(
                    Line(
                        range: first.range.lowerBound..<last.range.upperBound,
                        samples: first.samples.lowerBound..<last.samples.upperBound))
            }
            end = starts[end]
        }
        return lines.reversed()
    }

    /// Few lines, of about one width, none of them very short.
    private static func lineCost(_ width: Int) -> Double {
        let slack = Double(max(0, limit - width)) / Double(limit)
        return 6 + 8 * slack * slack + (width < 8 ? 6 : 0)
    }

    /// What is not cut: a word with the marks about it.
    private struct Piece {
        var range: Range<Int>
        var samples: Range<Int>
        var width: Int
        /// How bad it is to end a line after it.
        var cutCost: Double
    }

    private static func pieces(of sentence: SentenceText) -> [Piece] {
        let (scalars, words) = (sentence.scalars, sentence.words)
        guard !scalars.isEmpty else { return [] }
        guard !words.isEmpty else {
            return cut(Piece(range: scalars.indices, samples: sentence.samples, width: 0, cutCost: 0), of: scalars)
        }
        var pieces: [Piece] = []
        var start = 0
        for (index, word) in words.enumerated() {
            var end = scalars.count
            var pause = 0
            if index + 1 < words.count {
                let next = words[index + 1]
                end = next.range.lowerBound
                while end > word.range.upperBound, isOpening(scalars[end - 1]) { end -= 1 }
                pause = next.samples.lowerBound - word.samples.upperBound
            }
            let marks = scalars[word.range.upperBound..<end]
            let piece = Piece(
                range: start..<end, samples: word.samples, width: width(of: scalars[start..<end]),
                cutCost: cutCost(
                    marks, hasPause: pause > 0,
                    isShort: (word.range.count == 1, index + 1 < words.count && words[index + 1].range.count == 1)))
            pieces += piece.width > limit ? cut(piece, of: scalars) : [piece]
            start = end
        }
        return pieces
    }

    /// Cuts a piece that is too wide between characters; its parts share its time by their widths.
    private static func cut(_ piece: Piece, of scalars: [Unicode.Scalar]) -> [Piece] {
        var parts: [Piece] = []
        var place = piece.range.lowerBound
        for character in String(scalars: scalars[piece.range]) {
            let count = character.unicodeScalars.count
            let width = width(of: character)
            if parts.last.map({ $0.width + width > limit }) ?? true {
                parts.append(Piece(range: place..<place, samples: piece.samples, width: 0, cutCost: 12))
            }
            place += count
            parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<place
            parts[parts.count - 1].width += width
        }
        let whole = parts.reduce(0) { $0 + $1.width }
        var before = 0
        for index in parts.indices {
            let from = time(before, of: whole, in: piece.samples)
            before += parts[index].width
            parts[index].samples = from..<time(before, of: whole, in: piece.samples)
        }
        if !parts.isEmpty { parts[parts.count - 1].cutCost = piece.cutCost }
        return parts
    }

    private static func time(_ part: Int, of whole: Int, in samples: Range<Int>) -> Int {
        guard whole > 0 else { return samples.lowerBound }
        return samples.lowerBound + Int(clamping: Double(samples.count) * Double(part) / Double(whole))
    }

    /// How bad it is to cut after a word, with the marks behind it: a single hanzi (的, 了, 在) leans on what is beside it,
    /// most on what is before it.
    private static func cutCost(
        _ marks: ArraySlice<Unicode.Scalar>, hasPause: Bool, isShort: (word: Bool, next: Bool)
    ) -> Double {
        if marks.contains(where: { clauseMarks.contains($0) }) { return 0 }
        if marks.contains(where: { $0 == "、" || $0.properties.isWhitespace }) { return 3 }
        return (hasPause ? 6 : 12) + (isShort.word ? 2 : 0) + (isShort.next && !hasPause ? 8 : 0)
    }

    private static func width(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
        String(scalars: scalars).reduce(0) { $0 + width(of: $1) }
    }

    /// One for what is half as wide as a hanzi, two for all else.
    private static func width(of character: Character) -> Int {
        switch character.unicodeScalars.first?.value ?? 0 {
        case 0..<0x1100, 0xFF61...0xFFDC: 1
        default: 2
        }
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: true
        default: false
        }
    }

    private static let clauseMarks: Set<Unicode.Scalar> = [
        "，", "；", "：", "。", "！", "？", "…", "—", ",", ";", ":", "!", "?",
    ]
}
