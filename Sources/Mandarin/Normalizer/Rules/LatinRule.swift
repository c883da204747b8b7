/// Takes Latin words whole, and tells which are spelled: APP, GDP letter by letter; iPhone, NASA as words.
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
        let word = String(letters)
        return Reading(from: start, to: cursor, .latin, Self.isSpelled(letters) ? Self.spelled(letters) : word)
    }

    private static func isSpelled(_ letters: String.UnicodeScalarView) -> Bool {
        guard letters.allSatisfy(\.isLatin) else { return false }
        if letters.count == 1 { return true }
        let capitals = letters.count(where: \.isCapital)
        if Acronyms.saidAsWords.contains(String(letters)) { return false }
        // APP and VIP, also WiFi's like; a plural s is said with them.
        return capitals == letters.count && letters.count <= 5
            || !letters.contains { "aeiouyAEIOUY".unicodeScalars.contains($0) } && letters.count <= 5
    }

    private static func spelled(_ letters: String.UnicodeScalarView) -> String {
        letters.map { String($0) }.joined(separator: " ")
    }
}
