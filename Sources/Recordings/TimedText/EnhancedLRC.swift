internal import Speech

/// The sentences of a recording as lyrics with the time of each word (enhanced LRC, also called A2).
///
/// ```
/// [00:01.20]<00:01.20>今天<00:01.55>很好。<00:02.10>
/// ```
package struct EnhancedLRC: PlainTimedText {
    package static let format = RecordingFormat(
        "lrc", mediaType: "text/plain; charset=utf-8", role: .text, players: "music players")

    package init() {}

    package func text(of recording: RecordedText) -> String {
        let article = recording.article
        let length = recording.milliseconds(recording.timeline.length)
        var lines = ["[ti:\(Self.plain(article.title.onOneLine))]"]
        if let artist = article.source ?? article.byline { lines.append("[ar:\(Self.plain(artist.onOneLine))]") }
        lines.append("[length:\(Cue.padded(length / 60_000, 2)):\(Cue.padded(length / 1000 % 60, 2))]")
        lines.append("[re:langdu]")
        let cues = recording.lineCues
        for (index, cue) in cues.enumerated() {
            var line = "[\(Self.clock(cue.start))]"
            for stretch in cue.stretches {
                if let time = stretch.time { line += "<\(Self.clock(time))>" }
                line += Self.plain(stretch.text)
            }
            lines.append(line + "<\(Self.clock(cue.end))>")
            // A player shows a line until the next one: an empty one takes the last away.
            if index == cues.count - 1 { lines.append("[\(Self.clock(cue.end))]") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    package func flaw(in text: String, of recording: RecordedText) -> String? {
        let cues = recording.lineCues
        let expected = cues.map(\.start) + (cues.last.map { [$0.end] } ?? [])
        var found: [Int] = []
        for line in text.unicodeScalars.split(separator: "\n") {
            guard let time = Self.time(ofLine: String(line)) else { continue }
            found.append(time)
        }
        guard found == expected.map({ $0 / 10 * 10 }) else {
            return "it has \(found.count) lines with times, which are not those of the \(expected.count) that are heard"
        }
        return nil
    }

    /// The time of a line in thousandths of a second; nothing for a line without.
    private static func time(ofLine line: String) -> Int? {
        guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return nil }
        let parts = line[..<end].dropFirst().split(whereSeparator: { ":.".contains($0) })
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 3, numbers.count == 3, numbers[1] < 60, numbers[2] < 100 else { return nil }
        return numbers[0] * 60_000 + numbers[1] * 1000 + numbers[2] * 10
    }

    /// Minutes, seconds, hundredths, cut and not rounded, so that none comes after the end.
    private static func clock(_ time: Int) -> String {
        [time / 60_000, time / 1000 % 60].map { Cue.padded($0, 2) }.joined(separator: ":")
            + "." + Cue.padded(time % 1000 / 10, 2)
    }

    /// LRC has no escapes: what could be read as a time gets full-width marks.
    private static func plain(_ text: String) -> String {
        text.replacing("<", with: "＜").replacing(">", with: "＞").replacing("[", with: "［").replacing("]", with: "］")
    }
}
