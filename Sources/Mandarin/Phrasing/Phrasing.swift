/// Where a sentence pauses, and how strongly.
struct Phrasing: Sendable {
    /// The break that a run of punctuation makes.
    func level(of punctuation: ArraySlice<Unicode.Scalar>) -> Break {
        punctuation.reduce(.none) { max($0, PunctuationBreaks.level(of: $1)) }
    }

    /// Whether a word leans on the one before, so that both are one prosodic word.
    func leans(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.count == 1, let character = word.first else { return false }
        return Self.enclitics.contains(character)
    }

    /// Particles, suffixes and localisers, which are never spoken apart from what they follow.
    private static let enclitics = Set("的了着过们地得吗呢吧啊呀啦嘛么个里上下".unicodeScalars)
}
