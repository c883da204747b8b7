/// Finds the clause that says who spoke: 他说, 记者问道, 市长笑着表示.
enum ReportingClause {
    /// Whether a clause that reports speech begins at `start`.
    ///
    /// The verb stands in the first clause (他笑着说，…), or ends the sentence (沉默片刻后，他说。).
    static func begins(at start: Int, in text: [Unicode.Scalar], before lineEnd: Int) -> Bool {
        let end = min(lineEnd, start + longest)
        var clauseStart = start
        var isFirst = true
        var index = start
        while index < end {
            let scalar = text[index]
            switch ScalarClass(scalar) {
            case .clause where scalar == "、":
                index += 1
            case .clause:
                guard scalar == "，" || scalar == "," else { return false }
                isFirst = false
                clauseStart = index + 1
                index += 1
            case .stop, .shout, .asciiShout, .dot, .ellipsis, .dash:
                return false
            case .opener where Bracket(scalar.value)?.kind.use == .quotation:
                return false
            case .latin where index == clauseStart || ScalarClass(text[index - 1]) != .latin:
                let wordEnd = text[index..<end].firstIndex { ScalarClass($0) != .latin } ?? end
                if isFirst, SpeechVerbs.english.contains(LatinWord.folded(text[index..<wordEnd])) { return true }
                index = wordEnd
            default:
                if let length = SpeechVerbs.length(of: text, at: index, before: lineEnd) {
                    let after = index + length
                    let endsClause = after >= lineEnd || ScalarClass(text[after]) == .stop
                    if isFirst || endsClause { return true }
                }
                index += 1
            }
        }
        return false
    }

    /// Whether the words just before `end` say that someone speaks: 他说, 写着, 喊了一声.
    static func ends(at end: Int, in text: [Unicode.Scalar], after start: Int) -> Bool {
        var last = end
        while last > start, end - last < 3, aspects.contains(text[last - 1]) { last -= 1 }
        for length in 1...2 where last - length >= start {
            if SpeechVerbs.length(of: text, at: last - length, before: last) == length { return true }
        }
        return last != end && last > start && inscriptions.contains(text[last - 1])
    }

    /// The most scalars that are read in search of the verb.
    private static let longest = 60

    /// What may stand between the verb and the quotation: 喊了一声“…”.
    private static let aspects: Set<Unicode.Scalar> = ["着", "著", "了", "过", "過", "一", "声", "聲", "句", "出"]

    /// Verbs of writing, which introduce words when an aspect follows: 写着“…”.
    private static let inscriptions: Set<Unicode.Scalar> = ["写", "寫", "印", "刻", "贴", "貼", "回", "留", "来", "來"]
}
