/// A time as databases count it: seconds or thousandths since 1970, in UTC.
struct EpochTime {
    /// As people write it, in China's time: `2024-11-18 07:48`.
    let written: String

    /// The time of a number as JSON writes it; `nil` if it is out of the range of news.
    init?(_ number: String) {
        guard var seconds = Int64(number.prefix { $0 != "." }) else { return nil }
        if seconds > 100_000_000_000 { seconds /= 1000 }
        // 1990 to 2200.
        guard (631_152_000..<7_258_118_400).contains(seconds) else { return nil }
        let local = seconds + 8 * 3600
        let (year, month, day) = Self.date(days: Int(local / 86_400))
        let minutes = Int(local % 86_400) / 60
        written = "\(year)-\(Self.two(month))-\(Self.two(day)) \(Self.two(minutes / 60)):\(Self.two(minutes % 60))"
    }

    /// The date so many days after 1970-01-01 (H. Hinnant, “chrono-compatible low-level date algorithms”).
    private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
