/// Reads a character right after a number as the measure word that it is there: 6处 → chu4, 第31任 → ren4.
struct CountedRule: Sendable {
    private struct Entry {
        var reading: Syllable
        /// What follows where the character is no measure word: 三处理.
        var notBefore: Set<Unicode.Scalar>
    }

    private let entries: HanziTable<Entry>

    static let standard = Result { () throws(LexiconError) in try CountedRule() }

    init() throws(LexiconError) {
        var entries: [Unicode.Scalar: Entry] = [:]
        for row in try ReadingTable("counted.tsv", fields: 4).rows {
            guard let character = row[0].unicodeScalars.first, let reading = Syllable(pinyin: row[1]) else {
                throw .damaged(file: "counted.tsv", reason: "“\(row.joined(separator: " "))” is no reading")
            }
            let notBefore = row[2] == "-" ? [] : row[2].words.compactMap(\.unicodeScalars.first)
            entries[character] = Entry(reading: reading, notBefore: Set(notBefore))
        }
        self.entries = HanziTable(entries)
    }

    func apply(to line: inout Line) {
        for number in line.pieces.indices.dropFirst() where line.pieces[number].certainty == .open {
            let span = line.pieces[number].span, place = span.lowerBound
            guard span.count == 1, let entry = entries[line.characters[place]],
                let previous = line.piece(before: number), previous.wordClass == .numeral,
                // 一行 and 一重 are two-way.
                !(previous.span.count == 1 && line.characters[previous.span.lowerBound] == "一"),
                !entry.notBefore.contains(line.characters[place + 1])
            else { continue }
            line.syllables[place] = entry.reading
            line.pieces[number].certainty = .settled
            line.pieces[number].origin = .pattern
        }
    }
}
