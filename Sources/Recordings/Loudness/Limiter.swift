internal import Glibc

/// Makes samples louder and keeps their true peaks below a ceiling.
///
/// It looks 5 ms ahead. The gain at a sample is the mean, over 5 ms on either side, of the least gain that any peak
/// within 5 ms of each place allows: so it is down when a peak comes, and never jumps.
struct Limiter {
    private let gain: Float
    private let ceiling: Float
    /// How many samples it looks ahead.
    private let look: Int
    /// How many samples on either side of one decide on its gain.
    private let margin: Int
    /// The last samples, made louder: those not handed out yet, and a margin before them.
    private var held: [Float]

    /// - Parameters:
    ///   - gain: What samples are multiplied by.
    ///   - ceiling: The highest true peak, of full scale.
    init(gain: Double, ceiling: Double, sampleRate: Int) {
        self.gain = Float(gain)
        self.ceiling = Float(ceiling)
        look = max(1, sampleRate / 200)
        margin = 2 * look + Self.reach
        held = [Float](repeating: 0, count: margin)
    }

    /// Takes a block and returns the samples whose surroundings are known.
    mutating func process(_ block: [Int16]) -> [Int16] {
        let samples = held + block.map { Float($0) * gain / 32_768 }
        held = samples.suffix(2 * margin)
        guard samples.count > 2 * margin else { return [] }
        let known = margin..<samples.count - margin
        return zip(samples[known], gains(for: samples)).map { sample, gain in
            Int16(max(-32_768, min(32_767, (sample * gain * 32_768).rounded())))
        }
    }

    /// Returns the rest.
    mutating func finish() -> [Int16] { process([Int16](repeating: 0, count: margin)) }

    /// The gain of each sample but a margin on either side.
    private func gains(for samples: [Float]) -> [Float] {
        var least = [Float](repeating: 1, count: samples.count)
        for index in Self.reach..<samples.count - Self.reach {
            let peak = Self.peak(at: index, in: samples, ceiling: ceiling)
            guard peak > ceiling else { continue }
            let allowed = ceiling / peak
            for near in max(0, index - look)...min(samples.count - 1, index + look) where least[near] > allowed {
                least[near] = allowed
            }
        }
        // The running mean is kept in whole numbers, so that no error adds up, whatever the blocks.
        let steps = least.map { Int($0 * 16_777_216) }
        var sum = steps[margin - look...margin + look].reduce(0, +)
        return (margin..<samples.count - margin).map { index in
            defer { sum += steps[index + look + 1] - steps[index - look] }
            return Float(sum) / Float((2 * look + 1) * 16_777_216)
        }
    }

    /// The highest level at a sample and at three places between it and the next.
    private static func peak(at index: Int, in samples: [Float], ceiling: Float) -> Float {
        let level = max(abs(samples[index]), abs(samples[index + 1]))
        // Nothing between two samples so low comes near the ceiling.
        guard level > ceiling / 2 else { return level }
        return between.reduce(level) { highest, taps in
            var sum: Float = 0
            for tap in 0..<taps.count { sum += taps[tap] * samples[index + 1 - reach + tap] }
            return max(highest, abs(sum))
        }
    }

    /// How many samples on either side of a place tell the level there.
    private static let reach = 6

    /// What the samples around count for at a quarter, half and three quarters of the way to the next: a sinc under a
    /// raised cosine, as resamplers have it.
    private static let between: [[Float]] = [0.25, 0.5, 0.75].map { place in
        (1 - reach...reach).map { offset in
            let distance = Double.pi * (Double(offset) - place)
            return Float(sin(distance) / distance * (1 + cos(distance / Double(reach))) / 2)
        }
    }
}
