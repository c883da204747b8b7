internal import Foundation

/// Spells foreign words in Latin letters for an English voice: カラオケ → karaoke, Москва → Moskva, 서울 → seoul.
///
/// Plain systems, a letter or syllable at a time; the tables are in `Scripts`.
struct Romanization: Sendable {
    private let kana: KanaTable
    private let hangul: HangulTable
    private let cyrillic: [Unicode.Scalar: String]
    private let greek: [String: String]
    private let latin: [Unicode.Scalar: String]

    /// The tables that come with the package, read once per process.
    static let standard = Result { () throws(LexiconError) in try Romanization() }

    private init() throws(LexiconError) {
        kana = KanaTable(try Self.table("kana"))
        hangul = HangulTable(try TextTable("Scripts/hangul.tsv", fields: 3))
        cyrillic = Self.letters(try Self.table("cyrillic"))
        greek = try Self.table("greek")
        latin = Self.letters(try Self.table("latin"))
    }

    /// The rows of a table of two fields; “-” stands for nothing.
    private static func table(_ script: String) throws(LexiconError) -> [String: String] {
        let rows = try TextTable("Scripts/\(script).tsv", fields: 2).rows
        return Dictionary(rows.map { (String($0[0]), $0[1] == "-" ? "" : String($0[1])) }) { $1 }
    }

    private static func letters(_ table: [String: String]) -> [Unicode.Scalar: String] {
        Dictionary(table.compactMap { key, value in key.unicodeScalars.first.map { ($0, value) } }) { $1 }
    }

    /// A run of one script, and what is said for it: nothing where it spells no word.
    struct Word {
        var end: Int
        var spoken: String
    }

    /// The word of a foreign script that begins at an index.
    ///
    /// - Returns: `nil` where none does, and the text is to be looked at scalar by scalar.
    func word(in text: [Unicode.Scalar], at index: Int, upTo limit: Int) -> Word? {
        guard let script = ForeignScript(text[index]) else { return nil }
        var end = index + 1
        while end < limit, script.continues(with: text[end]) { end += 1 }
        let run = text[index..<end]
        let spoken: String? =
            switch script {
            case .hiragana, .katakana: kana.spelled(Self.compatible(run))
            case .hangul: hangul.spelled(Self.compatible(run))
            case .cyrillic: spelled(run) { cyrillic[$0] }
            case .latin: said(String(scalars: Self.compatible(run)[...]))
            }
        return Word(end: end, spoken: spoken ?? "")
    }

    /// Modern Greek; `nil` where a letter has no place in it.
    func greek(_ word: ArraySlice<Unicode.Scalar>) -> String? {
        // Without accents, so that pairs of letters are found.
        let letters = String(scalars: word).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark
        }
        var spoken = ""
        var index = letters.startIndex
        while index < letters.endIndex {
            let next = letters.index(after: index)
            let small = letters[index].properties.lowercaseMapping
            if next < letters.endIndex, let pair = greek[small + letters[next].properties.lowercaseMapping] {
                spoken += Self.cased(pair, as: letters[index])
                index = letters.index(after: next)
            } else {
                guard let letter = greek[small] else { return nil }
                spoken += Self.cased(letter, as: letters[index])
                index = next
            }
        }
        return letters.allSatisfy(\.properties.isUppercase) ? spoken.capitalized : spoken
    }

    /// Latin letters as an English voice has them: those that it knows, and others without what parts them from these;
    /// `nil` where one has none to stand for it.
    func said(_ letters: String) -> String? {
        var said = ""
        for scalar in letters.precomposedStringWithCanonicalMapping.unicodeScalars {
            if Self.isSaid(scalar) {
                said.unicodeScalars.append(scalar)
            } else if let known = latin[scalar] {
                said += known
            } else if let small = scalar.properties.lowercaseMapping.unicodeScalars.first,
                let known = latin[small] ?? cyrillic[small]
            {
                said += Self.cased(known, as: scalar)
            } else {
                let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
                    $0.properties.generalCategory != .nonspacingMark
                }
                guard parts.allSatisfy({ Self.isSaid($0) || latin[$0] != nil }) else { return nil }
                for part in parts { said += Self.isSaid(part) ? String(part) : latin[part] ?? "" }
            }
        }
        return said
    }

    /// Whether the English voice has a sound for a letter: those of ASCII and of Latin-1 and Latin Extended-A.
    static func isSaid(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x27, 0x20, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F: true
        default: false
        }
    }

    private func spelled(_ run: ArraySlice<Unicode.Scalar>, by letter: (Unicode.Scalar) -> String?) -> String? {
        var spoken = ""
        for scalar in run where scalar.properties.generalCategory != .nonspacingMark {
            if let known = letter(scalar) {
                spoken += known
            } else {
                guard let small = scalar.properties.lowercaseMapping.unicodeScalars.first, let known = letter(small)
                else { return nil }
                spoken += Self.cased(known, as: scalar)
            }
        }
        // A word in capitals is a word to say, not letters to spell.
        return run.allSatisfy { $0.properties.isUppercase } ? spoken.capitalized : spoken
    }

    private static func cased(_ spoken: String, as letter: Unicode.Scalar) -> String {
        letter.properties.isUppercase ? spoken.prefix(1).uppercased() + spoken.dropFirst() : spoken
    }

    /// The plain forms of half-width and styled characters.
    private static func compatible(_ run: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        Array(String(scalars: run).precomposedStringWithCompatibilityMapping.unicodeScalars)
    }
}
