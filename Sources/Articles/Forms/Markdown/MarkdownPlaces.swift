/// Finds where the words of a Markdown tree stand in its source.
///
/// The parser tells a line and a byte for each piece, which is wrong by what was stripped before the lines of quotes
/// and lists. So its word is a hint: a piece stands where the source reads the same, at the hint or after what was
/// found last.
struct MarkdownPlaces {
    private let source: [Unicode.Scalar]
    /// Where each line begins.
    private let lines: [Int]
    /// Where the search goes on.
    private(set) var cursor: Int
    /// The last place asked for, since places come in order: line, byte, scalar.
    private var last = (line: 0, byte: 1, index: 0)

    /// - Parameter start: where the Markdown begins in `source`, after its front matter.
    init(_ source: [Unicode.Scalar], from start: Int) {
        self.source = source
        var lines = [start]
        for index in start..<source.count where source[index] == "\n" { lines.append(index + 1) }
        self.lines = lines
        cursor = start
    }

    /// Where line `line`, from 1, begins; where it ends, or the source.
    func start(ofLine line: Int) -> Int { line <= 0 ? lines[0] : line > lines.count ? source.count : lines[line - 1] }
    func end(ofLine line: Int) -> Int {
        line < lines.count ? max(start(ofLine: line), start(ofLine: line + 1) - 1) : source.count
    }

    /// How many lines there are.
    var lineCount: Int { lines.count }

    /// Goes to the beginning of a block; footnotes come last, wherever they stand.
    /// - Parameter goesOn: whether it may stand on the line of the block before it, as cells do.
    mutating func enterBlock(at place: MarkdownTree.Place, goesOn: Bool) {
        let start = start(ofLine: place.line)
        cursor = goesOn ? max(cursor, start) : start
    }

    /// Where `literal` stands; where it would, if the source writes it in another way.
    mutating func find(_ literal: [Unicode.Scalar], hint: MarkdownTree.Place, before limit: Int) -> Range<Int> {
        let limit = max(cursor, limit)
        let hinted = index(of: hint)
        if hinted >= cursor, reads(literal, at: hinted) { return take(hinted..<hinted + literal.count) }
        // An entity, or an escaped mark: the next scalar that is no mark must begin it.
        if let written = reference(before: limit) { return take(written) }
        // One place too far would draw all others after it, so short literals are only looked for nearby.
        let reach = min(limit, cursor + (literal.count < 4 ? 64 : 4096))
        var index = cursor
        while index < reach {
            if reads(literal, at: index) { return take(index..<index + literal.count) }
            index += 1
        }
        return cursor..<cursor
    }

    /// Where the next end of line stands.
    mutating func findLineEnd(before limit: Int) -> Range<Int> {
        guard let end = source[cursor..<max(cursor, min(limit, source.count))].firstIndex(of: "\n") else {
            return cursor..<cursor
        }
        return take(end..<end + 1)
    }

    /// Passes the target of a link or picture, `](…)` or `][…]`, so that its words are not taken for the next.
    mutating func passTarget(before limit: Int) {
        let limit = min(limit, source.count)
        var index = cursor
        // Marks may close before the bracket: **[文字**](…).
        while index < limit, index - cursor < 8, source[index] != "]" { index += 1 }
        guard index + 1 < limit, source[index] == "]" else { return }
        let (open, close): (Unicode.Scalar, Unicode.Scalar) = source[index + 1] == "(" ? ("(", ")") : ("[", "]")
        guard source[index + 1] == open else {
            cursor = index + 1
            return
        }
        var depth = 0
        for place in (index + 1)..<limit {
            if source[place] == open { depth += 1 }
            if source[place] == close { depth -= 1 }
            if depth == 0 {
                cursor = place + 1
                return
            }
        }
    }

    /// Where the next footnote mark, `[^1]`, stands.
    mutating func findFootnoteMark(before limit: Int) -> Range<Int>? {
        let limit = min(limit, source.count)
        var index = cursor
        while index + 1 < limit, !(source[index] == "[" && source[index + 1] == "^") { index += 1 }
        guard index + 1 < limit, let close = source[index..<limit].firstIndex(of: "]") else { return nil }
        return take(index..<close + 1)
    }

    private mutating func take(_ range: Range<Int>) -> Range<Int> {
        cursor = range.upperBound
        return range
    }

    private func reads(_ literal: [Unicode.Scalar], at index: Int) -> Bool {
        index + literal.count <= source.count && source[index..<index + literal.count].elementsEqual(literal)
    }

    /// The reference `&…;` that stands next, marks aside.
    private func reference(before limit: Int) -> Range<Int>? {
        var index = cursor
        let limit = min(limit, cursor + 64)
        while index < limit, !source[index].isWordlike, source[index] != "&" { index += 1 }
        guard index < limit, source[index] == "&",
            let end = source[index..<min(limit, index + 34)].firstIndex(of: ";")
        else { return nil }
        return index..<end + 1
    }

    /// The scalar at a line and a byte.
    private mutating func index(of place: MarkdownTree.Place) -> Int {
        guard place.line >= 1, place.line <= lines.count, place.column >= 1 else { return -1 }
        if last.line != place.line || last.byte > place.column {
            last = (place.line, 1, start(ofLine: place.line))
        }
        let end = end(ofLine: place.line)
        while last.byte < place.column, last.index < end {
            last.byte += UTF8.width(source[last.index])
            last.index += 1
        }
        return last.index
    }
}
