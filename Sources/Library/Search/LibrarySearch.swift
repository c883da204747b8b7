internal import GRDB

/// How articles are found: by date, by source, by what they are called, by what is said in them.
extension IndexReader {
    /// How many articles are found by what is said in them.
    private static let mostMatches = 200

    /// Articles, the newest first; with words, those that bear them in title, source or byline come first, then those in
    /// which they are said.
    func page(_ query: LibraryQuery) throws -> LibraryPage {
        let search = WordSearch(query.words)
        var filter = Filter(query)
        guard !search.words.isEmpty else {
            let found = try entries(filter, query.limit, query.offset)
            return Self.page(found, query, total: try count(filter))
        }
        let unnamed = filter
        filter.add(search.naming.sql, search.naming.arguments)
        let named = try entries(filter, query.limit, query.offset)
        let total = try count(filter)
        let heard = try heard(search, unnamed)
        let rest = heard.dropFirst(max(0, query.offset - total)).prefix(query.limit - named.count)
        return Self.page(named + rest, query, total: total + heard.count)
    }

    /// Recordings in which a sentence has all the words, the best match first.
    func matches(_ text: String, limit: Int) throws -> [LibraryMatch] {
        let search = WordSearch(text)
        guard !search.words.isEmpty else { return [] }
        let (sentences, arguments) = search.sentences
        return try Row.fetchAll(
            db,
            sql: """
                SELECT recording.*, text, start, end FROM (\(sentences)) JOIN recording ON recording.id = owner \
                ORDER BY \(search.order)made DESC, recording.id DESC LIMIT ?
                """, arguments: arguments + [limit]
        ).map { LibraryMatch(recording: try RowValue<LibraryEntry>(row: $0).value, sentence: Self.sentence($0)) }
    }

    /// Articles that are found by what is said in them alone.
    private func heard(_ search: WordSearch, _ filter: Filter) throws -> [LibraryPage.Item] {
        let (sentences, arguments) = search.sentences
        var filter = filter
        filter.add("NOT ifnull(\(search.naming.sql), 0)", search.naming.arguments)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT recording.*, text, start, end FROM (\(sentences)) JOIN recording ON recording.id = owner \
                WHERE \(filter.sql) ORDER BY \(search.order)date DESC, article DESC LIMIT ?
                """, arguments: arguments + filter.arguments + [Self.mostMatches]
        ).map { LibraryPage.Item(entry: try RowValue<LibraryEntry>(row: $0).value, match: Self.sentence($0)) }
    }

    private func entries(_ filter: Filter, _ limit: Int, _ offset: Int) throws -> [LibraryPage.Item] {
        try RowValue<LibraryEntry>.all(
            db,
            sql: "SELECT * FROM recording WHERE \(filter.sql) ORDER BY date DESC, article DESC LIMIT ? OFFSET ?",
            arguments: filter.arguments + [limit, offset]
        ).map { LibraryPage.Item(entry: $0) }
    }

    private func count(_ filter: Filter) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM recording WHERE \(filter.sql)", arguments: filter.arguments) ?? 0
    }

    private static func sentence(_ row: Row) -> LibrarySentence {
        LibrarySentence(text: row["text"], start: row["start"], end: row["end"])
    }

    private static func page(_ found: [LibraryPage.Item], _ query: LibraryQuery, total: Int) -> LibraryPage {
        LibraryPage(items: found, hasMore: query.offset + found.count < total, total: total)
    }
}

/// The recordings that may be found at all.
private struct Filter {
    private(set) var sql = "leads"
    private(set) var arguments: StatementArguments = []

    init(_ query: LibraryQuery) {
        if let source = query.source { add("source = ?", [source]) }
        if let from = query.from { add("date >= ?", [from]) }
        if let before = query.before { add("date < ?", [before]) }
    }

    mutating func add(_ condition: String, _ more: StatementArguments) {
        sql += " AND \(condition)"
        arguments += more
    }
}
