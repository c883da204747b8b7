/// Reads WebVTT and SubRip as players do, to see that a file says what it was meant to.
enum CueCheck {
    /// What of a file's cues is not as it should be; nothing where all is.
    static func flaw(in text: String, of cues: [Cue]) -> String? {
        var expected = cues[...]
        var number = 0
        // Line ends within a character: U+2028 and the like are none to these formats.
        for line in text.unicodeScalars.split(separator: "\n") {
            let line = String(line)
            guard line.contains("-->") else { continue }
            number += 1
            let times = line.split(separator: " ", omittingEmptySubsequences: false)
            guard times.count == 3, times[1] == "-->", let start = Cue.time(times[0]), let end = Cue.time(times[2])
            else {
                return "“\(line.cut(toBytes: 60))” is no cue’s times"
            }
            guard let cue = expected.popFirst() else { return "it has more than \(cues.count) cues" }
            guard start == cue.start, end == cue.end, start < end else {
                return "cue \(number) lasts from \(start) to \(end) ms, not from \(cue.start) to \(cue.end)"
            }
        }
        return expected.isEmpty ? nil : "it has \(number) of \(cues.count) cues"
    }
}
