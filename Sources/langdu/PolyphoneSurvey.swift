import Mandarin

/// Words with polyphones that the model is not sure of, counted over many texts.
struct PolyphoneSurvey {
    /// Below this probability a reading is uncertain.
    private static let certainty = 0.9
    /// How many examples are kept of each word, and how many characters they show on either side.
    private static let examples = 3, context = 12

    private var entries: [Key: Entry] = [:]

    private struct Key: Hashable {
        var word: String
        var place: Int
        var reading: Syllable
    }

    private struct Entry {
        var character: Unicode.Scalar
        var runnerUp: Syllable
        var count = 0
        var sum = 0.0
        var examples: [String] = []
    }

    /// A word of the list.
    struct Row: Encodable {
        var word: String
        var character: String
        var reading: String
        var runnerUp: String
        var count: Int
        var probability: Double
        var examples: [String]

        /// The row with tabs between: how often, the word, the character, its reading with the mean probability, the
        /// runner-up, examples.
        var plain: String {
            "\(count)\t\(word)\t\(character)\t\(reading) \((probability * 100).rounded() / 100)\t\(runnerUp)\t"
                + examples.joined(separator: " | ")
        }
    }

    /// Counts the uncertain words of a text.
    mutating func add(_ words: [Explanation], of text: String) {
        let scalars = Array(text.unicodeScalars)
        for word in words {
            for polyphone in word.polyphones where polyphone.candidates.count > 1 {
                let best = polyphone.candidates[0]
                guard best.probability < Self.certainty else { continue }
                let key = Key(word: word.text, place: polyphone.place, reading: best.syllable)
                var entry =
                    entries[key] ?? Entry(character: polyphone.character, runnerUp: polyphone.candidates[1].syllable)
                entry.count += 1
                entry.sum += best.probability
                if entry.examples.count < Self.examples {
                    let start = max(0, word.range.lowerBound - Self.context)
                    let end = min(scalars.count, word.range.upperBound + Self.context)
                    entry.examples.append(String(String.UnicodeScalarView(scalars[start..<end])))
                }
                entries[key] = entry
            }
        }
    }

    /// The words, the most frequent first.
    func rows(limit: Int) -> [Row] {
        entries.map { key, entry in
            Row(
                word: key.word, character: String(entry.character), reading: key.reading.description,
                runnerUp: entry.runnerUp.description, count: entry.count,
                probability: entry.sum / Double(entry.count), examples: entry.examples)
        }
        .sorted { ($1.count, $0.word, $0.character, $0.reading) < ($0.count, $1.word, $1.character, $1.reading) }
        .prefix(limit).map { $0 }
    }
}
