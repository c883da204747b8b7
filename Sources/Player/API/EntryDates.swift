internal import Foundation
internal import Library

extension LibraryEntry {
    /// When it was added, to the second.
    var added: Date { Self.date(made) }

    /// When another sound took the place of an earlier one or, where none did, when it was added.
    var changed: Date { Self.date(revised ?? made) }

    /// When another sound took the place of an earlier one, where it did.
    var corrected: Date? { revised.map(Self.date) }

    /// When its article appeared or, where that is not known, when it was added.
    var day: Date { Self.date(date) }

    /// To the second that has begun, as manifests write it. A file may bear any time.
    private static func date(_ milliseconds: Int64) -> Date {
        Date(timeIntervalSince1970: HTTPDate.clamped((Double(milliseconds) / 1000).rounded(.down)))
    }
}
