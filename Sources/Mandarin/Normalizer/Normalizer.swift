/// Turns numbers, dates, units and symbols into words, and tells Chinese, Latin and punctuation apart.
///
/// 2024年增长6.3% → 二零二四年增长百分之六点三
public struct Normalizer: Sendable {
    private let options: Options

    /// Makes a normalizer.
    public init(options: Options = .init()) { self.options = options }

    /// A stretch of text as tokens, which cover it exactly and in order.
    public func tokens(in text: [Unicode.Scalar], range: Range<Int>) -> [Token] {
        let folded = FoldedText(text, range: range, options: options)
        var tokens: [Token] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let scalarClass = ScalarClass(folded[index])
            if scalarClass == .candidate, let reading = reading(at: Cursor(folded, index)) {
                let first = tokens.count
                tokens += reading.first.inBreaths
                tokens += reading.rest.flatMap(\.inBreaths)
                PlainTokens.settleLatin(&tokens, from: first, in: text)
                index = reading.end
                continue
            }
            var end = index + 1
            // Only plain stretches are taken together: each candidate is looked at for itself.
            while scalarClass != .candidate, end < range.upperBound, scalarClass.goesOn(with: ScalarClass(folded[end]))
            {
                end += 1
            }
            if scalarClass == .hanzi {
                tokens.append(Token(.hanzi, range: index..<end, spoken: Self.hanzi(text[index..<end])))
            } else if end == index + 1, scalarClass == .punctuation, Silence.isCommon(text[index]) {
                tokens.append(Token(.punctuation, range: index..<end, spoken: ""))
            } else {
                PlainTokens.append(index..<end, of: text, to: &tokens)
            }
            index = end
        }
        return tokens
    }

    /// A text as it is spoken, with its punctuation: for people and for comparison.
    public func spoken(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var spoken = ""
        spoken.reserveCapacity(2 * text.utf8.count)
        for token in tokens(in: scalars, range: 0..<scalars.count) {
            let written = scalars[token.range]
            // Letters that are said apart are still written together.
            let isWritten =
                switch token.kind {
                case .hanzi, .rewritten: false
                case .latin: written.elementsEqual(token.spoken.unicodeScalars.lazy.filter { $0 != " " })
                case .punctuation, .silent: true
                }
            spoken += isWritten ? String(scalars: written) : token.spoken
        }
        return spoken
    }

    private func reading(at cursor: Cursor) -> Reading? {
        for rule in NormalizationRules.rules(for: cursor) {
            if let reading = rule.reading(at: cursor) { return reading }
        }
        return nil
    }

    /// Hanzi as they are spoken: the sign 〇 is 零, and 々 is what it repeats.
    private static func hanzi(_ text: ArraySlice<Unicode.Scalar>) -> String {
        // Both are rare, and are looked for at once.
        guard text.contains(where: { (0x3005...0x303B).contains($0.value) }) else { return String(scalars: text) }
        return String(scalars: RepeatedHanzi.spoken(text).map { $0 == "〇" ? "零" : $0 }[...])
    }
}
