/// Finds where words begin in what the engine gave.
enum WordTiming {
    /// The first sample of each word or syllable, by how many phonemes it was spelled with; `nil` for one without any.
    ///
    /// The engine reports every phoneme it speaks. Where there are not as many as were asked for, which no known
    /// syllable brings about, words are set out in proportion to their phonemes.
    ///
    /// - Parameter heard: The first sample of each phoneme that sounds.
    static func starts(of counts: [Int], heard: [Int], in sound: ESpeakSound) -> [Int?] {
        let asked = counts.reduce(0, +)
        let matches = heard.count == asked
        var index = 0
        return counts.map { count in
            guard count > 0 else { return nil }
            defer { index += count }
            return matches ? heard[index] : sound.samples.count * index / max(asked, 1)
        }
    }

    /// The first sample of each word, by its place in the text; `nil` for a word without any text.
    static func starts(of ranges: [Range<Int>], in sound: ESpeakSound) -> [Int?] {
        ranges.map { range in
            sound.words.first { range.contains($0.position) }?.sample
        }
    }

    /// Each word's samples: from its start to the next word's, the last one's to `end`.
    static func ranges(_ starts: [Int?], end: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(starts.count)
        var upper = end
        for start in starts.reversed() {
            let lower = min(start ?? upper, upper)
            ranges.append(lower..<upper)
            upper = lower
        }
        ranges.reverse()
        return ranges
    }
}
