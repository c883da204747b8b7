internal import Yams

/// The fields of YAML front matter, as Hexo, Jekyll and Hugo write it.
enum YAMLFields {
    /// The most brackets that may open: more than a file names tags, and less than unfolds into any memory.
    private static let bracketLimit = 512
    /// The most marks of nested lists (`- - -`) on a line.
    private static let dashLimit = 16

    /// Reads the YAML in `range`. Places are found by the marks that the parser leaves on each value.
    static func read(_ range: Range<Int>, in scalars: [Unicode.Scalar]) throws(ArticleError.Problem) -> StatedFields {
        try refuseNests(scalars[range])
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        let root: Node?
        do {
            root = try Yams.compose(yaml: String(view))
        } catch {
            throw .malformed(form: "Markdown", line: 1, reason: "its front matter is no YAML (\(firstLine(of: error)))")
        }
        var fields = StatedFields()
        let places = YAMLPlaces(scalars, range)
        for (key, value) in root?.mapping ?? [:] {
            guard let name = key.string else { continue }
            if let excerpt = excerpt(of: value, places) { fields.offer(excerpt, named: name) }
        }
        return fields
    }

    /// A value as an excerpt: a scalar, the names of a list, the `name` of a map.
    private static func excerpt(of node: Node, _ places: YAMLPlaces, depth: Int = 0) -> Excerpt? {
        switch node {
        case .scalar(let scalar):
            return scalar.string.isEmpty ? nil : places.excerpt(scalar.string, at: node.mark)
        case .sequence(let nodes) where depth < 2:
            let parts = nodes.prefix(16).compactMap { excerpt(of: $0, places, depth: depth + 1) }
            guard let first = parts.first, let last = parts.last else { return nil }
            let range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
            return Excerpt(text: parts.map(\.text).joined(separator: "、"), range: range)
        case .mapping(let mapping) where depth < 2:
            for (key, value) in mapping where key.string.map({ ["name", "title", "名称"].contains($0) }) ?? false {
                return excerpt(of: value, places, depth: depth + 1)
            }
            return nil
        default: return nil
        }
    }

    /// Brackets in brackets are read by calls in calls, which deep ones would run out of.
    private static func refuseNests(_ text: ArraySlice<Unicode.Scalar>) throws(ArticleError.Problem) {
        var brackets = 0
        var marks = 0
        for (scalar, next) in zip(text, text.dropFirst()) {
            switch scalar {
            case "[", "{": brackets += 1
            case "-", "?", ":": if next.isBlank { marks += 1 }
            case "\n": marks = 0
            default: break
            }
            if brackets > bracketLimit || marks > dashLimit {
                throw .malformed(form: "Markdown", line: 1, reason: "its front matter is nested too deep")
            }
        }
    }

    private static func firstLine(of error: any Error) -> Substring {
        "\(error)".split(separator: "\n").first ?? "unknown"
    }
}

/// Finds the values of YAML in the text around it.
private struct YAMLPlaces {
    private let scalars: [Unicode.Scalar]
    private let range: Range<Int>
    private let lines: [Int]

    init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
        self.scalars = scalars
        self.range = range
        lines = [range.lowerBound] + range.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    }

    /// The value that begins at `mark`: where the source reads the same, else to the end of its line.
    func excerpt(_ value: String, at mark: Mark?) -> Excerpt {
        let written = Array(value.unicodeScalars)
        guard let mark, mark.line >= 1, mark.line <= lines.count else {
            return Excerpt(text: value, range: range.lowerBound..<range.lowerBound)
        }
        let start = min(lines[mark.line - 1] + max(0, mark.column - 1), range.upperBound)
        for shift in 0...1 where start + shift + written.count <= range.upperBound {
            let place = start + shift..<start + shift + written.count
            if scalars[place].elementsEqual(written) { return Excerpt(text: value, range: place) }
        }
        let end = scalars[start..<range.upperBound].firstIndex(of: "\n") ?? range.upperBound
        return Excerpt(text: value, range: scalars.trimmed(start..<end))
    }
}
