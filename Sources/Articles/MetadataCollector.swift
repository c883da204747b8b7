/// Collects what the page says about the article, and books all else around it as skipped.
struct MetadataCollector {
    private let page: Page
    private(set) var source: Excerpt?
    private(set) var published: Excerpt?
    private(set) var byline: Excerpt?
    private(set) var editor: Excerpt?
    private(set) var skipped: [Skipped] = []

    init(_ page: Page) { self.page = page }

    /// Books `range`, or each of its lines, as skipped.
    mutating func skip(_ range: Range<Int>, _ reason: Skipped.Reason) {
        for run in page.text.scalars.visibleRuns(in: range) {
            skipped.append(
                Skipped(text: page.text[run], range: run, line: page.lineNumber(at: run.lowerBound), reason: reason))
        }
    }

    /// Takes the values of a line of labels, and books the labels and what was known already.
    /// - Parameter besides: a value that has been taken already.
    mutating func take(_ pieces: [FieldScanner.Piece], of line: Page.Line, besides taken: Range<Int>? = nil) {
        var position = line.range.lowerBound
        let hasSource = pieces.contains { $0.field == .source && !$0.value.isEmpty }
        for piece in pieces where !piece.value.isEmpty {
            skip(position..<piece.value.lowerBound, .label)
            position = piece.value.upperBound
            if piece.value == taken { continue }
            let field = piece.field ?? (hasSource || isFurniture(piece) ? .furniture : .source)
            if !keep(page.span(piece.value), as: field) { skip(piece.value, Self.reason(for: field)) }
        }
        skip(position..<line.range.upperBound, .label)
    }

    /// The field that a line names without giving its value, which then stands on the next line.
    func openLabel(_ kind: LineClassifier.Kind) -> Field? {
        guard case .fields(let pieces) = kind, pieces.count == 1, let piece = pieces.first, piece.value.isEmpty,
            let field = piece.field, [.source, .byline, .editor].contains(field)
        else { return nil }
        return field
    }

    /// The last paragraph without the credits that hang on its end: `……新的动力。（责任编辑：王某）`.
    mutating func withoutCredits(_ line: Page.Line) -> Page.Line {
        var line = line
        while let start = creditStart(in: page.folded(line)) {
            let credit = line.with(range: start..<line.range.upperBound)
            let text = page.folded(credit)
            if let names = BylineRule.names(in: text) {
                take([FieldScanner.Piece(field: .byline, value: names, isMarked: true)], of: credit)
            } else if let pieces = FieldScanner.pieces(of: text), pieces.allSatisfy({ Self.credits.contains($0.field) })
            {
                take(pieces, of: credit)
            } else if let reason = TailRule.reason(for: text) ?? FurnitureRule.reason(for: text) {
                skip(credit.range, reason)
            } else {
                break
            }
            line = line.with(range: page.text.scalars.trimmed(line.range.lowerBound..<start))
        }
        return line
    }

    /// Where the bracket opens that `text` ends with, if something stands before it.
    private func creditStart(in text: Folded) -> Int? {
        guard text.last == ")", let start = text.suffix(100).lastIndex(of: "("), start > text.startIndex else {
            return nil
        }
        // （1） at a sentence's end is no page number.
        return text[start...].contains { $0.isWordlike && !$0.isDigit } ? start : nil
    }

    private func isFurniture(_ piece: FieldScanner.Piece) -> Bool {
        FurnitureRule.reason(for: page.folded(piece.value)) != nil
    }

    /// Keeps a value if it is the first of its kind.
    private mutating func keep(_ span: Excerpt, as field: Field) -> Bool {
        switch field {
        case .source where source == nil: source = span
        case .published where published == nil: published = span
        case .byline where byline == nil: byline = span
        case .editor where editor == nil: editor = span
        default: return false
        }
        return true
    }

    private static let credits: Set<Field?> = [.editor, .staff, .source, .byline, .caption]

    private static func reason(for field: Field) -> Skipped.Reason {
        switch field {
        case .title: .repeatedTitle
        case .source: .source
        case .published: .time
        case .byline: .byline
        case .editor, .staff: .editorCredit
        case .caption: .caption
        case .furniture: .furniture
        }
    }
}

extension Page {
    /// The number of the line that `offset` stands on.
    fileprivate func lineNumber(at offset: Int) -> Int {
        var (low, high) = (0, lines.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].range.lowerBound <= offset { low = middle } else { high = middle }
        }
        return lines.isEmpty ? 1 : lines[low].number
    }
}
