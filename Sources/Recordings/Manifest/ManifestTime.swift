internal import FoundationEssentials

/// Moments as manifests write them, by the second: `2025-03-02T09:30:00Z` (ISO 8601).
public enum ManifestTime {
    /// A moment as text.
    ///
    /// - Parameter seconds: Since 1970; what no calendar tells of becomes the closest that it does.
    public static func text(_ seconds: Double) -> String {
        let whole = seconds.isFinite ? min(max(seconds.rounded(.down), 0), latest) : 0
        return Date(timeIntervalSince1970: whole).formatted(.iso8601)
    }

    /// The seconds since 1970 at which a moment was; nothing where the text names none.
    public static func seconds(_ text: String) -> Double? {
        guard let date = try? Date(text, strategy: .iso8601) else { return nil }
        let seconds = date.timeIntervalSince1970
        return (0...latest).contains(seconds) ? seconds : nil
    }

    /// The end of the year 9999.
    private static let latest = 253_402_300_799.0
}
