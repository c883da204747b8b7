/// Reads signs that stand by themselves; signs that nobody says are marks like any other.
struct SymbolRule: NormalizationRule {
    func reading(at start: Cursor) -> Reading? {
        guard let scalar = start.peek() else { return nil }
        var cursor = start
        cursor.index += 1
        if let spoken = Symbols.alone[scalar] { return Reading(from: start, to: cursor, spoken: spoken) }
        return Reading(from: start, to: cursor, .punctuation, "")
    }
}
