/// Takes Latin words whole, to be said as ``LatinSpelling`` has them: APP letter by letter, iPhone as a word.
enum LatinRule: NormalizationRule {
    static let name = "latin"
    static let beginnings: Set<Beginning> = [.letter, .sign]

    static func reading(at start: Cursor) -> Reading? {
        guard let first = start.peek(), first.isLetter else { return nil }
        var cursor = start
        // Greek letters are called by their names, one by one: Δt.
        if let name = Symbols.alone[first] {
            cursor.index += 1
            return Reading(from: start, to: cursor, spoken: name)
        }
        var letters = String.UnicodeScalarView()
        while let scalar = cursor.peek() {
            if scalar.isLetter, Symbols.alone[scalar] == nil {
                letters.append(scalar)
            } else if scalar == "'" || scalar == "’", cursor.peek(1)?.isLetter == true {
                letters.append("'")
            } else {
                break
            }
            cursor.index += 1
        }
        return Reading(
            from: start, to: cursor, .latin, LatinSpelling.spoken(String(letters), from: start, to: cursor))
    }
}
