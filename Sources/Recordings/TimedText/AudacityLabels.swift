internal import Speech

/// The sentences of a recording as labels that Audacity imports: start and end in seconds, and text, with tabs between.
package struct AudacityLabels: PlainTimedText {
    package static let format = RecordingFormat(
        "labels", fileExtension: "labels.txt", mediaType: "text/plain; charset=utf-8", role: .text,
        players: "Audacity and Tenacity")

    package init() {}

    package func text(of recording: RecordedText) -> String {
        recording.sentenceCues.map { "\(Self.seconds($0.start))\t\(Self.seconds($0.end))\t\($0.text)\n" }.joined()
    }

    package func flaw(in text: String, of recording: RecordedText) -> String? {
        let cues = recording.sentenceCues
        let lines = text.unicodeScalars.split(separator: "\n")
        guard lines.count == cues.count else { return "it has \(lines.count) of \(cues.count) labels" }
        for (number, (line, cue)) in zip(lines, cues).enumerated() {
            let fields = line.split(separator: "\t").map { String($0) }
            guard fields.count == 3, let start = Double(fields[0]), let end = Double(fields[1]),
                Int(clamping: (start * 1000).rounded()) == cue.start, Int(clamping: (end * 1000).rounded()) == cue.end
            else { return "label \(number + 1) is not the one of its sentence" }
        }
        return nil
    }

    private static func seconds(_ time: Int) -> String { "\(time / 1000).\(Cue.padded(time % 1000, 3))000" }
}
