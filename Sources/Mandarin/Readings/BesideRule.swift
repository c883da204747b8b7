/// Reads a character by itself as what stands beside it settles: after a number as a measure word (6处 → chu4, 第31任 →
/// ren4), between two pauses as an interjection (啊，… → a1).
struct BesideRule: Sendable {
    private struct Entry {
        var place: Place
        var reading: Syllable
        /// What follows where the rule does not hold: 三处理.
        var notBefore: Set<Unicode.Scalar>
    }

    private enum Place: String { case number, pauses }

    private let entries: HanziTable<Entry>

    static let standard = Result { () throws(LexiconError) in try BesideRule() }

    init() throws(LexiconError) {
        var entries: [Unicode.Scalar: Entry] = [:]
        for row in try TextTable("Tables/beside.tsv", fields: 5).rows {
            guard let character = row[0].unicodeScalars.first, let place = Place(rawValue: String(row[1])),
                let reading = Syllable(pinyin: row[2])
            else { throw .damaged(file: "beside.tsv", reason: "“\(row.joined(separator: " "))” is no rule") }
            let notBefore = row[3] == "-" ? [] : row[3].words.compactMap(\.unicodeScalars.first)
            entries[character] = Entry(place: place, reading: reading, notBefore: Set(notBefore))
        }
        self.entries = HanziTable(entries)
    }

    func apply(to line: inout Line) {
        for number in line.pieces.indices where line.pieces[number].certainty == .open {
            let span = line.pieces[number].span, place = span.lowerBound
            guard span.count == 1, let entry = entries[line.characters[place]],
                holds(entry.place, number, in: line), !entry.notBefore.contains(line.characters[place + 1])
            else { continue }
            line.syllables[place] = entry.reading
            line.pieces[number].certainty = .settled
            line.pieces[number].origin = .pattern
        }
    }

    private func holds(_ place: Place, _ number: Int, in line: Line) -> Bool {
        let previous = line.piece(before: number)
        switch place {
        case .pauses: return previous == nil && line.piece(after: number) == nil
        case .number:
            // 一行 and 一重 are two-way.
            return previous.map {
                $0.wordClass == .numeral && !($0.span.count == 1 && line.characters[$0.span.lowerBound] == "一")
            } ?? false
        }
    }
}
