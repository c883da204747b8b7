internal import GRDB

/// A sentence that was searched for, and the recording it is heard in.
public struct LibraryMatch: Hashable, Sendable, Codable {
    /// The recording.
    public var recording: LibraryRecording
    /// The first sentence that has all that was asked for.
    public var sentence: LibrarySentence
}

extension LibraryIndex {
    /// Recordings in which a sentence has all the words of a text, the best match first, with the sentence.
    ///
    /// Words are what stands between blanks; each may be any piece of Chinese text or of a Latin word. Case counts not.
    public func search(_ text: String, limit: Int = 20) throws(ArchiveError) -> [LibraryMatch] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return [] }
        return try read { db in
            try Row.fetchAll(db, sql: Self.query(for: words), arguments: Self.arguments(for: words) + [limit]).map {
                LibraryMatch(
                    recording: try Fetched<LibraryRecording>(row: $0).value,
                    sentence: LibrarySentence(text: $0["text"], start: $0["start"], end: $0["end"]))
            }
        }
    }

    /// Whether the full-text index can find a word: it knows nothing shorter than three characters.
    private static func isIndexed(_ word: String) -> Bool { word.unicodeScalars.count >= 3 }

    private static func query(for words: [String]) -> String {
        let indexed = words.contains(where: isIndexed)
        let conditions =
            (indexed ? ["sentenceText MATCH ?"] : [])
            + words.filter { !isIndexed($0) }.map { _ in "sentence.text LIKE ? ESCAPE '\\'" }
        // The sentence is that of the row with the least rank, as SQLite's bare columns are.
        let order = indexed ? "min(sentenceText.rank)" : "min(sentence.start)"
        let table =
            indexed ? "sentenceText JOIN sentence ON sentence.id = sentenceText.rowid" : "sentence"
        return """
            SELECT recording.*, title, source, published, byline, editor, text, start, end, place FROM (
                SELECT sentence.recording AS owner, sentence.text, sentence.start, sentence.end, \(order) AS place
                FROM \(table) WHERE \(conditions.joined(separator: " AND ")) GROUP BY sentence.recording)
            JOIN recording ON recording.id = owner JOIN article ON article.id = recording.article
            ORDER BY \(indexed ? "place, " : "")made DESC, recording.id DESC LIMIT ?
            """
    }

    private static func arguments(for words: [String]) -> StatementArguments {
        let phrases = words.filter(isIndexed).map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        let patterns = words.filter { !isIndexed($0) }.map { word in
            "%\(word.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_"))%"
        }
        return StatementArguments((phrases.isEmpty ? [] : [phrases.joined(separator: " ")]) + patterns)
    }
}
