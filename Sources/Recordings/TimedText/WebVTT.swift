/// The sentences of a recording as WebVTT captions, with the time of each word in them.
package struct WebVTT: PlainTimedText {
    package static let format = RecordingFormats.webVTT

    /// Whether the time of each word stands in its cue.
    private let hasWordTimes: Bool

    /// Captions.
    ///
    /// - Parameter hasWordTimes: Whether the time of each word stands in its cue. Browsers take it; readers of
    ///   transcripts may show it.
    package init(hasWordTimes: Bool = true) { self.hasWordTimes = hasWordTimes }

    /// The captions; sentences without sound have none.
    package func text(of recording: RecordedText) -> String {
        var cues = recording.sentenceCues
        if !hasWordTimes { for index in cues.indices { cues[index].words = [] } }
        return Self.file(cues)
    }

    package func flaw(in text: String, of recording: RecordedText) -> String? {
        CueCheck.flaw(in: text, of: recording.sentenceCues)
    }

    /// A file of cues.
    static func file(_ cues: [Cue]) -> String {
        (["WEBVTT\n"] + cues.map { "\(Cue.clock($0.start)) --> \(Cue.clock($0.end))\n\(payload(of: $0))\n" })
            .joined(separator: "\n")
    }

    /// A cue's text. Times stand in it only between its start and its end, and each once.
    private static func payload(of cue: Cue) -> String {
        var last = cue.start
        return cue.stretches.map { stretch in
            guard let time = stretch.time, time > last else { return escaped(stretch.text) }
            last = time
            return "<\(Cue.clock(time))>" + escaped(stretch.text)
        }.joined()
    }

    /// `-->` would be read as a cue's times, and `<` as a tag.
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

/// The chapters of a recording as a WebVTT track of kind `chapters`.
package struct WebVTTChapters: PlainTimedText {
    package static let format = RecordingFormat(
        "chapters.vtt", mediaType: "text/vtt; charset=utf-8", role: .text, players: "browsers, as a track of chapters")

    package init() {}

    package func text(of recording: RecordedText) -> String { WebVTT.file(recording.chapterCues) }

    package func flaw(in text: String, of recording: RecordedText) -> String? {
        CueCheck.flaw(in: text, of: recording.chapterCues)
    }
}
