/// Reads signs that stand by themselves; signs that nobody says are marks like any other.
enum SymbolRule: NormalizationRule {
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard let scalar = start.peek() else { return nil }
        var cursor = start
        cursor.index += 1
        if scalar == "%" || scalar == "‰", start.peek(-1) == "(" || start.peek(-1) == "（" {
            return Reading(from: start, to: cursor, spoken: scalar == "%" ? "百分比" : "千分比")
        }
        // R&D
        if scalar == "&", start.peek(-1)?.isLatin == true, start.peek(1)?.isLatin == true {
            return Reading(from: start, to: cursor, .latin, "and")
        }
        // .NET
        if scalar == ".", start.peek(1)?.isLatin == true, start.peek(-1)?.isLatin != true {
            return Reading(from: start, to: cursor, spoken: "点")
        }
        if let spoken = Symbols.alone[scalar] { return Reading(from: start, to: cursor, spoken: spoken) }
        return Reading(from: start, to: cursor, .punctuation, silent: Silence(scalar))
    }
}
