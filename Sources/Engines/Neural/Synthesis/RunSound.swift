internal import Speech

/// The sound of a run as the model gave it, and when each token is heard in it.
struct RunSound {
    /// The samples, mostly between −1 and 1.
    let samples: [Float]
    /// The first sample of each token, and one more for the end.
    private let starts: [Int]

    /// - Parameters:
    ///   - durations: The frames of each token, pads too.
    ///   - lag: How much later sounds begin than the durations say, in samples.
    init(_ samples: [Float], durations: [Float], frame: Int, lag: Int) {
        self.samples = samples
        var starts = [0]
        var sum = 0
        for duration in durations {
            sum += Int(clamping: Double(duration.rounded())) * frame
            starts.append(min(max(0, sum + lag), samples.count))
        }
        self.starts = starts
    }

    /// The samples of some tokens.
    func samples(of tokens: Range<Int>) -> Range<Int> {
        guard tokens.upperBound < starts.count else { return samples.count..<samples.count }
        return starts[tokens.lowerBound]..<max(starts[tokens.lowerBound], starts[tokens.upperBound])
    }

    /// How loud a stretch is: the root of the mean square.
    func level(of range: Range<Int>) -> Float {
        guard !range.isEmpty else { return 0 }
        var sum: Float = 0
        for index in range { sum += samples[index] * samples[index] }
        return (sum / Float(range.count)).squareRoot()
    }

    /// How loud the loudest moment of a stretch is.
    func peakLevel(of range: Range<Int>, step: Int) -> Float {
        stride(from: range.lowerBound, to: range.upperBound, by: step).reduce(0) {
            max($0, level(of: $1..<min($1 + step, range.upperBound)))
        }
    }

    /// The longest stretch of a range in which hardly anything is heard; where there is none, the quietest place.
    func quiet(in range: Range<Int>, below level: Float, step: Int) -> Range<Int> {
        var best = range.lowerBound..<range.lowerBound
        var quietest = (level: Float.infinity, place: range.lowerBound)
        var start: Int?
        var place = range.lowerBound
        while place < range.upperBound {
            let next = min(place + step, range.upperBound)
            let found = self.level(of: place..<next)
            if found < quietest.level { quietest = (found, (place + next) / 2) }
            if found < level {
                let begin = start ?? place
                start = begin
                if next - begin > best.count { best = begin..<next }
            } else {
                start = nil
            }
            place = next
        }
        return best.isEmpty ? quietest.place..<quietest.place : best
    }
}
