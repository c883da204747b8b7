import ArgumentParser
import Narration

/// `langdu voices`: the voices there are.
struct Voices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the voices.")

    @Flag(help: "Print an array with everything the voice files say.")
    var json = false

    func run() async throws {
        try await Failure.reporting {
            let voices = try VoiceLibrary().voices()
            guard !json else { return Console.print(try JSON.pretty(voices)) }
            for voice in voices {
                let mark = voice.name == VoiceLibrary.defaultName ? " (default)" : ""
                Console.print("\(voice.name)\(mark)\t\(voice.title)\t\(voice.description ?? "")")
            }
        }
    }
}
