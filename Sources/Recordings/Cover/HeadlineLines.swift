/// A headline broken into lines of a width: where it has spaces first, never before a closing mark or after an opening
/// one, never within a Latin word or a figure.
struct HeadlineLines {
    /// The lines, from the top.
    let lines: [String]
    /// Whether all of the headline is in them.
    let isWhole: Bool

    /// - Parameters:
    ///   - limit: The most lines.
    ///   - width: The most a line may measure.
    ///   - measure: What a text measures.
    init(_ headline: String, limit: Int, width: Int, measure: (String) -> Int) {
        let parts = headline.split(whereSeparator: \.isWhitespace).map(String.init)
        let atSpaces = parts.flatMap { Self.broken($0, width: width, measure) }
        let all = atSpaces.count <= limit ? atSpaces : Self.broken(parts.joined(separator: " "), width: width, measure)
        isWhole = all.count <= limit
        var kept = Array(all.prefix(limit))
        if !isWhole, let last = kept.popLast() {
            var pieces = Self.pieces(of: last)
            while pieces.count > 1, measure(pieces.joined() + "…") > width { pieces.removeLast() }
            kept.append(pieces.joined() + "…")
        }
        lines = kept
    }

    /// A text in as few lines as it takes, all about as long.
    private static func broken(_ text: String, width: Int, _ measure: (String) -> Int) -> [String] {
        let pieces = pieces(of: text).map { ($0, measure($0)) }
        var best = filled(pieces, width: width)
        guard best.count > 1 else { return best }
        // The narrowest measure that takes no more lines makes them alike.
        var (narrow, wide) = (width / 3, width)
        while wide - narrow > 1 {
            let middle = (narrow + wide) / 2
            let lines = filled(pieces, width: middle)
            if lines.count <= best.count, lines.allSatisfy({ measure($0) <= width }) {
                best = lines
                wide = middle
            } else {
                narrow = middle
            }
        }
        return best
    }

    private static func filled(_ pieces: [(text: String, width: Int)], width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces {
            if used + piece.width > width, !line.isEmpty {
                lines.append(line)
                (line, used) = ("", 0)
            }
            // A line begins with no space.
            if line.isEmpty, piece.text == " " { continue }
            line += piece.text
            used += piece.width
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The parts of a text between which a line may end.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var last: Character?
        for character in text {
            let joins = last.map { last in
                closing.contains(character) || opening.contains(last) || isLatin(last) && isLatin(character)
            }
            if joins == true { pieces[pieces.count - 1].append(character) } else { pieces.append(String(character)) }
            last = character
        }
        return pieces
    }

    private static func isLatin(_ character: Character) -> Bool {
        character.isASCII && !character.isWhitespace
    }

    private static let closing: Set<Character> = Set("，。、；：？！”’）》】〉」』…—·%％")
    private static let opening: Set<Character> = Set("“‘（《【〈「『")
}
