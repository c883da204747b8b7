public import Recordings
import Speech

/// Recordings of half a second, whatever is said in them.
public enum TestRecording {
    /// Makes a recording; nothing is spoken.
    ///
    /// - Parameters:
    ///   - name: The name of its files; it stands for the fingerprint too.
    ///   - sentences: What is said besides the title.
    @discardableResult
    public static func make(
        _ name: String, in folder: String, article: Manifest.Article, sentences: [String] = [],
        voice: String = "bobao"
    ) throws -> Manifest.Head {
        let rate = 22_050
        var writer = try RecordingWriter(in: RecordingDirectory(at: folder), name: name, sampleRate: rate)
        try writer.append([Int16](repeating: 100, count: 8_000))
        try writer.appendSilence(3_025)
        let texts = [article.title] + sentences
        let length = 11_025 / texts.count
        var timeline = Timeline(sampleRate: rate)
        timeline.length = 11_025
        timeline.chapters = [Timeline.Chapter(title: article.title, start: 0)]
        timeline.sentences = texts.enumerated().map { index, text in
            let isLast = index == texts.count - 1
            return Timeline.Sentence(
                role: index == 0 ? .title : .paragraph, chapter: 0, paragraph: index,
                range: 0..<text.unicodeScalars.count, text: text, start: index * length,
                speechEnd: isLast ? max(index * length, 8_000) : (index + 1) * length,
                end: isLast ? 11_025 : (index + 1) * length, words: [])
        }
        return try writer.finish(
            timeline: timeline,
            details: RecordingDetails(
                generator: Manifest.Generator(version: "0", pipeline: 0), fingerprint: name, article: article,
                voice: Manifest.Voice(name: voice, title: "播报", rate: 200)))
    }
}
