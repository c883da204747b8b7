internal import Speech

/// The text of a recording as it is shown: paragraphs on lines of their own, an empty line before each heading.
package struct ShownTranscript: PlainTimedText {
    package static let format = RecordingFormat(
        "txt", mediaType: "text/plain; charset=utf-8", role: .text, players: "everything")

    package init() {}

    package func text(of recording: RecordedText) -> String {
        Self.file(recording) { _, sentence in sentence.text.onOneLine }
    }

    package func flaw(in text: String, of recording: RecordedText) -> String? {
        Self.flaw(in: text, of: recording) { _, sentence in sentence.text.onOneLine }
    }

    /// A file of sentences, each written by `body`, which is given its number.
    static func file(_ recording: RecordedText, _ body: (Int, Timeline.Sentence) -> String) -> String {
        var text = ""
        for paragraph in Paragraph.all(of: recording.timeline) {
            let sentences = paragraph.sentences.map { body($0, recording.timeline.sentences[$0]) }
            let line = zip(sentences, paragraph.gaps).map { $0 + $1 }.joined().onOneLine
            // What is not spoken leaves no empty line.
            if line.isEmpty { continue }
            if paragraph.isHeading, !text.isEmpty { text += "\n" }
            text += line + "\n"
        }
        return text
    }

    /// What of a file, read back, is not so.
    static func flaw(
        in text: String, of recording: RecordedText, _ body: (Int, Timeline.Sentence) -> String
    ) -> String? {
        var rest = text[...]
        for (number, sentence) in recording.timeline.sentences.enumerated() {
            let wanted = body(number, sentence)
            if wanted.isEmpty { continue }
            guard let found = rest.unicodeScalars.firstRange(of: wanted.unicodeScalars) else {
                return "sentence \(number + 1) is not in it"
            }
            rest = rest[found.upperBound...]
        }
        return nil
    }
}

/// Sentences that stand in one paragraph.
struct Paragraph {
    /// The sentences' numbers.
    var sentences: [Int]
    /// What stands after each: a blank where one stood in the article, nothing after the last.
    var gaps: [String]
    /// What it is part of.
    var role: Timeline.Sentence.Role

    /// Whether it is a title or a heading.
    var isHeading: Bool { role == .title || role == .heading }

    /// The paragraphs of a recording in order.
    static func all(of timeline: Timeline) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        for (number, sentence) in timeline.sentences.enumerated() {
            let last = number > 0 ? timeline.sentences[number - 1] : nil
            if let last, last.chapter == sentence.chapter, last.paragraph == sentence.paragraph {
                let gap = sentence.range.lowerBound > last.range.upperBound ? " " : ""
                paragraphs[paragraphs.count - 1].gaps[paragraphs[paragraphs.count - 1].gaps.count - 1] = gap
                paragraphs[paragraphs.count - 1].sentences.append(number)
                paragraphs[paragraphs.count - 1].gaps.append("")
            } else {
                paragraphs.append(Paragraph(sentences: [number], gaps: [""], role: sentence.role))
            }
        }
        return paragraphs
    }
}
