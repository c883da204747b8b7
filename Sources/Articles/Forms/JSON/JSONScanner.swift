/// Reads JSON (RFC 8259) and keeps where each value stands, so that articles can count in the source.
///
/// Values that nobody asks for are passed over, not built.
struct JSONScanner {
    private let scalars: [Unicode.Scalar]
    private(set) var position: Int

    /// The most arrays and objects in each other.
    static let depthLimit = 256

    init(_ scalars: [Unicode.Scalar], at position: Int = 0) {
        self.scalars = scalars
        self.position = position
    }

    /// The next value, or `nil` at the end of the text. Values may follow each other, with or without line ends.
    mutating func nextValue() throws(ArticleError.Problem) -> JSONValue? {
        skipBlanks()
        return position < scalars.count ? try value(depth: 0) : nil
    }

    private mutating func value(depth: Int) throws(ArticleError.Problem) -> JSONValue {
        guard depth <= Self.depthLimit else { throw problem("it is nested deeper than \(Self.depthLimit)") }
        guard position < scalars.count else { throw problem("it breaks off") }
        switch scalars[position] {
        case "\"": return .string(try string())
        case "{": return .object(try object(depth: depth + 1))
        case "[": return .array(try array(depth: depth + 1))
        default: return try word()
        }
    }

    private mutating func object(depth: Int) throws(ArticleError.Problem) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        position += 1
        skipBlanks()
        if take("}") { return members }
        while true {
            skipBlanks()
            guard position < scalars.count, scalars[position] == "\"" else { throw problem("a name is missing") }
            let name = try string()
            skipBlanks()
            guard take(":") else { throw problem("a colon is missing") }
            skipBlanks()
            members.append(JSONValue.Member(name: name, value: try value(depth: depth)))
            skipBlanks()
            if take("}") { return members }
            guard take(",") else { throw problem("a comma or } is missing") }
        }
    }

    private mutating func array(depth: Int) throws(ArticleError.Problem) -> [JSONValue] {
        var values: [JSONValue] = []
        position += 1
        skipBlanks()
        if take("]") { return values }
        while true {
            skipBlanks()
            values.append(try value(depth: depth))
            skipBlanks()
            if take("]") { return values }
            guard take(",") else { throw problem("a comma or ] is missing") }
        }
    }

    /// The range of a string without its quotes.
    private mutating func string() throws(ArticleError.Problem) -> JSONValue.Text {
        let start = position + 1
        var index = start
        var hasEscapes = false
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "\"" {
                position = index + 1
                return JSONValue.Text(range: start..<index, hasEscapes: hasEscapes)
            }
            if scalar == "\\" {
                hasEscapes = true
                index += 1
            }
            index += 1
        }
        position = scalars.count
        throw problem("it breaks off within a string")
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(ArticleError.Problem) -> JSONValue {
        let start = position
        while position < scalars.count, Self.isOfWords(scalars[position]) { position += 1 }
        let range = start..<position
        if scalars[range].first.map({ $0 == "-" || $0.isDigit }) ?? false { return .number(range) }
        switch scalars.string(in: range) {
        case "true", "false", "null", "NaN", "Infinity": return .other
        default: throw problem("“\(scalars.string(in: start..<min(start + 12, scalars.count)))” is no value")
        }
    }

    private static func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "a"..."z", "A"..."Z", "+", "-", ".": true
        default: false
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < scalars.count, scalars[position] == scalar else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while position < scalars.count,
            scalars[position] == " " || scalars[position] == "\n" || scalars[position] == "\t"
        {
            position += 1
        }
    }

    private func problem(_ reason: String) -> ArticleError.Problem {
        let line = scalars[..<min(position, scalars.count)].reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
        return .malformed(form: "JSON", line: line, reason: reason)
    }
}
