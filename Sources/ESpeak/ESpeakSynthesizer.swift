/// The one synthesiser of this process: libespeak-ng keeps global state, so everything goes through this actor.
///
/// Parallel synthesis takes several processes.
actor ESpeakSynthesizer {
    /// The synthesiser.
    static let shared = ESpeakSynthesizer()

    private var library: ESpeakLibrary?
    private var files: [String: VoiceFile] = [:]
    private var current: Setting?

    private init() {}

    /// The language a text is in.
    enum Language: Hashable, Sendable {
        case mandarin, english
    }

    private struct Setting: Hashable {
        var voice: ESpeakVoice
        var language: Language
    }

    /// Starts the engine unless it runs already.
    ///
    /// - Returns: Samples a second.
    func start() throws(ESpeakError) -> Int {
        if library == nil { library = try ESpeakLibrary() }
        return library?.sampleRate ?? 0
    }

    /// Speaks a text made by ``PhonemeText`` or ``EnglishText``.
    func synthesize(_ text: String, voice: ESpeakVoice, language: Language) throws(ESpeakError) -> ESpeakSound {
        _ = try start()
        try use(Setting(voice: voice, language: language))
        guard let sound = library?.synthesize(text) else { throw .synthesisFailed(text: text) }
        return sound
    }

    private func use(_ setting: Setting) throws(ESpeakError) {
        guard setting != current else { return }
        let voice = setting.voice
        let text = setting.language == .mandarin ? voice.mandarinFile : voice.englishFile
        let file = try file(holding: text)
        current = nil
        let loaded = library?.use(
            voiceFile: file.path, rate: voice.rate, pitch: voice.pitch, range: voice.range, volume: voice.volume)
        guard loaded == true else { throw .cannotLoadVoice(name: voice.name) }
        current = setting
    }

    private func file(holding text: String) throws(ESpeakError) -> VoiceFile {
        if let file = files[text] { return file }
        let file = try VoiceFile(text)
        files[text] = file
        return file
    }
}
