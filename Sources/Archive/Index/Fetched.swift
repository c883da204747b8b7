internal import GRDB

/// A value read from a row by the names of its columns. The index's own types know nothing of SQLite.
struct Fetched<Value: Decodable>: FetchableRecord, Decodable {
    var value: Value

    init(from decoder: any Decoder) throws { value = try Value(from: decoder) }

    /// The values that a query finds.
    static func all(_ db: Database, sql: String, arguments: StatementArguments) throws -> [Value] {
        try fetchAll(db, sql: sql, arguments: arguments).map(\.value)
    }
}
