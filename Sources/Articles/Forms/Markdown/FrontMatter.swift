/// What a Markdown file states before its text: YAML between `---`, or TOML between `+++` (Hugo).
struct FrontMatter {
    /// What it states.
    let fields: StatedFields
    /// Where the text begins after it.
    let end: Int

    /// The most scalars it may have.
    private static let limit = 1 << 16

    /// Reads what `scalars` begin with, if it is front matter.
    init?(_ scalars: [Unicode.Scalar]) throws(ArticleError.Problem) {
        guard let fence = Self.fence(of: scalars) else { return nil }
        guard fence.content.count <= Self.limit else {
            throw .malformed(
                form: "Markdown", line: 1, reason: "its front matter is longer than \(Self.limit) characters")
        }
        end = fence.end
        fields =
            switch fence.mark {
            case .yaml: try YAMLFields.read(fence.content, in: scalars)
            case .toml: TOMLFields.read(fence.content, in: scalars)
            }
    }

    enum Mark { case yaml, toml }

    /// The front matter that `scalars` begin with: its mark, its content, and where the text begins after it.
    ///
    /// A rule of dashes is none: the line after the opening fence must name a field.
    static func fence(of scalars: [Unicode.Scalar]) -> (mark: Mark, content: Range<Int>, end: Int)? {
        let start = scalars.firstIndex { !$0.isBlank } ?? 0
        for (mark, fences, sign) in marks {
            let opening = line(of: scalars, at: start)
            guard scalars[opening].elementsEqual(fences[0]) else { continue }
            var position = next(after: opening, in: scalars)
            let first = position
            var namesField = false
            while position < scalars.count {
                let line = line(of: scalars, at: position)
                if fences.contains(where: { scalars[line].elementsEqual($0) }) {
                    guard namesField || position == first else { return nil }
                    return (mark, min(first, position)..<position, next(after: line, in: scalars))
                }
                let isNote = line.isEmpty || scalars[line.lowerBound] == "#"
                if !namesField, !isNote {
                    guard scalars[line].contains(sign) else { return nil }
                    namesField = true
                }
                position = next(after: line, in: scalars)
            }
        }
        return nil
    }

    private static let marks: [(Mark, [[Unicode.Scalar]], Unicode.Scalar)] = [
        (.yaml, [Array("---".unicodeScalars), Array("...".unicodeScalars)], ":"),
        (.toml, [Array("+++".unicodeScalars)], "="),
    ]

    /// Where the line after `line` begins.
    private static func next(after line: Range<Int>, in scalars: [Unicode.Scalar]) -> Int {
        (scalars[line.upperBound...].firstIndex(of: "\n")).map { $0 + 1 } ?? scalars.count
    }

    /// The line at `start`, without blanks at its end.
    private static func line(of scalars: [Unicode.Scalar], at start: Int) -> Range<Int> {
        let end = scalars[min(start, scalars.count)...].firstIndex(of: "\n") ?? scalars.count
        var upper = end
        while upper > start, scalars[upper - 1].isBlank { upper -= 1 }
        return min(start, scalars.count)..<max(upper, min(start, scalars.count))
    }
}
