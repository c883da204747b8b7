internal import Speech

/// A sentence on one line, with the words that are heard in it.
struct SentenceText {
    /// The sentence, with a blank in place of each control character and line end.
    let scalars: [Unicode.Scalar]
    /// The words with sound, in order and without overlap; none where the timeline does not tell where they stand.
    let words: [Word]
    /// From its first sound to its last.
    let samples: Range<Int>

    /// A word.
    struct Word {
        /// Where it stands in the sentence.
        var range: Range<Int>
        /// When it is heard.
        var samples: Range<Int>
    }

    init(_ sentence: Timeline.Sentence) {
        scalars = Array(sentence.text.withoutControls().unicodeScalars)
        samples = sentence.start..<max(sentence.start, sentence.speechEnd)
        var words: [Word] = []
        if scalars.count == sentence.range.count {
            for word in sentence.words where word.start < word.end {
                guard word.range.lowerBound >= sentence.range.lowerBound,
                    word.range.upperBound <= sentence.range.upperBound, !word.range.isEmpty
                else { continue }
                let lower = word.range.lowerBound - sentence.range.lowerBound
                guard lower >= words.last?.range.upperBound ?? 0,
                    word.start >= words.last?.samples.upperBound ?? sentence.start
                else { continue }
                words.append(Word(range: lower..<lower + word.range.count, samples: word.start..<word.end))
            }
        }
        self.words = words
    }
}
