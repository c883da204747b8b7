import Articles
import Narration
import Recordings

/// Sentences said by voices, each a recording named for its voice.
struct VoiceSample {
    var folder: String

    /// Records a sentence and returns the path of the sound.
    func record(_ sentence: String, with voice: VoiceProfile) async throws -> String {
        let name = RecordingName.safe(voice.name)
        let directory = try RecordingDirectory(at: folder)
        var quiet = voice
        quiet.reading.announce.source = false
        quiet.reading.announce.date = false
        let article = try ArticleReader().article(from: Array(sentence.utf8), name: "--say")
        _ = try await Narrator(voice: quiet).record(article, named: name, in: directory, force: true)
        return directory.audioPath(for: name)
    }
}
