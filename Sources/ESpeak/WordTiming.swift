/// Finds where words begin in what the engine gave.
enum WordTiming {
    /// The first sample of each word, by the phonemes it was spelled with; `nil` for a word without any.
    ///
    /// The engine reports every phoneme it speaks. Where its list is not the one that was asked for, which no known
    /// syllable brings about, words are set out in proportion to their phonemes.
    static func starts(of segments: [[String]], in sound: ESpeakSound) -> [Int?] {
        let heard = sound.phonemes.filter(\.isSound)
        let asked = segments.reduce(0) { $0 + $1.count }
        let matches = heard.count == asked
        var index = 0
        return segments.map { word in
            guard !word.isEmpty else { return nil }
            defer { index += word.count }
            return matches ? heard[index].sample : sound.samples.count * index / max(asked, 1)
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
