internal import Recordings
package import Speech

/// A sentence of a recording, as the library keeps it.
public struct LibrarySentence: Hashable, Sendable, Codable {
    /// The sentence as written.
    public var text: String
    /// When it starts, in seconds.
    public var start: Double
    /// When the next one starts, in seconds.
    public var end: Double

    /// Makes a sentence.
    package init(text: String, start: Double, end: Double) {
        self.text = text
        self.start = start
        self.end = end
    }

    /// The sentences of a timeline.
    package static func sentences(of timeline: Timeline) -> [LibrarySentence] {
        let rate = Double(timeline.sampleRate)
        return timeline.sentences.map {
            LibrarySentence(text: $0.text, start: Double($0.start) / rate, end: Double($0.end) / rate)
        }
    }

    /// The sentences of a manifest.
    static func sentences(of manifest: Manifest) -> [LibrarySentence] {
        manifest.sentences.map { LibrarySentence(text: $0.text, start: $0.start, end: $0.end) }
    }
}
