/// Spells Korean syllables after the Revised Romanization, final consonants going over to a vowel: 한국어 → hangugeo.
///
/// What neighbouring consonants make of each other is left out, but for ㄹㄹ → ll.
struct HangulTable: Sendable {
    /// What is written for each conjoining letter, and what for it before a vowel.
    private let letters: [Unicode.Scalar: (plain: String, beforeVowel: String)]

    init(_ table: TextTable) {
        letters = Dictionary(
            table.rows.compactMap { row in
                row[0].unicodeScalars.first.map { ($0, (Self.text(row[1]), Self.text(row[2]))) }
            }
        ) { $1 }
    }

    private static func text(_ field: Substring) -> String { field == "-" ? "" : String(field) }

    /// What syllables and letters spell; `nil` where one is not of today's Korean.
    func spelled(_ run: [Unicode.Scalar]) -> String? {
        let jamo = run.flatMap(Self.jamo)
        var spoken = ""
        for (index, letter) in jamo.enumerated() {
            guard let sound = letters[letter] else { return nil }
            let next = index + 1 < jamo.count ? jamo[index + 1] : nil
            if letter == Self.rieul, spoken.hasSuffix("l"), index > 0, Self.isFinal(jamo[index - 1]) {
                spoken += "l"
            } else {
                spoken += Self.isFinal(letter) && next == Self.silent ? sound.beforeVowel : sound.plain
            }
        }
        return spoken.isEmpty ? nil : spoken
    }

    /// The letters of a syllable, by the arithmetic of the Unicode Standard, 3.12.
    private static func jamo(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        guard (0xAC00...0xD7A3).contains(scalar.value) else { return [scalar] }
        let place = scalar.value - 0xAC00
        let values = [0x1100 + place / 588, 0x1161 + place % 588 / 28] + (place % 28 > 0 ? [0x11A7 + place % 28] : [])
        return values.compactMap(Unicode.Scalar.init)
    }

    private static func isFinal(_ letter: Unicode.Scalar) -> Bool { (0x11A8...0x11C2).contains(letter.value) }

    private static let rieul: Unicode.Scalar = "\u{1105}"
    /// The ㅇ that stands before a vowel.
    private static let silent: Unicode.Scalar = "\u{110B}"
}
