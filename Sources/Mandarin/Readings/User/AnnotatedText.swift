/// A text in which readings stand in brackets after their hanzi: 重(chong2)庆.
///
/// Brackets that do not hold pinyin with tone digits, a syllable for each of the hanzi right before them at most, are
/// text like any other.
struct AnnotatedText {
    /// The text without the readings.
    private(set) var text: [Unicode.Scalar] = []
    /// The readings by their characters' offsets in ``text``.
    private(set) var readings: [Int: Syllable] = [:]
    /// Where the readings stand in the source, brackets and all.
    private(set) var notes: [Range<Int>] = []
    /// The offset in the source of each scalar of ``text``.
    private var offsets: [Int] = []

    init(_ source: [Unicode.Scalar], lexicon: Lexicon) {
        text.reserveCapacity(source.count)
        offsets.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if let (syllables, end) = Self.note(at: index, in: source, lexicon: lexicon), isHanzi(last: syllables.count)
            {
                for (place, syllable) in zip(text.count - syllables.count..<text.count, syllables) {
                    readings[place] = syllable
                }
                notes.append(index..<end)
                index = end
            } else {
                text.append(source[index])
                offsets.append(index)
                index += 1
            }
        }
    }

    /// Where a range of ``text`` stands in the source; readings between its characters are in it.
    func sourceRange(of range: Range<Int>) -> Range<Int> {
        guard let first = offsets[range].first, let last = offsets[range].last else { return 0..<0 }
        return first..<last + 1
    }

    /// Tokens of ``text`` by where they stand in the source.
    func inSource(_ tokens: [Token]) -> [Token] {
        tokens.map { token in
            var token = token
            token.range = sourceRange(of: token.range)
            return token
        }
    }

    private func isHanzi(last count: Int) -> Bool {
        count <= text.count && text.suffix(count).allSatisfy { ScalarClass($0) == .hanzi }
    }

    /// The syllables in brackets that open at an index, and where the text goes on.
    private static func note(
        at index: Int, in source: [Unicode.Scalar], lexicon: Lexicon
    ) -> (syllables: [Syllable], end: Int)? {
        guard let closing: Unicode.Scalar = ["(": ")", "（": "）"][source[index]] else { return nil }
        // The longest syllable has seven letters.
        let limit = min(source.count, index + 80)
        guard let close = source[index..<limit].firstIndex(of: closing) else { return nil }
        var syllables: [Syllable] = []
        for part in source[index + 1..<close].split(separator: " ") {
            guard let syllable = lexicon.syllable(String(scalars: part)) else { return nil }
            syllables.append(syllable)
        }
        return syllables.isEmpty ? nil : (syllables, close + 1)
    }
}
