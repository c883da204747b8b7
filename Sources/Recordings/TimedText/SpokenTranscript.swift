internal import Speech

/// The text of a recording as it is spoken: 6.3% → 百分之六点三, with the marks of the article and without what nobody
/// hears.
package struct SpokenTranscript: PlainTimedText {
    package static let format = RecordingFormat(
        "spoken", fileExtension: "spoken.txt", mediaType: "text/plain; charset=utf-8", role: .text,
        players: "everything")

    package init() {}

    package func text(of recording: RecordedText) -> String {
        ShownTranscript.file(recording) { spoken($0, $1, recording.readings) }
    }

    package func flaw(in text: String, of recording: RecordedText) -> String? {
        guard recording.readings != nil else { return "how the words are spoken is not known" }
        return ShownTranscript.flaw(in: text, of: recording) { spoken($0, $1, recording.readings) }
    }

    private func spoken(_ number: Int, _ sentence: Timeline.Sentence, _ readings: Readings?) -> String {
        let scalars = Array(sentence.text.withoutControls().unicodeScalars)
        let words = readings.flatMap { $0.sentences.indices.contains(number) ? $0.sentences[number].words : nil } ?? []
        guard scalars.count == sentence.range.count, words.count == sentence.words.count else {
            return sentence.text.onOneLine
        }
        var text = ""
        var place = 0
        for (word, reading) in zip(sentence.words, words) {
            let lower = word.range.lowerBound - sentence.range.lowerBound
            guard lower >= place, lower + word.range.count <= scalars.count else { continue }
            text += Self.marks(scalars[place..<lower])
            let spoken = reading.spoken ?? word.text
            // AT&T → AT and T
            if text.last?.isLatin == true, spoken.first?.isLatin == true { text += " " }
            text += spoken
            place = lower + word.range.count
        }
        return (text + Self.marks(scalars[place...])).onOneLine
    }

    /// Of what no word holds, marks and blanks; brackets that nothing is left in go too.
    private static func marks(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var kept: [Unicode.Scalar] = []
        for scalar in scalars {
            switch scalar.properties.generalCategory {
            case .closePunctuation, .finalPunctuation:
                if let last = kept.last,
                    [.openPunctuation, .initialPunctuation].contains(last.properties.generalCategory)
                {
                    kept.removeLast()
                } else {
                    kept.append(scalar)
                }
            case .openPunctuation, .initialPunctuation, .dashPunctuation, .otherPunctuation, .connectorPunctuation,
                .spaceSeparator:
                kept.append(scalar)
            default: continue
            }
        }
        return String(scalars: kept)
    }
}

extension Character {
    fileprivate var isLatin: Bool { isASCII && isLetter }
}
