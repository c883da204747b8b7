internal import GRDB

/// What went wrong with an index, in plain words.
enum IndexTrouble {
    /// SQLite's own words without its statement, or those of another error.
    static func words(_ error: any Error) -> String {
        guard let failure = error as? DatabaseError else { return "\(error)" }
        return failure.message ?? "\(failure.resultCode)"
    }
}
