import ArgumentParser
import Mandarin
import Narration

/// Options of every command that makes recordings: who reads, and how.
struct NarrationOptions: ParsableArguments {
    @Option(help: "The voice, by name or as a voice file; see langdu voices.")
    var voice: String?

    @Option(help: "Speed, as a factor of the voice’s own, such as 1.5.")
    var rate: Double?

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var formats: FormatOptions

    /// These options, with what a library's own settings say where nothing else is said.
    ///
    /// - Parameter folder: The library's folder.
    /// - Throws: `LibrarySettingsError`.
    func filled(fromLibraryIn folder: String) throws -> NarrationOptions {
        let settings = try LibrarySettings(of: folder)
        var options = self
        options.voice = voice ?? settings.voice
        options.reading.lexicon = reading.lexicon ?? settings.lexicon
        options.formats.fill(from: settings)
        return options
    }

    /// The voice with its speed.
    ///
    /// - Parameter onNote: Is told how a voice file is written now that is written as before.
    func profile(onNote: (String) -> Void = Failure.note) throws -> VoiceProfile {
        var profile = try VoiceLibrary().voice(named: voice, onNote: onNote)
        profile.reading.register = reading.register ?? profile.reading.register
        profile.reading.standard = reading.standard ?? profile.reading.standard
        return try rate.map { try profile.speaking(at: $0) } ?? profile
    }

    /// A narrator with these options.
    ///
    /// - Parameters:
    ///   - refreshes: Whether it makes anew what other versions made.
    ///   - onNote: As for ``profile(onNote:)``.
    func narrator(refreshes: Bool, onNote: (String) -> Void = Failure.note) async throws -> Narrator {
        try await Narrator(
            voice: profile(onNote: onNote), userLexicon: reading.userLexicon(), readsAnnotations: reading.annotations,
            refreshes: refreshes, options: formats.recordingOptions())
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
        return arguments + formats.arguments
    }
}
