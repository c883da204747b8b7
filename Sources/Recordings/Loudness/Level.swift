internal import Glibc

/// How loud a recording is.
struct Level: Hashable, Sendable {
    /// Integrated loudness in LUFS, before the limiter, which takes less than a tenth of a LU away.
    var loudness: Double
    /// The highest true peak in dBTP; `nil` where none comes near the ceiling.
    var truePeak: Double?

    /// What the limiter lets through in dBTP: a little below −1, since its gain moves while a peak passes.
    static let ceiling = -1.3

    static func factor(_ decibels: Double) -> Double { pow(10, decibels / 20) }

    static func decibels(_ factor: Float) -> Double { 20 * log10(Double(factor)) }
}
