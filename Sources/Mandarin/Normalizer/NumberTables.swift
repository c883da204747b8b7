/// The tables that number rules read, from `Words/`.
struct NumberTables: Sendable {
    /// Words of one topic on one side of the figures.
    final class Row: Sendable {
        /// Whether they stand before the figures.
        let isBefore: Bool
        /// How many characters they may be away.
        let reach: Int
        let words: WordList
        /// Whether they may be the end of a longer word.
        let isEnding: Bool
        /// What, right after the figures, forbids it.
        let exceptions: WordList

        init(isBefore: Bool, isEnding: Bool, reach: Int, words: WordList, exceptions: WordList) {
            self.isBefore = isBefore
            self.isEnding = isEnding
            self.reach = reach
            self.words = words
            self.exceptions = exceptions
        }
    }

    /// A name made of figures.
    struct DigitName: Sendable {
        /// The words that follow it.
        let words: WordList
        /// Whether 1 is 一 in it: 618, 315.
        let isPlain: Bool
    }

    private let rows: [[Row]]
    /// Measure words before which 2 is 两.
    let liang: WordList
    /// Words before which 2 is 二 although they begin like a measure word.
    let er: WordList
    /// The names by the keys of their figures.
    let digitNames: [Int: DigitName]
    /// The numbers of services by their keys, and whether the figures alone are enough to know them by.
    let services: [Int: Bool]

    /// Units after a number.
    let units: SpokenForms
    /// Signs and codes of money before an amount.
    let currencies: SpokenForms
    /// Formulas that have a name.
    let formulas: SpokenForms

    /// The tables that come with the package, read once per process.
    static let standard = Result { () throws(LexiconError) in try NumberTables() }

    /// Reads the tables.
    ///
    /// - Throws: ``LexiconError`` when one is missing, or names what there is not.
    init() throws(LexiconError) {
        var rows: [String: [Row]] = [:]
        for fields in try TextTable("Words/context.tsv", fields: 6).rows {
            guard let reach = Int(fields[2]), ["before", "ending", "after"].contains(fields[1]) else {
                throw .damaged(file: "context.tsv", reason: "“\(fields[1]) \(fields[2])” is no place of \(fields[0])")
            }
            rows[String(fields[0]), default: []].append(
                Row(
                    isBefore: fields[1] != "after", isEnding: fields[1] == "ending", reach: reach,
                    words: WordList(fields[3].words), exceptions: WordList(fields[4] == "-" ? [] : fields[4].words)))
        }
        self.rows = try Topic.allCases.map { topic throws(LexiconError) in
            guard let rows = rows.removeValue(forKey: "\(topic)") else {
                throw .damaged(file: "context.tsv", reason: "no words for \(topic)")
            }
            return rows
        }
        if let unknown = rows.keys.min() { throw .damaged(file: "context.tsv", reason: "no rule asks for \(unknown)") }

        let measures = Dictionary(grouping: try TextTable("Words/measures.tsv", fields: 3).rows, by: { $0[0] })
        liang = WordList((measures["liang"] ?? []).flatMap(\.[1].words))
        er = WordList((measures["er"] ?? []).flatMap(\.[1].words))

        units = try SpokenForms("Words/units.tsv")
        currencies = try SpokenForms("Words/currencies.tsv")
        formulas = try SpokenForms("Words/formulas.tsv")

        var digitNames: [Int: DigitName] = [:]
        for fields in try TextTable("Words/digit-names.tsv", fields: 4).rows {
            let key = try Self.key(fields[0], in: "digit-names.tsv")
            digitNames[key] = DigitName(words: WordList(fields[1].words), isPlain: fields[2] == "plain")
        }
        self.digitNames = digitNames

        var services: [Int: Bool] = [:]
        for fields in try TextTable("Words/services.tsv", fields: 3).rows {
            for number in fields[1].words {
                services[try Self.key(number, in: "services.tsv")] = fields[0] == "always"
            }
        }
        self.services = services
    }

    private static func key(_ figures: Substring, in file: String) throws(LexiconError) -> Int {
        guard let key = Digits(figures)?.key else {
            throw .damaged(file: file, reason: "“\(figures)” is not one to nine figures")
        }
        return key
    }

    /// The words of a topic.
    subscript(topic: Topic) -> [Row] { rows[topic.rawValue] }
}
