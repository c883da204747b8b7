import Speech

/// Times as people read them.
enum Clock {
    /// Hours, minutes and seconds: `1:02:03`, `16:04`.
    static func text(_ seconds: Double) -> String {
        let whole = max(0, Int(clamping: seconds))
        let (hours, minutes) = (whole / 3600, whole / 60 % 60)
        return (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":\(two(whole % 60))"
    }

    /// A length in hours where it has any, else in minutes: `12.5 h`, `4.2 min`.
    static func hours(_ seconds: Double) -> String {
        let (value, unit) = seconds >= 3600 ? (seconds / 3600, "h") : (seconds / 60, "min")
        return "\((value * 10).rounded() / 10) \(unit)"
    }

    /// Chapter times with milliseconds: `00:16:04.250`.
    static func exact(_ seconds: Double) -> String {
        let whole = max(0, Int(clamping: (seconds * 1000).rounded()))
        let milliseconds = whole % 1000
        let padding = milliseconds < 10 ? "00" : milliseconds < 100 ? "0" : ""
        return
            "\(two(whole / 3_600_000)):\(two(whole / 60_000 % 60)):\(two(whole / 1000 % 60)).\(padding)\(milliseconds)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
