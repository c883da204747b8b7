internal import GRDB

/// What went wrong with an index, in plain words.
package enum IndexTrouble {
    /// SQLite's own words without its statement, or those of another error.
    package static func words(_ error: any Error) -> String {
        guard let failure = error as? DatabaseError else { return "\(error)" }
        return failure.message ?? "\(failure.resultCode)"
    }

    /// Whether the file is no database, or none any more.
    static func isBroken(_ error: any Error) -> Bool {
        guard let failure = error as? DatabaseError else { return false }
        return [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(failure.resultCode)
    }

    /// Whether the file is no index, or none any more. One that is only locked is another's.
    private static func isDamage(_ error: any Error) -> Bool {
        // A database of other tables is no index either.
        [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR]
            .contains((error as? DatabaseError)?.resultCode ?? .SQLITE_ERROR)
    }

    /// The error for callers.
    static func error(_ error: any Error, at path: String) -> LibraryError {
        error as? LibraryError ?? .unusableIndex(path: path, reason: words(error), isDamaged: isDamage(error))
    }
}
