/// Says what a line of a page is, by itself and by the part of the page it stands in.
///
/// A line of which the form says for certain what it is belongs to the story; a heading over a list of other articles
/// does not.
struct LineClassifier {
    let page: Page

    enum Kind: Hashable {
        /// A line of the story.
        case text
        /// Labelled values.
        case fields([FieldScanner.Piece])
        /// The writers' names.
        case names(Range<Int>)
        /// Nothing to hear.
        case skip(Skipped.Reason)
    }

    /// What a line is above the story or below it, where pages keep their labels, buttons and credits.
    func kindAtEdge(_ line: Page.Line) -> Kind {
        guard line.isOpen else { return line.isMarkedHeading && isRelatedList(line) ? .skip(.promotion) : .text }
        let text = page.folded(line)
        if let reason = FurnitureRule.reason(for: text) { return .skip(reason) }
        if let names = BylineRule.names(in: text) { return .names(names) }
        if let pieces = FieldScanner.pieces(of: text) { return .fields(pieces) }
        return TailRule.reason(for: text).map(Kind.skip) ?? .text
    }

    /// What a line is below the story.
    func kindAtEnd(_ line: Page.Line) -> Kind {
        let kind = kindAtEdge(line)
        // A date below the story is its writer's, as under a letter. Only a clock time is the page's.
        if case .fields(let pieces) = kind,
            pieces.allSatisfy({ $0.field == .published && !page.folded($0.value).contains(":") })
        {
            return .text
        }
        return kind == .text && line.isOpen && CaptionRule.matches(page.folded(line)) ? .skip(.caption) : kind
    }

    /// What a line is within the story, where only pictures, links, reprints and bracketed credits leave something else.
    func kindInside(_ line: Page.Line) -> Kind {
        guard line.isOpen else { return .text }
        let text = page.folded(line)
        if FurnitureRule.isOrnament(text) || FurnitureRule.isAddress(text) { return .skip(.furniture) }
        if CaptionRule.matches(text) { return .skip(.caption) }
        if text.first == "(", text.last == ")", let pieces = FieldScanner.pieces(of: text),
            pieces.allSatisfy({ $0.isMarked && ($0.field == .editor || $0.field == .staff) })
        {
            return .fields(pieces)
        }
        return TailRule.reason(for: text) == .originalTitle ? .skip(.originalTitle) : .text
    }

    /// Whether a line is no part of the story even where lines of the story follow it.
    func isFirm(_ kind: Kind, of line: Page.Line) -> Bool {
        switch kind {
        case .text, .names: false
        case .fields(let pieces): pieces.allSatisfy { $0.isMarked && $0.field != .published && $0.field != .title }
        case .skip(let reason):
            reason != .furniture && reason != .label && !isRelatedList(line)
        }
    }

    /// Whether a line leads in a list of other articles.
    func isRelatedList(_ line: Page.Line) -> Bool {
        PageWords.relatedLists.contains(page.folded(line).bare.withoutColon)
    }

    /// Whether a line is a sentence or long enough for one.
    func isProse(_ line: Page.Line) -> Bool {
        let text = page.folded(line)
        return text.columns > 100 || Stops.closes(text) || text.contains("。")
    }
}

/// Marks that end sentences and clauses.
enum Stops {
    /// Whether `text` ends a sentence, be it inside quotes or brackets.
    static func closes(_ text: Folded) -> Bool { last(of: text).map(final.contains) ?? false }

    /// Whether `text` ends a sentence or a clause.
    static func pauses(_ text: Folded) -> Bool {
        last(of: text).map { final.contains($0) || inner.contains($0) } ?? false
    }

    /// Where the first sentence of `text` ends, or its end.
    static func firstSentenceEnd(of text: Folded) -> Int {
        guard var end = text.firstIndex(where: { $0 == "。" || $0 == "!" || $0 == "?" }) else { return text.endIndex }
        while end < text.endIndex, final.contains(text[end]) || closers.contains(text[end]) { end += 1 }
        return end
    }

    private static func last(of text: Folded) -> Unicode.Scalar? { text.last { !closers.contains($0) && $0 != " " } }

    private static let final: Set<Unicode.Scalar> = ["。", "!", "?", ";", "…", "."]
    private static let inner: Set<Unicode.Scalar> = [",", "、", ":"]
    private static let closers: Set<Unicode.Scalar> = ["”", "’", "\"", "'", "」", "』", "》", ")"]
}
