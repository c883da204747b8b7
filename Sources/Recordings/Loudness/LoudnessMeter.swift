internal import CEBUR128

/// Measures how loud samples are, by EBU R 128: libebur128 with its own filter, gate and true peak.
struct LoudnessMeter: ~Copyable {
    private let state: UnsafeMutablePointer<ebur128_state>

    /// - Throws: ``RecordingError/inconsistent(reason:)`` for a rate that cannot be measured.
    init(sampleRate: Int, truePeak: Bool = false) throws(RecordingError) {
        let mode = EBUR128_MODE_I.rawValue | (truePeak ? EBUR128_MODE_TRUE_PEAK.rawValue : 0)
        guard let state = ebur128_init(1, UInt(sampleRate), Int32(mode)) else {
            throw .inconsistent(reason: "loudness cannot be measured at \(sampleRate) samples a second")
        }
        self.state = state
    }

    deinit {
        var state: UnsafeMutablePointer<ebur128_state>? = state
        ebur128_destroy(&state)
    }

    /// Takes the next samples.
    ///
    /// - Throws: ``RecordingError/inconsistent(reason:)`` where memory runs out.
    mutating func add(_ samples: [Int16]) throws(RecordingError) {
        guard ebur128_add_frames_short(state, samples, samples.count) == Int32(EBUR128_SUCCESS.rawValue) else {
            throw .inconsistent(reason: "the loudness of \(samples.count) samples cannot be measured")
        }
    }

    /// The loudness of all samples in LUFS; `nil` where there is nothing to be heard.
    var integrated: Double? {
        var loudness = 0.0
        ebur128_loudness_global(state, &loudness)
        return loudness.isFinite ? loudness : nil
    }

    /// The highest true peak in dBTP, where it was to be measured; -∞ for silence.
    var truePeak: Double {
        var peak = 0.0
        ebur128_true_peak(state, 0, &peak)
        return Level.decibels(peak)
    }
}
