internal import Foundation

/// Dates as HTTP and RSS write them: `Mon, 18 Nov 2024 07:48:00 GMT`.
enum HTTPDate {
    /// The text for a date, to the second.
    static func text(_ date: Date) -> String {
        style.format(Date(timeIntervalSince1970: clamped(date.timeIntervalSince1970)))
    }

    /// Seconds since 1970 within the years that are written with four digits; 0 for what is no number.
    static func clamped(_ seconds: Double) -> Double { seconds.isNaN ? 0 : min(max(seconds, 0), 253_402_300_799) }

    /// The date in a text, or nothing.
    static func date(_ text: String) -> Date? { try? style.parseStrategy.parse(text) }

    private static let style = Date.VerbatimFormatStyle(
        format: """
            \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
            \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
            \(second: .twoDigits) GMT
            """,
        locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
}

extension FileState {
    /// When its contents changed.
    var date: Date { Date(timeIntervalSince1970: modified) }
}
