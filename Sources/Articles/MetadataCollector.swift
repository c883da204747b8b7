/// Collects what the page says about the article, and books all else around it as skipped.
struct MetadataCollector {
    private let page: Page
    /// What is known of each field. Stated wins over found, and of what is found the first.
    private var known: [Field: Excerpt] = [:]
    /// Fields that the form states, until the text is seen to say the same.
    private var unseen: Set<Field> = []
    private var skipped: [(range: Range<Int>, reason: Skipped.Reason)] = []

    init(_ page: Page, stated: Document.Statements) {
        self.page = page
        for (field, value) in stated.fields { known[field] = value }
        unseen = Set(known.keys)
    }

    /// What is known of a field.
    subscript(field: Field) -> Excerpt? { known[field] }

    /// Books `range`, or each of its lines, as skipped.
    mutating func skip(_ range: Range<Int>, _ reason: Skipped.Reason) {
        skipped += page.text.scalars.visibleRuns(in: range).map { ($0, reason) }
    }

    /// All that was skipped, in the order of the text.
    func skipped(lines: LineNumbers) -> [Skipped] {
        skipped.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { piece in
            let excerpt = page.excerpt(piece.range)
            return Skipped(
                text: excerpt.text, range: excerpt.range, line: lines.line(at: excerpt.range.lowerBound),
                reason: piece.reason)
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
            if !keep(piece.value, as: field) { skip(piece.value, Self.reason(for: field)) }
        }
        skip(position..<line.range.upperBound, .label)
    }

    /// Takes the value that the form states where it says that it stands.
    mutating func takeStated(_ range: Range<Int>) {
        let place = page.excerpt(range).range
        guard let field = unseen.first(where: { known[$0]?.range == place }) else { return skip(range, .label) }
        unseen.remove(field)
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

    /// Keeps a value if it is the first of its kind, or what is stated, seen in the text.
    private mutating func keep(_ value: Range<Int>, as field: Field) -> Bool {
        guard Self.kept.contains(field) else { return false }
        let excerpt = page.excerpt(value)
        if let stated = known[field] {
            let isStated = unseen.contains(field) && TitleMatcher.isRepeat(of: stated.folded, page.folded(value))
            guard isStated else { return false }
            unseen.remove(field)
        }
        known[field] = excerpt
        return true
    }

    /// The field that is stated and whose value a line is, without a label: the name of a house, a time.
    func statedField(of line: Page.Line) -> Field? {
        unseen.first { field in
            known[field].map { TitleMatcher.isRepeat(of: $0.folded, page.folded(line)) } ?? false
        }
    }

    private static let kept: Set<Field> = [.source, .published, .byline, .editor]

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

extension Document.Statements {
    /// What is stated about the article besides its title.
    fileprivate var fields: [(Field, Excerpt)] {
        [(.source, source), (.published, published), (.byline, byline), (.editor, editor)].compactMap { field, value in
            value.map { (field, $0) }
        }
    }
}

extension Excerpt {
    /// The text as rules see it.
    var folded: Folded { text.unicodeScalars.map(\.folded)[...] }
}
