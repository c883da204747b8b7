import ArgumentParser
import Mandarin
import Narration

/// Options of every command that makes recordings: who reads, and how.
struct NarrationOptions: ParsableArguments {
    @Option(help: "The voice, by name or as a voice file; see langdu voices.")
    var voice: String?

    @Option(help: "Speed: a factor such as 1.5, or words a minute such as 260.")
    var rate: Double?

    @OptionGroup var reading: ReadingOptions

    /// The voice with its speed.
    func profile() throws -> VoiceProfile {
        var profile = try VoiceLibrary().voice(named: voice)
        profile.register = reading.register ?? profile.register
        profile.standard = reading.standard ?? profile.standard
        return try rate.map { try profile.speaking(at: $0) } ?? profile
    }

    /// A narrator with these options.
    func narrator() async throws -> Narrator {
        try await Narrator(
            voice: profile(), userLexicon: reading.userLexicon(), readsAnnotations: reading.annotations)
    }

    /// The options as they are given to a command.
    var arguments: [String] {
        var arguments: [String] = []
        if let voice { arguments += ["--voice", voice] }
        if let rate { arguments += ["--rate", "\(rate)"] }
        if let lexicon = reading.lexicon { arguments += ["--lexicon", lexicon] }
        if let register = reading.register { arguments += ["--register", register.rawValue] }
        if let standard = reading.standard { arguments += ["--standard", standard.rawValue] }
        if reading.annotations { arguments += ["--annotations"] }
        return arguments
    }
}
