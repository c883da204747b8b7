/// Finds names of foreigners that no table has, by the characters that foreign sounds are written with, where the text
/// otherwise falls into single characters: 总统|佩|泽|希|齐|扬 → 佩泽希齐扬.
struct ForeignNameFinder {
    let tables: NameTables
    let index: LexiconIndex

    /// Joins the words that make up names.
    ///
    /// - Parameters:
    ///   - cuts: The words of a run of hanzi, as the lexicon cuts it.
    ///   - dots: Whether · stands before and after the run, so that a name ends or begins there.
    /// - Returns: The places of names among the new words.
    func join(_ cuts: inout [WordSegmenter.Cut], in text: [Unicode.Scalar], dots: (before: Bool, after: Bool)) -> [Int]
    {
        var names: [Int] = []
        var number = 0
        while number < cuts.count {
            guard isPart(cuts[number], in: text) else {
                number += 1
                continue
            }
            var end = number + 1
            while end < cuts.count, isPart(cuts[end], in: text) { end += 1 }
            let part = trimmed(number..<end, of: cuts, in: text)
            let isDotted = dots.before && part.lowerBound == 0 || dots.after && part.upperBound == cuts.count
            guard part.count > 1, isName(part, of: cuts, in: text, isDotted: isDotted) else {
                number = end
                continue
            }
            names.append(part.lowerBound)
            let range = cuts[part.lowerBound].range.lowerBound..<cuts[part.upperBound - 1].range.upperBound
            let name = WordSegmenter.Cut(range: range, reading: 0, wordClass: .person, certainty: .settled)
            cuts.replaceSubrange(part, with: CollectionOfOne(name))
            number = end - part.count + 1
        }
        return names
    }

    /// Whether a word may be part of a name: a character that foreign sounds are written with, or a name or rare word of
    /// such characters.
    private func isPart(_ cut: WordSegmenter.Cut, in text: [Unicode.Scalar]) -> Bool {
        guard tables.foreign(text[cut.range.lowerBound]) != nil else { return false }
        if cut.range.count == 1 { return true }
        guard text[cut.range].allSatisfy({ tables.foreign($0) != nil }) else { return false }
        return cut.wordClass == .person
            || (index.entry(for: WordHash(text[cut.range]))?.cost ?? .max) >= NameTables.rare
    }

    /// The run without the function words at its ends.
    private func trimmed(
        _ run: Range<Int>, of cuts: [WordSegmenter.Cut], in text: [Unicode.Scalar]
    ) -> Range<Int> {
        func isFunction(_ cut: WordSegmenter.Cut) -> Bool {
            cut.range.count == 1 && tables.foreign(text[cut.range.lowerBound]) == .inside
        }
        var run = run
        while let first = run.first, isFunction(cuts[first]) { run = first + 1..<run.upperBound }
        while let last = run.last, isFunction(cuts[last]) { run = run.lowerBound..<last }
        return run
    }

    /// Whether words together are a name: long enough, and with enough characters that are seldom anything but sound.
    private func isName(
        _ part: Range<Int>, of cuts: [WordSegmenter.Cut], in text: [Unicode.Scalar], isDotted: Bool
    ) -> Bool {
        let range = cuts[part.lowerBound].range.lowerBound..<cuts[part.upperBound - 1].range.upperBound
        let cores = text[range].count { tables.foreign($0) == .core }
        if isDotted { return cores > 0 }
        let isHeralded = !tables.roles(before: range.lowerBound, in: text[...]).isDisjoint(with: [.title, .foreign])
        // 秘书长|吕|特, 总统|卢|拉: after an office two characters are enough.
        if range.count == 2 { return isHeralded }
        guard cores > 0 else { return false }
        if cores > 1, 2 * cores + 1 >= range.count { return true }
        // 财长|贝|森|特, 布|林肯, 武|契|奇|表示.
        return isHeralded
            || part.contains { cuts[$0].wordClass == .person && cuts[$0].range.count > 1 }
            || tables.roles(from: range.upperBound, in: text[...]).contains(.after) && range.count < 5
    }
}
