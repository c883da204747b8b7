internal import GRDB

/// A value read from a row by the names of its columns. The library's own types know nothing of SQLite.
struct RowValue<Value: Decodable>: FetchableRecord, Decodable {
    var value: Value

    init(from decoder: any Decoder) throws { value = try Value(from: decoder) }

    /// The values that a query finds.
    static func all(_ db: Database, sql: String, arguments: StatementArguments) throws -> [Value] {
        try fetchAll(db, sql: sql, arguments: arguments).map(\.value)
    }

    /// The first value that a query finds.
    static func first(_ db: Database, sql: String, arguments: StatementArguments) throws -> Value? {
        try fetchOne(db, sql: sql, arguments: arguments)?.value
    }
}
