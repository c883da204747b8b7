internal import Foundation

/// Takes Greek words whole: Ελλάδα → Ellada. Letters by themselves, as in αβγ, are called by their names.
enum GreekRule: NormalizationRule {
    static let name = "greek"
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard let first = start.peek(), isGreek(first) else { return nil }
        var cursor = start
        if start.peek(-1).map(isGreek) != true {
            while let letter = cursor.peek(), isGreek(letter), cursor.index - start.index < Token.longest {
                cursor.index += 1
            }
            let letters = start.text.scalars(start.index..<cursor.index)
            if isWord(letters), let spoken = (try? Romanization.standard.get())?.greek(letters) {
                return Reading(from: start, to: cursor, .latin, spoken)
            }
        }
        // An accent does not change a letter's name.
        guard Symbols.alone[first] == nil, let plain = plain(first), let name = Symbols.alone[plain] else { return nil }
        cursor.index = start.index + 1
        return Reading(from: start, to: cursor, spoken: name)
    }

    private static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x370...0x3FF, 0x1F00...0x1FFF: scalar.properties.isAlphabetic
        default: false
        }
    }

    /// Words of several syllables have an accent, but not where they are all in capitals; formulas have none.
    private static func isWord(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        guard letters.count > 1, let last = letters.last else { return false }
        if letters.contains(where: { plain($0) != $0 }) { return true }
        return last == "ς" && letters.count > 2 || letters.count > 4 && letters.allSatisfy(\.properties.isUppercase)
    }

    /// A letter without its accent.
    private static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first
    }
}
