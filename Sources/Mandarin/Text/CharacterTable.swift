/// Sets of characters or words that rules read, each by its name in a table that a linguist edits.
struct CharacterTable: Sendable {
    private let sets: [String: Substring]

    /// What the rules of tones read.
    static let tones = CharacterTable(standard: "Tones/characters.tsv")

    /// Tells why the table cannot be read; whoever makes a ``WordReader`` is told.
    static func check() throws(LexiconError) {
        _ = try TextTable("Tones/characters.tsv", fields: 3)
    }

    /// A table that comes with the package; empty where it is missing, which ``check()`` tells.
    private init(standard name: String) {
        let rows = (try? TextTable(name, fields: 3).rows) ?? []
        sets = Dictionary(rows.map { (String($0[0]), $0[1]) }) { first, _ in first }
    }

    /// The characters of a name.
    subscript(name: String) -> Set<Unicode.Scalar> { Set(sets[name]?.unicodeScalars.filter { $0 != " " } ?? []) }

    /// The words of a name.
    func words(_ name: String) -> Set<[Unicode.Scalar]> {
        Set((sets[name]?.words ?? []).map { Array($0.unicodeScalars) })
    }
}
