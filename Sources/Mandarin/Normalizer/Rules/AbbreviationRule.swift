/// Reads English words that are written short with a dot: Mr. Smith → Mister, etc. → et cetera, U.S. → U S.
enum AbbreviationRule: NormalizationRule {
    static let name = "abbreviation"
    static let beginnings: Set<Beginning> = [.letter]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.isLetter != true else { return nil }
        return listed(start) ?? initials(start)
    }

    private static func listed(_ start: Cursor) -> Reading? {
        let tables = LatinTables.shared
        var cursor = start
        var written = String.UnicodeScalarView()
        var found: Reading?
        while written.count < tables.longestAbbreviation, let scalar = cursor.peek(), scalar.isLatin || scalar == "." {
            written.append(scalar)
            cursor.index += 1
            guard scalar == "." || cursor.peek()?.isLatin != true, written.contains("."),
                let abbreviation = tables.abbreviations[String(written)], stands(abbreviation.place, before: cursor)
            else { continue }
            found = Reading(from: start, to: cursor, .latin, abbreviation.spoken)
        }
        return found
    }

    private static func stands(_ place: LatinTables.Abbreviation.Place, before end: Cursor) -> Bool {
        var next = end
        next.skipSpaces()
        return switch place {
        case .any: end.peek()?.isLatin != true
        case .name: next.peek()?.isCapital == true
        case .number: next.peek()?.digit != nil
        }
    }

    /// U.S., U.S.A., J. K. Rowling: letters, each with its dot; one alone needs a name after it.
    private static func initials(_ start: Cursor) -> Reading? {
        var cursor = start
        var letters: [Unicode.Scalar] = []
        while letters.count < 8, let letter = cursor.peek(), letter.isLatin, cursor.peek(1) == ".",
            letter.isCapital == start.peek()?.isCapital
        {
            letters.append(letter)
            cursor.index += 2
        }
        guard let last = letters.last else { return nil }
        // U.S without its last dot, but not U.Sing nor a.txt.
        if letters.count == 1 || cursor.peek()?.isLatin == true {
            if let letter = cursor.peek(), letter.isLatin, letter.isCapital == last.isCapital,
                cursor.peek(1)?.isLatin != true,
                cursor.peek(1)?.digit == nil, last.isCapital
            {
                letters.append(letter)
                cursor.index += 1
            } else if letters.count == 1 {
                var next = cursor
                next.skipSpaces()
                guard last.isCapital, next.index > cursor.index, next.peek()?.isCapital == true,
                    next.peek(1)?.isLatin == true || next.peek(1) == "."
                else { return nil }
            } else {
                return nil
            }
        }
        return Reading(from: start, to: cursor, .latin, LatinSpelling.spelled(letters[...]))
    }
}
