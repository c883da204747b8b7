import Articles
import ESpeak
import Foundation
import Narration

/// What the bare C program is to speak, so that it does what eSpeak NG does for Langdu and nothing else.
struct BareESpeak {
    private let place: String
    private let narrator: Narrator
    private let settings: String

    /// Writes the standard voice's files into a folder.
    init(in place: String) async throws {
        self.place = place
        let voice = try VoiceLibrary().voice()
        let engine = try voice.engineVoice()
        let files = engine.voiceFiles
        try files.mandarin.write(toFile: "\(place)/mandarin", atomically: true, encoding: .utf8)
        try files.english.write(toFile: "\(place)/english", atomically: true, encoding: .utf8)
        settings = "\(engine.rate)\t\(engine.pitch)\t\(engine.range)\t\(engine.volume)"
        narrator = try await Narrator(voice: voice)
    }

    /// Writes the calls for articles into a file that the program takes, and gives its path and their number.
    func lines(for articles: [String]) throws -> (path: String, count: Int) {
        let lines = try articles.flatMap { file in
            try narrator.engineText(for: ArticleReader().article(fromFile: file))
                .map { "\(settings)\t\(place)/\($0.isEnglish ? "english" : "mandarin")\t\($0.text)\n" }
        }
        let path = "\(place)/lines.tsv"
        try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
        return (path, lines.count)
    }
}
