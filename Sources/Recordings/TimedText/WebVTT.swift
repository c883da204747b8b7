package import Speech

/// The sentences of a recording as WebVTT captions.
package struct WebVTT: TimedTextFormat {
    package static let format = RecordingFormats.webVTT

    package init() {}

    /// The captions; sentences without sound have none.
    package func text(of timeline: Timeline) -> String {
        func time(_ sample: Int) -> String { Self.time(Double(sample) / Double(max(1, timeline.sampleRate))) }
        let cues = timeline.sentences.filter { $0.start < $0.speechEnd }.map { sentence in
            "\(time(sentence.start)) --> \(time(sentence.speechEnd))\n\(Self.escaped(sentence.text))\n"
        }
        return (["WEBVTT\n"] + cues).joined(separator: "\n")
    }

    /// Hours are written always, for players that need them.
    private static func time(_ seconds: Double) -> String {
        // WebVTT knows no time before the start.
        let thousandths = max(0, Int(clamping: (seconds * 1000).rounded()))
        func digits(_ number: Int, _ count: Int) -> String {
            String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
        }
        return digits(thousandths / 3_600_000, 2) + ":" + digits(thousandths / 60_000 % 60, 2) + ":"
            + digits(thousandths / 1000 % 60, 2) + "." + digits(thousandths % 1000, 3)
    }

    /// A cue's text ends at an empty line, and `-->` has a meaning in it.
    private static func escaped(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
