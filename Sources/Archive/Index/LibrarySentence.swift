internal import Foundation
internal import Speech

/// A sentence of a recording, as the library keeps it.
public struct LibrarySentence: Hashable, Sendable, Codable {
    /// The sentence as written.
    public var text: String
    /// When it starts, in seconds.
    public var start: Double
    /// When the next one starts, in seconds.
    public var end: Double

    /// The sentences of a timeline.
    static func sentences(of timeline: Timeline) -> [LibrarySentence] {
        let rate = Double(timeline.sampleRate)
        return timeline.sentences.map {
            LibrarySentence(text: $0.text, start: Double($0.start) / rate, end: Double($0.end) / rate)
        }
    }

    /// The sentences in the manifest at `path`; its words are passed over.
    static func sentences(ofManifest path: String) throws -> [LibrarySentence] {
        struct Sentences: Decodable { var sentences: [LibrarySentence] }
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return try JSONDecoder().decode(Sentences.self, from: data).sentences
    }
}
