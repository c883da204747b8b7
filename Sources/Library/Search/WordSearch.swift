internal import GRDB

/// The words of a text that is searched for, and how SQL finds them.
struct WordSearch {
    /// What stands between blanks.
    let words: [String]

    init(_ text: String) {
        // SQLite's texts end at a NUL.
        words = text.split { $0.isWhitespace || $0 == "\0" }.map(String.init)
    }

    /// Whether the full-text index can find a word: it knows nothing shorter than three characters.
    private static func isIndexed(_ word: String) -> Bool { word.unicodeScalars.count >= 3 }

    private var indexed: [String] { words.filter(Self.isIndexed) }
    private var short: [String] { words.filter { !Self.isIndexed($0) } }

    /// Sentences with all words, one a recording: `owner`, `text`, `start`, `end`, and `place`, the order of the best.
    var sentences: (sql: String, arguments: StatementArguments) {
        let isIndexed = !indexed.isEmpty
        let conditions =
            (isIndexed ? ["sentenceText MATCH ?"] : [])
            + short.map { _ in "sentence.text LIKE ? ESCAPE '\\'" }
        // The sentence is that of the row with the least rank, as SQLite's bare columns are.
        let order = isIndexed ? "min(sentenceText.rank)" : "min(sentence.start)"
        let table =
            isIndexed ? "sentenceText JOIN sentence ON sentence.id = sentenceText.rowid" : "sentence"
        let phrases = indexed.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: " ")
        return (
            """
            SELECT sentence.recording AS owner, sentence.text, sentence.start, sentence.end, \(order) AS place \
            FROM \(table) WHERE \(conditions.joined(separator: " AND ")) GROUP BY sentence.recording
            """,
            StatementArguments((isIndexed ? [phrases] : []) + short.map(Self.pattern))
        )
    }

    /// What sorts those sentences' recordings: the best match, then the newest.
    var order: String { indexed.isEmpty ? "" : "place, " }

    /// A condition that a recording's title, source or byline has each word.
    var naming: (sql: String, arguments: StatementArguments) {
        let condition =
            "(title LIKE ? ESCAPE '\\' OR source LIKE ? ESCAPE '\\' OR byline LIKE ? ESCAPE '\\')"
        return (
            words.map { _ in condition }.joined(separator: " AND "),
            StatementArguments(words.flatMap { Array(repeating: Self.pattern($0), count: 3) })
        )
    }

    private static func pattern(_ word: String) -> String {
        "%\(word.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_"))%"
    }
}
