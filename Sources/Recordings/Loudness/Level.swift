internal import Glibc

/// How loud a finished recording is.
struct Level: Hashable, Sendable {
    /// Integrated loudness in LUFS (EBU R 128).
    var loudness: Double
    /// The highest true peak in dBTP.
    var truePeak: Double

    /// What no true peak may pass, in dBTP.
    static let maximumTruePeak = -1.0

    static func factor(_ decibels: Double) -> Double { pow(10, decibels / 20) }

    static func decibels(_ factor: Double) -> Double { 20 * log10(factor) }
}
