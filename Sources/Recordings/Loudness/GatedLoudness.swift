internal import Glibc

/// One figure for how loud something is, from how loud each tenth of a second is (ITU-R BS.1770-4, annex 1).
///
/// Blocks of four tenths count, each from another tenth on: those above −70 LUFS that are no more than 10 LU below the
/// mean of these.
struct GatedLoudness {
    /// The mean square of each tenth.
    private var tenths: [Double] = []

    private static let absolute = power(-70)
    private static let relative = 0.1

    /// Takes the next tenth's loudness in LUFS; -∞ for silence.
    mutating func append(tenth loudness: Double) { tenths.append(Self.power(loudness)) }

    /// Takes tenths of silence.
    mutating func appendSilence(tenths count: Int) { tenths.append(contentsOf: repeatElement(0, count: count)) }

    /// The loudness in LUFS; `nil` where no block is heard.
    var loudness: Double? {
        let blocks = tenths.indices.dropLast(3).map {
            (tenths[$0] + tenths[$0 + 1] + tenths[$0 + 2] + tenths[$0 + 3]) / 4
        }
        let heard = blocks.filter { $0 > Self.absolute }
        guard !heard.isEmpty else { return nil }
        let threshold = Self.mean(heard) * Self.relative
        return 10 * log10(Self.mean(heard.filter { $0 > threshold })) - Self.offset
    }

    private static func mean(_ powers: [Double]) -> Double { powers.reduce(0, +) / Double(powers.count) }

    private static func power(_ loudness: Double) -> Double { pow(10, (loudness + offset) / 10) }

    /// What makes a tone of 997 Hz as loud as its level.
    private static let offset = 0.691
}
