/// The sentences of a recording as SubRip subtitles (SRT), in lines that fit a screen.
package struct SubRip: PlainTimedText {
    package static let format = RecordingFormat(
        "srt", mediaType: "application/x-subrip; charset=utf-8", role: .text, players: "video players and editors")

    package init() {}

    package func text(of recording: RecordedText) -> String {
        recording.lineCues.enumerated().map { number, cue in
            let times = [cue.start, cue.end].map { Cue.clock($0, mark: ",") }.joined(separator: " --> ")
            return "\(number + 1)\n\(times)\n\(Self.plain(cue.text))\n"
        }.joined(separator: "\n")
    }

    package func flaw(in text: String, of recording: RecordedText) -> String? {
        CueCheck.flaw(in: text, of: recording.lineCues)
    }

    /// SubRip has no escapes. What players take for a tag (`<i>`), a style (`{\an8}`) or a cue's times gets full-width
    /// marks, which look the same between hanzi.
    private static func plain(_ text: String) -> String {
        text.replacing("<", with: "＜").replacing(">", with: "＞").replacing("{", with: "｛").replacing("}", with: "｝")
    }
}
