package import Foundation

/// The moment that a news page's date means: 2024-11-18 07:48, 2024年3月5日, 2024/3/5. Clocks show Beijing time.
package enum PublishedDate {
    /// The moment, or nothing where the text names none.
    package static func date(in text: String) -> Date? {
        let numbers = text.split { !("0"..."9").contains($0) }.prefix(6).compactMap { Int($0) }
        // Calendars may be asked for no date far beyond what they know.
        guard numbers.count >= 3, zip(numbers, ranges).allSatisfy({ $1.contains($0) }) else { return nil }
        let clock = numbers.dropFirst(3)
        var parts = DateComponents(
            calendar: calendar, year: numbers[0], month: numbers[1], day: numbers[2],
            hour: clock.first ?? 0, minute: clock.dropFirst().first ?? 0, second: clock.dropFirst(2).first ?? 0)
        parts.timeZone = calendar.timeZone
        return parts.isValidDate ? calendar.date(from: parts) : nil
    }

    /// Year, month, day, hour, minute, second.
    private static let ranges = [1900...9999, 1...12, 1...31, 0...24, 0...59, 0...60]

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
        return calendar
    }()
}
