/// Tells whether …… in the middle of a line ends a sentence.
///
/// It is a pause (等等……我还没好) unless a whole statement stands before it and another one clearly begins after it
/// (天黑了……大家都没说话). The standard counts it among the marks that label, not those that end (GB/T 15834).
struct EllipsisEnd {
    let text: [Unicode.Scalar]
    /// Where the sentence begins.
    let sentenceStart: Int
    /// Where the line ends.
    let lineEnd: Int

    /// Whether the sentence ends with the ellipsis at `index`, with `following` as the next thing seen.
    func ends(at index: Int, following: Int) -> Bool {
        let length = statementLength(before: index)
        guard length >= 3 else { return false }
        let last = text[index - 1]
        if Bracket(text[following].value)?.kind.use == .quotation { return true }
        guard ScalarClass(text[following]) == .hanzi, text[following] != last else { return false }
        for table in [ContinuationWords.sequel, ContinuationWords.linking, ContinuationWords.attributive]
        where table.length(in: text, at: following, before: lineEnd) != nil {
            return false
        }
        if ContinuationWords.finalParticles.contains(last) { return true }
        return length >= 4 && !ContinuationWords.dangling.contains(last)
            && ContinuationWords.starters.length(in: text, at: following, before: lineEnd) != nil
    }

    /// How many spoken scalars stand before `index` without a mark between them, up to four.
    private func statementLength(before index: Int) -> Int {
        var start = index
        while start > sentenceStart, index - start < 4, ScalarClass(text[start - 1]).isSpoken { start -= 1 }
        return index - start
    }
}
