/// Tells whether a figure stands in an English clause rather than beside a Latin name in Chinese text.
enum EnglishClause {
    /// How far to look to either side, in scalars.
    private static let reach = 60

    /// Whether there is no hanzi in the clause around a place, but at least three English words, one of them in small letters
    /// or known to be no name.
    ///
    /// Between brackets or quotation marks there have to be five, so that a foreign title is not enough.
    static func stands(around start: Cursor) -> Bool {
        var lower = start.index, upper = start.index
        var isQuoted = false
        let first = max(start.text.range.lowerBound, start.index - reach)
        while lower > first {
            let scalar = start.text[lower - 1]
            if ends.contains(scalar) { break }
            if quotes.contains(scalar) {
                isQuoted = true
                break
            }
            if ScalarClass(scalar) == .hanzi { return false }
            lower -= 1
        }
        let last = min(start.text.range.upperBound, start.index + reach)
        while upper < last {
            let scalar = start.text[upper]
            if ends.contains(scalar) { break }
            if quotes.contains(scalar) {
                isQuoted = true
                break
            }
            if ScalarClass(scalar) == .hanzi { return false }
            upper += 1
        }
        return hasWords(isQuoted ? 5 : 3, in: start.text.scalars(lower..<upper))
    }

    private static func hasWords(_ limit: Int, in clause: ArraySlice<Unicode.Scalar>) -> Bool {
        var words = 0, isSure = false
        for run in clause.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" && $0.digit == nil })
        where run.count > 1 && !run.contains(where: { $0.digit != nil }) && run.contains(where: vowels.contains) {
            words += 1
            let isSmall = run.allSatisfy { !$0.isCapital }
            if isSmall || run.allSatisfy(\.isCapital) && isKnown(run) { isSure = true }
            if isSure, words >= limit { return true }
        }
        return false
    }

    private static func isKnown(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
        LatinTables.shared.english.contains(String(scalars: run).lowercased())
    }

    private static let vowels: ScalarSet = "aeiouyAEIOUY"
    private static let ends: ScalarSet = "。！？!?；;\n\r"
    private static let quotes: ScalarSet = "“”\"「」『』《》（）()[]【】"
}
