/// Makes samples louder and keeps their true peaks below a ceiling.
///
/// The gain goes down before a peak and up after it along a window of 5 ms on either side: at each sample it is the
/// mean, over that window, of the least gain that any peak within the window of each place allows. So it never lets a
/// peak pass, and never jumps.
struct Limiter {
    private let gain: Float
    /// The gain is `steps` times two to the power of `-shift`: numbers of 16 bits are multiplied eight at a time.
    private let steps: Int16
    private let shift: Int32
    private let ceiling: Float
    private let look: Int
    /// Samples taken and not handed out yet, with as many before them as the window and the filter see.
    private var samples: [Int16]
    private let margin: Int
    /// The highest true peak handed out, where peaks came near the ceiling; of full scale.
    private(set) var peak: Float = 0

    /// Below this share of the ceiling, 2 dB, no peak between samples of speech comes near it.
    private static let quiet: Float = 0.8
    /// Most stretches of so many samples have no peak to look after.
    private static let stretch = 1024

    /// - Parameters:
    ///   - gain: What samples are multiplied by.
    ///   - ceiling: The highest true peak, of full scale.
    init(gain: Float, ceiling: Float, sampleRate: Int) {
        let gain = max(0, min(64, gain))
        let shift: Int32 = gain < 1 ? 15 : 14 - Int32(gain.exponent)
        steps = Int16(min(32_767, (gain * Float(1 << shift)).rounded()))
        self.gain = Float(steps) / Float(1 << shift)
        self.shift = shift
        self.ceiling = ceiling
        look = max(1, sampleRate / 200)
        margin = 2 * look + TruePeak.reach
        samples = [Int16](repeating: 0, count: margin)
    }

    /// Takes a block and returns the samples whose surroundings are known.
    mutating func process(_ block: [Int16]) -> [Int16] {
        samples += block
        return output(samples.count - 2 * margin)
    }

    /// Returns the rest.
    mutating func finish() -> [Int16] {
        samples.append(contentsOf: repeatElement(0, count: margin))
        return output(samples.count - 2 * margin)
    }

    private mutating func output(_ count: Int) -> [Int16] {
        guard count > 0 else { return [] }
        var peak = peak
        let result = [Int16](unsafeUninitializedCapacity: count) { buffer, filled in
            for start in stride(from: 0, to: count, by: Self.stretch) {
                let place = start + margin, size = min(Self.stretch, count - start)
                let target = UnsafeMutableBufferPointer(rebasing: buffer[start..<start + size])
                if loudest(from: place - margin, to: place + size + margin) <= Self.quiet * ceiling {
                    scale(from: place, into: target)
                } else {
                    peak = max(peak, limit(from: place, to: place + size, into: target))
                }
            }
            filled = count
        }
        self.peak = peak
        samples.removeFirst(count)
        return result
    }

    /// Hands out samples that no peak comes near.
    private func scale(from place: Int, into target: UnsafeMutableBufferPointer<Int16>) {
        let half: Int32 = 1 << (shift - 1)
        samples.withUnsafeBufferPointer { samples in
            let source = UnsafeBufferPointer(rebasing: samples[place..<place + target.count])
            for index in target.indices {
                // None is louder than full scale.
                let sample = (Int32(source[index]) &* Int32(steps) &+ half) &>> shift
                target[index] = Int16(truncatingIfNeeded: sample)
            }
        }
    }

    /// The highest sample of a part, of full scale after the gain.
    private func loudest(from start: Int, to end: Int) -> Float {
        let highest = samples.withUnsafeBufferPointer { source in
            var highest: Int16 = 0
            for index in start..<end {
                // The one's complement of a negative sample: as high but for one step, and no sample is out of range.
                highest = max(highest, max(source[index], ~source[index]))
            }
            return highest
        }
        return (Float(highest) + 1) / 32_768 * gain
    }

    /// Hands out samples with their peaks held down, and returns the highest true peak among them.
    private func limit(from start: Int, to end: Int, into target: UnsafeMutableBufferPointer<Int16>) -> Float {
        let first = start - margin
        let part = samples[first..<end + margin].map { Float($0) / 32_768 * gain }
        // What the windows of the first and the last sample see.
        var levels = [Float](repeating: 0, count: part.count)
        var isLimited = false
        let span = part.span
        for index in TruePeak.reach..<part.count - TruePeak.reach where abs(part[index]) > Self.quiet * ceiling {
            levels[index] = TruePeak.level(at: index, in: span)
            isLimited = isLimited || levels[index] > ceiling
        }
        guard isLimited else {
            scale(from: start, into: target)
            return levels[margin..<margin + end - start].max() ?? 0
        }
        let gains = gains(for: levels[TruePeak.reach..<part.count - TruePeak.reach], count: end - start)
        var peak: Float = 0
        for index in 0..<end - start {
            target[index] = Self.rounded(32_768 * part[index + margin] * gains[index])
            peak = max(peak, levels[index + margin] * gains[index])
        }
        return peak
    }

    private static func rounded(_ sample: Float) -> Int16 {
        Int16(max(-32_768, min(32_767, sample + (sample < 0 ? -0.5 : 0.5))))
    }

    /// The gain of each sample, from the true peaks around it.
    private func gains(for levels: ArraySlice<Float>, count: Int) -> [Float] {
        let least = Self.leasts(of: levels.map { $0 > ceiling ? ceiling / $0 : 1 }, reach: look)
        // The running mean is kept in whole numbers, so that no error adds up.
        let steps = least.map { Int64(($0 * 1_048_576).rounded(.down)) }
        var sum = steps[0..<2 * look + 1].reduce(0, +)
        var gains: [Float] = []
        gains.reserveCapacity(count)
        for index in 0..<count {
            gains.append(Float(sum) / Float(1_048_576 * (2 * look + 1)))
            if index + 2 * look + 1 < steps.count { sum += steps[index + 2 * look + 1] - steps[index] }
        }
        return gains
    }

    /// The least value within a reach of each place, for the places whose surroundings are all there.
    private static func leasts(of values: [Float], reach: Int) -> [Float] {
        var result: [Float] = []
        // Indices of values that may still be the least, the least first.
        var queue: [Int] = []
        var head = 0
        for index in values.indices {
            while queue.count > head, values[queue[queue.count - 1]] >= values[index] { queue.removeLast() }
            queue.append(index)
            if queue[head] < index - 2 * reach { head += 1 }
            if index >= 2 * reach { result.append(values[queue[head]]) }
        }
        return result
    }
}
