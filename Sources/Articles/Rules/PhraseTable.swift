/// A list of words and phrases to look for in folded text. Written in natural forms; folded when it is made.
struct PhraseTable: ExpressibleByArrayLiteral, Sendable {
    /// The phrases by their first scalar, longest first, so that 责任编辑 is not taken for 责.
    private let phrases: [Unicode.Scalar: [[Unicode.Scalar]]]

    init(arrayLiteral elements: String...) { self.init(elements) }

    init(_ elements: [String]) {
        let folded = elements.map { $0.unicodeScalars.map(\.folded) }.filter { !$0.isEmpty }
        phrases = Dictionary(grouping: folded) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The length of the longest phrase that `text` begins with.
    func prefix(of text: Folded) -> Int? {
        guard let first = text.first, let candidates = phrases[first] else { return nil }
        return candidates.first { text.starts(with: $0) }?.count
    }

    /// Whether `text` is one of the phrases, whole.
    func contains(_ text: Folded) -> Bool { prefix(of: text) == text.count && !text.isEmpty }

    /// Whether one of the phrases stands anywhere in `text`.
    func occurs(in text: Folded) -> Bool {
        text.indices.contains { prefix(of: text[$0...]) != nil }
    }

    /// Whether `text` ends with one of the phrases.
    func isSuffix(of text: Folded) -> Bool {
        text.indices.contains { contains(text[$0...]) }
    }
}
