/// Makes samples louder and keeps their true peaks below a ceiling.
///
/// The gain goes down before a peak and up after it along a window of 5 ms on either side: at each sample it is the
/// mean, over that window, of the least gain that any peak within the window of each place allows. So it never lets a
/// peak pass, and never jumps.
struct Limiter {
    private let gain: Float
    private let ceiling: Float
    /// The least sample before the gain that comes near the ceiling.
    private let near: Int16
    private let look: Int
    /// How far around a sample the window and the filter see.
    private let margin: Int
    /// The last samples taken: those that are not handed out yet, and as many before them as a margin.
    private var held: [Int16]
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
        self.gain = gain
        near = Int16(min(32_767, Self.quiet * ceiling / gain * 32_768))
        self.ceiling = ceiling
        look = max(1, sampleRate / 200)
        margin = 2 * look + TruePeak.reach
        held = [Int16](repeating: 0, count: margin)
    }

    /// Takes a block and returns the samples whose surroundings are known.
    mutating func process(_ block: Span<Int16>) -> [Int16] {
        // Only where it joins what came before is the block copied.
        var join = held
        join.append(block.extracting(first: 2 * margin))
        held.removeAll(keepingCapacity: true)
        if block.count < 2 * margin {
            held.append(join.span.extracting(last: 2 * margin))
        } else {
            held.append(block.extracting(last: 2 * margin))
        }
        let first = max(0, join.count - 2 * margin), count = first + max(0, block.count - 2 * margin)
        return [Int16](unsafeUninitializedCapacity: count) { buffer, filled in
            handOut(join.span, into: UnsafeMutableBufferPointer(rebasing: buffer[..<first]))
            handOut(block, into: UnsafeMutableBufferPointer(rebasing: buffer[first..<count]))
            filled = count
        }
    }

    /// Returns the rest.
    mutating func finish() -> [Int16] {
        let silence = [Int16](repeating: 0, count: margin)
        return process(silence.span)
    }

    /// Hands out all of some samples but a margin on either side.
    private mutating func handOut(_ samples: Span<Int16>, into target: UnsafeMutableBufferPointer<Int16>) {
        for start in stride(from: 0, to: target.count, by: Self.stretch) {
            let size = min(Self.stretch, target.count - start)
            let part = samples.extracting(start..<start + size + 2 * margin)
            let target = UnsafeMutableBufferPointer(rebasing: target[start..<start + size])
            if Self.highest(part) < near {
                scale(part, into: target)
            } else {
                peak = max(peak, limit(part, into: target))
            }
        }
    }

    /// Hands out samples that no peak comes near, none of which is louder than full scale.
    private func scale(_ part: Span<Int16>, into target: UnsafeMutableBufferPointer<Int16>) {
        part.extracting(margin..<margin + target.count).withUnsafeBufferPointer { samples in
            let source = UnsafeRawBufferPointer(samples)
            let bytes = UnsafeMutableRawBufferPointer(target)
            let whole = samples.count / 8 * 8
            // Eight samples at a time, as four pairs: the lower of each moved up and down again for its sign.
            let half = SIMD4<Int32>(repeating: 16)
            for offset in stride(from: 0, to: whole * 2, by: 16) {
                let pairs = source.loadUnaligned(fromByteOffset: offset, as: SIMD4<Int32>.self)
                let lower = scaled((pairs &<< half) &>> half)
                let upper = scaled(pairs &>> half)
                bytes.storeBytes(
                    of: (upper &<< half) | (lower & 0xFFFF), toByteOffset: offset, as: SIMD4<Int32>.self)
            }
            for index in whole..<samples.count { target[index] = Self.rounded(Float(samples[index]) * gain) }
        }
    }

    /// Samples after the gain, rounded as ``rounded(_:)`` does, in the lower half of each number.
    private func scaled(_ samples: SIMD4<Int32>) -> SIMD4<Int32> {
        let sums = SIMD4<Float>(samples) * gain + Self.rounding
        return unsafeBitCast(sums, to: SIMD4<Int32>.self)
    }

    /// The highest of some samples.
    private static func highest(_ samples: Span<Int16>) -> Int16 {
        var highest: Int16 = 0
        for index in samples.indices {
            // The one's complement of a negative sample: as high but for one step, and no sample is out of range.
            highest = max(highest, max(samples[index], ~samples[index]))
        }
        return highest
    }

    /// Hands out samples with their peaks held down, and returns the highest true peak among them.
    private func limit(_ part: Span<Int16>, into target: UnsafeMutableBufferPointer<Int16>) -> Float {
        let levels = levels(of: part)
        guard levels.contains(where: { $0 > ceiling }) else {
            scale(part, into: target)
            return levels[margin..<margin + target.count].max() ?? 0
        }
        let gains = gains(for: levels[TruePeak.reach..<part.count - TruePeak.reach])
        var peak: Float = 0
        for index in target.indices {
            target[index] = Self.rounded(Float(part[index + margin]) * gain * gains[index])
        }
        for index in target.indices where levels[index + margin] > 0 {
            peak = max(peak, levels[index + margin] * gains[index])
        }
        return peak
    }

    /// The true peak at each sample that comes near the ceiling, of full scale after the gain; 0 at the others.
    private func levels(of part: Span<Int16>) -> [Float] {
        var levels = [Float](repeating: 0, count: part.count)
        let end = part.count - TruePeak.reach
        // Most samples are lower, and are looked at many at a time.
        for start in stride(from: TruePeak.reach, to: end, by: 32) {
            let some = start..<min(end, start + 32)
            guard Self.highest(part.extracting(some)) >= near else { continue }
            for index in some where max(part[index], ~part[index]) >= near {
                levels[index] = TruePeak.level(at: index, in: part) / 32_768 * gain
            }
        }
        return levels
    }

    /// A sample in whole numbers; the limiter leaves none that is louder than full scale.
    private static func rounded(_ sample: Float) -> Int16 {
        Int16(truncatingIfNeeded: (sample + rounding).bitPattern)
    }

    /// 1.5 × 2²³. Where it is added no bits are left after the point: the sample stands in the last bits of the fraction.
    private static let rounding: Float = 12_582_912

    /// The gain of each sample, from the true peaks around it.
    private func gains(for levels: ArraySlice<Float>) -> [Float] {
        let width = 2 * look + 1
        let least = Self.leasts(of: levels.map { $0 > ceiling ? ceiling / $0 : 1 }, width: width)
        // The running mean is kept in whole numbers, so that no error adds up.
        let steps = least.map { Int32($0 * Self.unit) }
        var sum = steps[0..<width].reduce(0, &+)
        var sums = [sum]
        sums.reserveCapacity(steps.count - width + 1)
        for index in 0..<steps.count - width {
            sum &+= steps[index + width] &- steps[index]
            sums.append(sum)
        }
        let share = 1 / (Self.unit * Float(width))
        return sums.map { Float($0) * share }
    }

    /// A gain of one in whole numbers: large, and so small that those of a window add up.
    private static let unit: Float = 131_072

    /// The least of so many values from each place on, for the places from which there are as many.
    private static func leasts(of values: [Float], width: Int) -> [Float] {
        var least = values
        // Of one, two, four… values; then two of those that overlap make up the width.
        var span = 1
        while span * 2 <= width {
            least = lesser(of: least, and: span)
            span *= 2
        }
        return lesser(of: least, and: width - span)
    }

    /// The lesser of each value and the one so many places after it, for those that have one.
    private static func lesser(of values: [Float], and distance: Int) -> [Float] {
        let count = values.count - distance
        return values.withUnsafeBufferPointer { values in
            [Float](unsafeUninitializedCapacity: count) { lesser, filled in
                for index in 0..<count { lesser[index] = min(values[index], values[index &+ distance]) }
                filled = count
            }
        }
    }
}
