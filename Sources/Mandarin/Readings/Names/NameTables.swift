/// What tells names of persons: surnames, the words around names, and the characters of given names.
///
/// Sources: 通用规范汉字表 and 现代汉语词典, entries marked 姓; the words are our own.
struct NameTables: Sendable {
    /// What a word says of a name beside it.
    struct Role: OptionSet, Sendable {
        let rawValue: Int
        /// An office, before a full name or after a surname.
        static let title = Role(rawValue: 1)
        /// A form of address after a surname.
        static let person = Role(rawValue: 2)
        /// Comes right before a full name.
        static let before = Role(rawValue: 4)
        /// What a person who was just named does.
        static let after = Role(rawValue: 8)
        /// An office whose holders bear foreign names.
        static let foreign = Role(rawValue: 16)

        static let names: [Substring: Role] = [
            "title": .title, "person": .person, "before": .before, "after": .after, "foreign": .foreign,
        ]
    }

    /// A surname of one character or two.
    struct Surname: Sendable {
        var characters: [Unicode.Scalar]
        /// Its reading, where its characters have others too; empty else.
        var reading: [Syllable]
        /// Where an office right after it makes it a surname.
        var offices: Offices
    }

    /// Where an office after a surname counts; a form of address does everywhere.
    enum Offices: String {
        case everywhere = "all"
        /// At the head of a clause, and after 和: in 支付宝任总裁 it is a verb.
        case first
        case nowhere = "personal"
    }

    /// By their first character.
    let surnames: HanziTable<[Surname]>
    private let roles: [UInt64: Role]
    private let longestRole: Int
    let given: Set<Unicode.Scalar>
    let never: Set<Unicode.Scalar>
    private let foreign: HanziTable<Sound>

    /// What a character is in names of foreigners.
    struct Sound: Sendable {
        var kind: Kind
        /// Its reading there, where it has another elsewhere.
        var reading: Syllable?

        enum Kind: String, Sendable {
            /// Seldom anything but sound.
            case core
            /// Also in ordinary words.
            case plain
            /// A function word elsewhere: never a name's first or last.
            case inside
        }
    }

    /// The cost from which a word is rare enough to be part of a name: one in a million.
    static let rare = 14_000

    static let standard = Result { () throws(LexiconError) in try NameTables() }

    init() throws(LexiconError) {
        var surnames: [Unicode.Scalar: [Surname]] = [:]
        for row in try TextTable("Tables/surnames.tsv", fields: 4).rows {
            let characters = Array(row[0].unicodeScalars)
            let reading = row[1] == "-" ? [] : row[1].words.compactMap { Syllable(pinyin: $0) }
            guard let first = characters.first, reading.isEmpty || reading.count == characters.count,
                let offices = Offices(rawValue: String(row[2]))
            else { throw .damaged(file: "surnames.tsv", reason: "“\(row.joined(separator: " "))” is no surname") }
            // The longer ones first: 令狐 before 令.
            let surname = Surname(characters: characters, reading: reading, offices: offices)
            surnames[first, default: []].insert(
                surname, at: characters.count > 1 ? 0 : surnames[first, default: []].endIndex)
        }
        self.surnames = HanziTable(surnames)
        var roles: [UInt64: Role] = [:]
        var longest = 0
        for row in try TextTable("Tables/name-words.tsv", fields: 3).rows {
            guard let role = Role.names[row[1]] else {
                throw .damaged(file: "name-words.tsv", reason: "“\(row[1])” is no role")
            }
            roles[WordHash(row[0].unicodeScalars).finished, default: []].insert(role)
            longest = max(longest, row[0].unicodeScalars.count)
        }
        self.roles = roles
        longestRole = longest
        var kinds: [Substring: Set<Unicode.Scalar>] = [:]
        for row in try TextTable("Tables/name-characters.tsv", fields: 3).rows {
            kinds[row[0]] = Set(row[1].unicodeScalars)
        }
        given = kinds["given"] ?? []
        never = kinds["never"] ?? []
        foreign = HanziTable(try Self.sounds())
    }

    private static func sounds() throws(LexiconError) -> [Unicode.Scalar: Sound] {
        var sounds: [Unicode.Scalar: Sound] = [:]
        for row in try TextTable("Tables/foreign-names.tsv", fields: 3).rows {
            if let kind = Sound.Kind(rawValue: String(row[0])) {
                for character in row[1].unicodeScalars { sounds[character] = Sound(kind: kind) }
            } else if let reading = Syllable(pinyin: row[0]) {
                for character in row[1].unicodeScalars { sounds[character]?.reading = reading }
            } else {
                throw .damaged(file: "foreign-names.tsv", reason: "“\(row[0])” is neither a kind nor pinyin")
            }
        }
        return sounds
    }

    /// What a character is in names of foreigners; `nil` for one that is in none.
    func foreign(_ character: Unicode.Scalar) -> Sound.Kind? { foreign[character]?.kind }

    /// How a character is read in names of foreigners, where it has another reading elsewhere.
    func foreignReading(of character: Unicode.Scalar) -> Syllable? { foreign[character]?.reading }

    /// What the words say that begin at a place.
    func roles(from place: Int, in text: ArraySlice<Unicode.Scalar>) -> Role {
        var hash = WordHash()
        var found: Role = []
        for index in place..<min(place + longestRole, text.endIndex) {
            hash.add(text[index])
            if let role = roles[hash.finished] { found.formUnion(role) }
        }
        return found
    }

    /// What the words say that end before a place.
    func roles(before place: Int, in text: ArraySlice<Unicode.Scalar>) -> Role {
        var found: Role = []
        for start in max(text.startIndex, place - longestRole)..<place {
            if let role = roles[WordHash(text[start..<place]).finished] { found.formUnion(role) }
        }
        return found
    }
}
