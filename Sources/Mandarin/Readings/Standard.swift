/// Whose standard of pronunciation is read by.
public enum Standard: String, Sendable, Codable, Hashable, CaseIterable {
    /// Putonghua, as 现代汉语词典 has it.
    case mainland
    /// Guoyu, as Taiwan's 國語一字多音審訂表 has it: 和 → han4, 垃圾 → le4 se4.
    case taiwan
}

/// Words and characters that a standard reads otherwise than Putonghua, from `taiwan.tsv`.
struct StandardTable: Sendable {
    private let words: [UInt64: [Syllable]]
    private let characters: HanziTable<Syllable>
    private let longest: Int

    static let taiwan = Result { () throws(LexiconError) in try StandardTable("taiwan.tsv") }

    private init(_ name: String) throws(LexiconError) {
        var words: [UInt64: [Syllable]] = [:], characters: [Unicode.Scalar: Syllable] = [:]
        var longest = 1
        for row in try TextTable("Tables/\(name)", fields: 3).rows {
            let word = Array(row[0].unicodeScalars), syllables = row[1].words.compactMap { Syllable(pinyin: $0) }
            guard let first = word.first, word.count == syllables.count else {
                throw .damaged(file: name, reason: "“\(row[0])” has not one syllable for each character")
            }
            if word.count == 1 { characters[first] = syllables[0] } else { words[WordHash(word).finished] = syllables }
            longest = max(longest, word.count)
        }
        self.words = words
        self.characters = HanziTable(characters)
        self.longest = longest
    }

    /// Gives the words of a line the standard's readings, the longest words first.
    func apply(to line: inout Line, _ index: LexiconIndex) {
        for number in line.pieces.indices {
            let piece = line.pieces[number]
            guard piece.isRead, piece.origin != .user else { continue }
            var place = piece.span.lowerBound
            while place < piece.span.upperBound {
                if let syllables = word(at: place, of: piece.span, in: line) {
                    for (offset, syllable) in syllables.enumerated() { line.syllables[place + offset] = syllable }
                    place += syllables.count
                    continue
                }
                // 和 is a word by itself; other characters are read so wherever they have their usual reading.
                let character = line.characters[place]
                if let syllable = characters[character], line.syllables[place] == index.reading(of: character),
                    character != "和" || piece.span.count == 1
                {
                    line.syllables[place] = syllable
                }
                place += 1
            }
        }
    }

    private func word(at place: Int, of span: Range<Int>, in line: Line) -> [Syllable]? {
        for length in stride(from: min(longest, span.upperBound - place), to: 1, by: -1) {
            if let found = words[WordHash(line.characters[place..<place + length]).finished] { return found }
        }
        return nil
    }
}
