/// What libsndfile encodes samples as, and how.
enum SoundEncoding: Sendable {
    case wave, flac, opus, mp3

    /// Whether all samples come back as they were.
    var isLossless: Bool { self == .wave || self == .flac }

    /// The rate that a sound is encoded at: its own where the encoding takes that, else the next higher one.
    func sampleRate(for rate: Int) -> Int { rates.first { $0 >= rate } ?? rates.last ?? rate }

    /// The rates that there are; none where any will do.
    ///
    /// Opus knows lower ones, too, but 24 kHz loses nothing of speech at 22,050 Hz, and costs no more bits.
    private var rates: [Int] {
        switch self {
        case .wave, .flac: []
        case .opus: [24_000, 48_000]
        case .mp3: [8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000]
        }
    }

    /// Bits a second, of encodings that are told how many: what speech with one voice needs.
    private var bitRate: Double? {
        switch self {
        case .wave, .flac: nil
        case .opus: 32_000
        case .mp3: 64_000
        }
    }

    /// What samples are multiplied by before: LAME takes 5% off all that it encodes at such bit rates
    /// (presets.c, `abr_switch_map`), which would make these files half a decibel quieter than the others.
    var gain: Float { self == .mp3 ? 1 / 0.95 : 1 }

    /// What libsndfile calls the compression level, from 0 to 1, that gives this many bits a second.
    func compression(at sampleRate: Int) -> Double? {
        guard let bitRate else { return nil }
        // As libsndfile 1.2 reckons: ogg_opus.c, mpeg_l3_encode.c.
        let range: ClosedRange<Double> =
            switch (self, sampleRate) {
            case (.opus, _): 6_000...256_000
            case (_, 32_000...): 32_000...320_000
            case (_, 16_000...): 8_000...160_000
            default: 8_000...64_000
            }
        return min(1, max(0, (range.upperBound - bitRate) / (range.upperBound - range.lowerBound)))
    }
}
