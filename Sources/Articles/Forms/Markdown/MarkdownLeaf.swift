/// A paragraph, heading or cell while its words come in.
struct MarkdownLeaf {
    /// Its lines, parted by hard breaks.
    private(set) var lines = [Line()]
    /// What stands in it and is not read.
    private(set) var notes: [Note] = []
    /// Whether a picture stands in it.
    private(set) var hasPicture = false

    /// Where the search for its words ends.
    private let limit: Int
    private var (emphasis, strong, links, images) = (0, 0, 0, 0)
    /// The element of HTML whose words are not read, as `rt`.
    private var silent: Substring?

    /// Words, and where they stand.
    struct Piece {
        let scalars: [Unicode.Scalar]
        let origin: Range<Int>
    }

    /// Words that are not read.
    struct Note {
        let piece: Piece
        let reason: Skipped.Reason
    }

    init(limit: Int) { self.limit = limit }

    /// Takes a step below the paragraph.
    mutating func take(_ step: MarkdownTree.Step, _ places: inout MarkdownPlaces, _ source: [Unicode.Scalar]) {
        let change = step.isEntry ? 1 : -1
        switch step.node {
        case .text(let literal), .code(let literal):
            let scalars = Array(literal.unicodeScalars)
            append(Piece(scalars: scalars, origin: places.find(scalars, hint: step.start, before: limit)))
        case .softBreak:
            let end = places.findLineEnd(before: limit)
            if images == 0, silent == nil { lines[lines.count - 1].append(Piece(scalars: ["\n"], origin: end)) }
        case .hardBreak:
            _ = places.findLineEnd(before: limit)
            lines.append(Line())
        case .tag(let tag): take(tag: tag)
        case .emphasis: emphasis += change
        case .strong: strong += change
        case .link:
            links += change
            if !step.isEntry { places.passTarget(before: limit) }
        case .image:
            images += change
            hasPicture = true
            if !step.isEntry { places.passTarget(before: limit) }
        case .footnoteMark:
            if step.isEntry, let mark = places.findFootnoteMark(before: limit) {
                notes.append(Note(piece: Piece(scalars: Array(source[mark]), origin: mark), reason: .footnote))
            }
        default: break
        }
    }

    private mutating func append(_ piece: Piece) {
        if images > 0 {
            notes.append(Note(piece: piece, reason: .alternative))
        } else if silent != nil {
            notes.append(Note(piece: piece, reason: .furniture))
        } else {
            let words = piece.scalars.count { $0.folded.isWordlike }
            lines[lines.count - 1].append(piece)
            lines[lines.count - 1].count(
                words, isEmphasized: emphasis > 0, isStrong: strong > 0,
                isLinked: links > 0, beside: piece.scalars.count { $0.folded.isWordlike && !$0.folded.isDigit })
        }
    }

    private mutating func take(tag: String) {
        let isEnd = tag.hasPrefix("</")
        let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased()[...]
        if let open = silent {
            if isEnd, name == open { silent = nil }
        } else if !isEnd, Self.silentNames.contains(String(name)), !tag.hasSuffix("/>") {
            silent = name
        } else if name == "br" {
            lines.append(Line())
        } else if name == "img" {
            hasPicture = true
        } else if ["b", "strong"].contains(name) {
            strong = max(0, strong + (isEnd ? -1 : 1))
        } else if ["i", "em"].contains(name) {
            emphasis = max(0, emphasis + (isEnd ? -1 : 1))
        } else if name == "a" {
            links = max(0, links + (isEnd ? -1 : 1))
        }
    }

    /// Elements whose words are not of the sentence: readings over hanzi, programs, styles.
    private static let silentNames: Set<String> = ["rt", "rp", "script", "style"]

    /// A line of it.
    struct Line {
        private(set) var pieces: [Piece] = []
        private var words = 0
        private var (emphasized, strong, linked, unlinked) = (0, 0, 0, 0)

        /// Whether all its words are emphasized, as captions often are.
        var isEmphasized: Bool { words > 0 && emphasized == words }
        /// Whether all its words are bold.
        var isStrong: Bool { words > 0 && strong == words }
        /// Whether links are all it holds, but for figures, as of dates.
        var isOfLinks: Bool { linked > 0 && unlinked == 0 }
        /// Whether it reads as a sentence.
        var isProse: Bool { pieces.contains { $0.scalars.contains { "。！？，".unicodeScalars.contains($0) } } }
        /// Its width in columns.
        var columns: Int { pieces.reduce(0) { $0 + $1.scalars[...].columns } }

        /// Why it is no text if it is a tag of a site's templates alone: `{{< youtube … >}}`, `{% include … %}`, `[toc]`.
        var template: Skipped.Reason? {
            let scalars = pieces.flatMap(\.scalars)
            let text = scalars[scalars.trimmed(0..<scalars.count)]
            let isTag = Self.templates.contains { open, close in
                text.count >= 4 && text.starts(with: open) && text.suffix(2).elementsEqual(close)
            }
            if isTag { return .code }
            return text.map(\.folded).elementsEqual("(toc)".unicodeScalars) ? .furniture : nil
        }

        private static let templates: [([Unicode.Scalar], [Unicode.Scalar])] = [
            (["{", "{"], ["}", "}"]), (["{", "%"], ["%", "}"]), (["{", ":"], [":", "}"]),
        ]

        mutating func append(_ piece: Piece) { pieces.append(piece) }

        mutating func count(_ count: Int, isEmphasized: Bool, isStrong: Bool, isLinked: Bool, beside: Int) {
            words += count
            if isEmphasized { emphasized += count }
            if isStrong { strong += count }
            if isLinked { linked += count } else { unlinked += beside }
        }
    }
}
