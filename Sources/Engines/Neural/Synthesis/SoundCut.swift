/// A sound put together from stretches of another and silence, which knows where each sample went.
struct SoundCut {
    private(set) var samples: [Int16] = []
    private var pieces: [(source: Range<Int>, start: Int)] = []
    private let source: [Float]
    private let fade: Int

    /// What samples are multiplied by: models give peaks up to 1.25, and recordings are brought to their loudness later.
    private static let gain: Float = 0.6

    /// - Parameter fade: Over how many samples a stretch begins and ends.
    init(of source: [Float], fade: Int) {
        self.source = source
        self.fade = fade
    }

    /// Adds a stretch of the source.
    mutating func append(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        pieces.append((range, samples.count))
        let fade = min(self.fade, range.count / 2)
        for index in range {
            let edge = min(index - range.lowerBound, range.upperBound - 1 - index)
            let weight = edge < fade ? Float(edge) / Float(fade) : 1
            samples.append(Int16(clamping: Int((source[index] * weight * Self.gain * 32_767).rounded())))
        }
    }

    /// Adds silence.
    mutating func appendSilence(_ count: Int) {
        samples.append(contentsOf: repeatElement(0, count: max(0, count)))
    }

    /// Where samples of the source are heard; what was left out falls together at its place.
    func place(of range: Range<Int>) -> Range<Int> {
        let lower = place(of: range.lowerBound, isEnd: false), upper = place(of: range.upperBound, isEnd: true)
        return lower..<max(lower, upper)
    }

    private func place(of sample: Int, isEnd: Bool) -> Int {
        for piece in pieces {
            if sample < piece.source.lowerBound { return piece.start }
            if sample < piece.source.upperBound || isEnd && sample == piece.source.upperBound {
                return piece.start + sample - piece.source.lowerBound
            }
            if isEnd, let next = pieces.first(where: { $0.source.lowerBound >= piece.source.upperBound }),
                sample <= next.source.lowerBound
            {
                return piece.start + piece.source.count
            }
        }
        return pieces.last.map { $0.start + $0.source.count } ?? 0
    }
}
