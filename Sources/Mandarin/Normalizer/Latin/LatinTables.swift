/// The tables that Latin words are said by, from `Words/`.
struct LatinTables: Sendable {
    /// How a word is said, letters to be spelled standing apart.
    struct Said: Sendable {
        var alone: String
        /// Among English words, where that is another way.
        var amongEnglish: String?
    }

    /// What is said for an English word written short, and where it counts.
    struct Abbreviation: Sendable {
        enum Place: String { case name, number, any }

        var spoken: String
        var place: Place
    }

    /// A unit behind a figure of English text.
    struct Unit: Sendable {
        var written: [Unicode.Scalar]
        var one: String
        var many: String
    }

    /// By the word as written.
    private(set) var acronyms: [String: Said] = [:]
    /// Short English words, in lower case.
    private(set) var english: Set<String> = []
    /// By the short form with its dots.
    private(set) var abbreviations: [String: Abbreviation] = [:]
    /// By their first character, longer ones first.
    private(set) var units: [Unicode.Scalar: [Unit]] = [:]
    /// The most scalars that an abbreviation has.
    private(set) var longestAbbreviation = 0

    /// The tables that come with the package, read once per process.
    static let standard = Result { () throws(LexiconError) in try LatinTables() }

    /// The same for rules, which cannot fail: whoever makes a normalizer has asked for ``standard``.
    static let shared = (try? standard.get()) ?? LatinTables(empty: ())

    private init(empty: Void) {}

    private init() throws(LexiconError) {
        for row in try TextTable("Words/acronyms.tsv", fields: 3).rows {
            let ways = row[1].split(separator: "/").map { $0.words.joined(separator: " ") }
            guard (1...2).contains(ways.count), !ways[0].isEmpty else {
                throw .damaged(file: "acronyms.tsv", reason: "“\(row[0])” is not said in one way or two")
            }
            acronyms[String(row[0])] = Said(alone: ways[0], amongEnglish: ways.count > 1 ? ways[1] : nil)
        }
        for row in try TextTable("Words/english.tsv", fields: 2).rows {
            english.formUnion(row[0].words.map(String.init))
        }
        for row in try TextTable("Words/abbreviations.tsv", fields: 4).rows {
            guard let place = Abbreviation.Place(rawValue: String(row[2])) else {
                throw .damaged(file: "abbreviations.tsv", reason: "“\(row[2])” is no place")
            }
            abbreviations[String(row[0])] = Abbreviation(spoken: String(row[1]), place: place)
            longestAbbreviation = max(longestAbbreviation, row[0].unicodeScalars.count)
        }
        for row in try TextTable("Words/english-units.tsv", fields: 4).rows {
            guard let first = row[0].unicodeScalars.first else {
                throw .damaged(file: "english-units.tsv", reason: "a unit is empty")
            }
            units[first, default: []].append(
                Unit(written: Array(row[0].unicodeScalars), one: String(row[1]), many: String(row[2])))
        }
        for first in units.keys { units[first]?.sort { $0.written.count > $1.written.count } }
    }
}
