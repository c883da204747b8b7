import Articles
import ESpeak
import Foundation
import Narration
import Speech

/// What the bare C program is to speak, so that it does what eSpeak NG does for Langdu and nothing else.
struct BareESpeak {
    private let place: String
    private let narrator: Narrator
    private let voice: ESpeakVoice

    /// The standard voice speaks with another engine.
    struct OtherEngine: Error {}

    /// Writes the standard voice's files into a folder.
    init(in place: String) async throws {
        self.place = place
        let voice = try VoiceLibrary().voice()
        guard let settings = voice.engine as? ESpeakSettings else { throw OtherEngine() }
        let engine = try settings.voice(named: voice.name, speed: voice.reading.speed)
        let files = engine.voiceFiles
        try files.mandarin.write(toFile: "\(place)/mandarin", atomically: true, encoding: .utf8)
        try files.english.write(toFile: "\(place)/english", atomically: true, encoding: .utf8)
        self.voice = engine
        narrator = try await Narrator(voice: voice)
    }

    /// Writes the calls for articles into a file that the program takes, and gives its path and their number.
    ///
    /// - Parameters:
    ///   - name: The file's name without extension.
    ///   - isFlat: Whether each is said with the voice's own speed and pitch, instead of those it has in a sentence.
    func lines(
        for articles: some Collection<String>, name: String = "lines", isFlat: Bool = false
    ) throws -> (path: String, count: Int) {
        let own = [voice.rate, voice.pitch, voice.range, voice.volume]
        let lines = try articles.flatMap { file in
            let passages = try narrator.passages(for: ArticleReader().article(fromFile: file))
            return passages.flatMap(voice.calls).map { call in
                let told = call.parameters
                let settings = isFlat ? own : [told.rate, told.pitch, told.range, told.volume]
                let file = "\(place)/\(call.isEnglish ? "english" : "mandarin")"
                return (settings.map(String.init) + [file, call.text]).joined(separator: "\t") + "\n"
            }
        }
        let path = "\(place)/\(name).tsv"
        try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
        return (path, lines.count)
    }
}
