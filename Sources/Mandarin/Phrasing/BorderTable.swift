/// Which words lean on a neighbour, and what marks make or forbid a pause: the tables of `Phrasing/Borders`.
struct BorderTable: Sendable {
    /// How a word leans; `roles.tsv` explains each.
    struct Role: OptionSet, Sendable {
        let rawValue: UInt32

        static let particle = Role(rawValue: 1)
        static let begins = Role(rawValue: 1 << 1)
        static let ends = Role(rawValue: 1 << 2)
        static let prefix = Role(rawValue: 1 << 3)
        static let firstPrefix = Role(rawValue: 1 << 4)
        static let suffix = Role(rawValue: 1 << 5)
        static let complement = Role(rawValue: 1 << 6)
        static let shortComplement = Role(rawValue: 1 << 7)
        static let modal = Role(rawValue: 1 << 8)
        static let numeral = Role(rawValue: 1 << 9)
        static let measure = Role(rawValue: 1 << 10)
        static let unit = Role(rawValue: 1 << 11)
        static let day = Role(rawValue: 1 << 12)
        static let part = Role(rawValue: 1 << 13)
        static let beforeNumber = Role(rawValue: 1 << 14)
        static let afterNumber = Role(rawValue: 1 << 15)
        static let year = Role(rawValue: 1 << 16)
        static let aspect = Role(rawValue: 1 << 17)
        static let office = Role(rawValue: 1 << 18)
        static let area = Role(rawValue: 1 << 19)
        static let each = Role(rawValue: 1 << 20)

        static let names: [Substring: Role] = [
            "particle": .particle, "begins": .begins, "ends": .ends, "prefix": .prefix, "first-prefix": .firstPrefix,
            "suffix": .suffix, "complement": .complement, "short-complement": .shortComplement, "modal": .modal,
            "numeral": .numeral, "measure": .measure, "unit": .unit, "day": .day, "part": .part,
            "before-number": .beforeNumber, "after-number": .afterNumber, "year": .year,
            "aspect": .aspect, "office": .office, "area": .area, "each": .each,
        ]
    }

    /// Marks that hold together what stands between them.
    struct Bracket: Sendable {
        var closing: Unicode.Scalar
        /// How many syllables are read without a pause at most.
        var longest: Int
    }

    private let characters: HanziTable<Role>
    private let words: [UInt64: Role]
    let marks: [Unicode.Scalar: Break]
    let brackets: [Unicode.Scalar: Bracket]

    static let standard = Result { () throws(LexiconError) in try BorderTable() }

    init() throws(LexiconError) {
        var characters: [Unicode.Scalar: Role] = [:]
        var words: [UInt64: Role] = [:]
        for row in try Self.rows("roles.tsv", fields: 3) {
            guard let role = Role.names[row[0]] else {
                throw .damaged(file: "roles.tsv", reason: "“\(row[0])” is no role")
            }
            for word in row[1].words {
                let scalars = word.unicodeScalars
                if scalars.count == 1, let character = scalars.first {
                    characters[character, default: []].insert(role)
                } else {
                    words[WordHash(scalars).finished, default: []].insert(role)
                }
            }
        }
        self.characters = HanziTable(characters)
        self.words = words
        marks = try Self.marks()
        brackets = try Self.brackets()
    }

    /// The roles of a character as a word, or as the edge of one.
    func roles(of character: Unicode.Scalar) -> Role { characters[character] ?? [] }

    /// The roles of a word.
    func roles(of piece: Piece, in line: borrowing Line) -> Role {
        piece.span.count == 1 ? roles(of: line.characters[piece.span.lowerBound]) : words[piece.hash] ?? []
    }

    private static func marks() throws(LexiconError) -> [Unicode.Scalar: Break] {
        let levels: [Substring: Break] = [
            "minorPhrase": .minorPhrase, "majorPhrase": .majorPhrase, "clause": .clause,
        ]
        var marks: [Unicode.Scalar: Break] = [:]
        for row in try rows("marks.tsv", fields: 3) {
            guard let mark = row[0].unicodeScalars.first, let level = levels[row[1]] else {
                throw .damaged(file: "marks.tsv", reason: "“\(row[1])” is no break")
            }
            marks[mark] = level
        }
        return marks
    }

    private static func brackets() throws(LexiconError) -> [Unicode.Scalar: Bracket] {
        var brackets: [Unicode.Scalar: Bracket] = [:]
        for row in try rows("brackets.tsv", fields: 4) {
            guard let opening = row[0].unicodeScalars.first, let closing = row[1].unicodeScalars.first,
                let longest = Int(row[2])
            else { throw .damaged(file: "brackets.tsv", reason: "“\(row[2])” is no number of syllables") }
            brackets[opening] = Bracket(closing: closing, longest: longest)
        }
        return brackets
    }

    private static func rows(_ name: String, fields: Int) throws(LexiconError) -> [[Substring]] {
        try TextTable("Borders/\(name)", fields: fields).rows
    }
}
