import ArgumentParser
import Articles
import Foundation
import Narration
import Recordings
import Speech

/// `langdu voices`: the voices there are.
struct Voices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists the voices with their engines, or has them say something.",
        discussion: """
            With --say each voice, or the one given with --voice, says a sentence into NAME.wav in the output folder: \
            its own, or the text that follows.
            """)

    @Argument(help: "What to say with --say.")
    var text: [String] = []

    @Flag(help: "Print an array with everything the voice files say.")
    var json = false

    @Flag(help: "Have the voices say a sentence.")
    var say = false

    @Option(help: "The only voice to list, by name or as a voice file.")
    var voice: String?

    @Option(name: .shortAndLong, help: "The folder that --say writes to.", completion: .directory)
    var output = "output"

    func validate() throws {
        if !say, !text.isEmpty { throw ValidationError("Text is for --say.") }
    }

    func run() async throws {
        try await Failure.reporting {
            let library = try VoiceLibrary()
            let voices = try voice.map { [try library.voice(named: $0, onNote: Failure.note)] } ?? library.voices()
            if say { return try await sayAll(voices) }
            guard !json else { return Console.print(try JSON.pretty(voices)) }
            for voice in voices {
                let mark = voice.name == VoiceLibrary.defaultName ? " (default)" : ""
                let engine =
                    type(of: voice.engine).engineName + (voice.engine.obstacle.map { " (not here: \($0))" } ?? "")
                let fields = ["\(voice.name)\(mark)", voice.title, engine, voice.description ?? ""]
                Console.print(fields.map(\.onOneLine).joined(separator: "\t"))
            }
        }
    }

    private func sayAll(_ voices: [VoiceProfile]) async throws {
        let sample = VoiceSample(folder: output)
        for voice in voices {
            let sentence =
                text.isEmpty ? "这是\(voice.title.prefix { $0 != "（" })的声音。今天天气真好，你想听新闻吗？" : text.joined(separator: " ")
            Console.print(try await sample.record(sentence, with: voice))
        }
    }
}

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
