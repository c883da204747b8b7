internal import FoundationEssentials
internal import Speech

/// The chapters of a recording as Podcasting 2.0 wants them: `application/json+chapters`, version 1.2.
package struct PodcastChapters: PlainTimedText {
    package static let format = RecordingFormat(
        "chapters.json", mediaType: "application/json+chapters", role: .text, players: "podcast apps")

    package init() {}

    package func text(of recording: RecordedText) -> String {
        let timeline = recording.timeline
        var json = JSONText()
        json.open("{")
        json.line()
        json.field("version", "1.2.0")
        json.line()
        json.field("title", recording.article.title.onOneLine)
        json.line()
        json.key("chapters")
        json.open("[")
        for index in timeline.chapters.indices {
            json.line(depth: 2)
            json.open("{")
            json.field("startTime", sample: timeline.chapters[index].start, rate: timeline.sampleRate)
            json.field("title", recording.chapterTitle(index))
            json.close("}")
        }
        json.close("\n  ]")
        json.close("\n}\n")
        return String(decoding: json.bytes, as: UTF8.self)
    }

    package func flaw(in text: String, of recording: RecordedText) -> String? {
        guard let found = try? JSONDecoder().decode(List.self, from: Data(text.utf8)) else {
            return "it is no list of chapters"
        }
        let timeline = recording.timeline
        let rate = Double(max(1, timeline.sampleRate))
        guard found.chapters.count == timeline.chapters.count else {
            return "it has \(found.chapters.count) of \(timeline.chapters.count) chapters"
        }
        for (index, chapter) in found.chapters.enumerated() {
            guard Int(clamping: (chapter.startTime * rate).rounded()) == timeline.chapters[index].start,
                chapter.title == recording.chapterTitle(index)
            else { return "chapter \(index + 1) is not as in the recording" }
        }
        return nil
    }

    private struct List: Decodable {
        var chapters: [Chapter]

        struct Chapter: Decodable {
            var startTime: Double
            var title: String
        }
    }
}
