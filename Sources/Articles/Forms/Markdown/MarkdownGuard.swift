/// Refuses what would take the Markdown parser far longer than the length of a text warrants.
///
/// libcmark-gfm is linear for text that people write, but not for thousands of marks in marks on one line.
enum MarkdownGuard {
    /// The most marks of one kind that a paragraph may have.
    static let markLimit = 10_000
    /// The most quotes and lists in each other.
    static let depthLimit = 200

    static func check(_ text: ArraySlice<Unicode.Scalar>) throws(ArticleError.Problem) {
        var counts = Counts()
        var (line, depth, isBlank, isAtStart) = (1, 0, true, true)
        for scalar in text {
            switch scalar {
            case "\n":
                // A blank line ends a paragraph, and with it what may pair.
                if isBlank { counts = Counts() }
                (line, depth, isBlank, isAtStart) = (line + 1, 0, true, true)
                continue
            case ">", "-", "*", "+": if isAtStart { depth += 1 }
            case " ", "\t": break
            default: isAtStart = false
            }
            if scalar != " " { isBlank = false }
            counts.take(scalar)
            if depth > depthLimit || counts.most > markLimit {
                throw .malformed(form: "Markdown", line: line, reason: "it has too many marks in each other")
            }
        }
    }

    private struct Counts {
        private var brackets = 0, stars = 0, bars = 0, ticks = 0, angles = 0
        var most: Int { max(brackets, stars, bars, ticks, angles) }

        mutating func take(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "[", "]": brackets += 1
            case "*", "_", "~": stars += 1
            case "|": bars += 1
            case "`": ticks += 1
            case "<": angles += 1
            default: break
            }
        }
    }
}
