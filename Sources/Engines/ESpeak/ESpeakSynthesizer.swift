internal import Speech

/// The one synthesiser of this process: libespeak-ng keeps global state, so everything goes through this actor.
///
/// Parallel synthesis takes several processes.
actor ESpeakSynthesizer {
    /// The synthesiser.
    static let shared = ESpeakSynthesizer()

    private var library: ESpeakLibrary?
    private var files: [Sound: VoiceFile] = [:]
    private var loaded: Sound?
    private var current: ESpeakVoice.Parameters?

    private static let firstParameters = ESpeakVoice.Parameters(rate: 175, pitch: 50, range: 50, volume: 60)
    private static let firstText = "[[a]]"

    private init() {}

    /// The language a text is in.
    enum Language: Hashable, Sendable {
        case mandarin, english
    }

    /// What tells one voice file from another.
    private struct Sound: Hashable {
        var attributes: [String]
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
    func synthesize(
        _ text: String, voice: ESpeakVoice, language: Language, delivery: Delivery = Delivery()
    ) throws(ESpeakError) -> ESpeakSound {
        _ = try start()
        try use(voice, for: language, parameters: voice.parameters(for: delivery, in: language))
        guard let sound = library?.synthesize(text) else { throw .synthesisFailed(text: text) }
        return sound
    }

    /// How a text in English is said, in the IPA.
    func ipa(of text: String) throws(ESpeakError) -> String {
        _ = try start()
        let voice = try ESpeakVoice(name: "English", rate: 175, pitch: 50, range: 50, volume: 60, attributes: [])
        try use(voice, for: .english, parameters: Self.firstParameters)
        return library?.ipa(of: text) ?? ""
    }

    /// Loads the voice where another is loaded, which takes a millisecond, and sets the parameters where they differ.
    private func use(
        _ voice: ESpeakVoice, for language: Language, parameters: ESpeakVoice.Parameters
    ) throws(ESpeakError) {
        let sound = Sound(attributes: voice.attributes, language: language)
        if sound != loaded {
            loaded = nil
            current = nil
            let file = try file(for: sound, of: voice)
            guard library?.load(voiceFile: file.path) == true else { throw .cannotLoadVoice(name: voice.name) }
            // The pitch of the first call after loading colours all that follow: it must be the same each time, whatever
            // phrase comes first.
            guard library?.set(Self.firstParameters) == true, library?.synthesize(Self.firstText) != nil else {
                throw .cannotLoadVoice(name: voice.name)
            }
            loaded = sound
        }
        guard parameters != current else { return }
        current = nil
        guard library?.set(parameters) == true else { throw .cannotLoadVoice(name: voice.name) }
        current = parameters
    }

    private func file(for sound: Sound, of voice: ESpeakVoice) throws(ESpeakError) -> VoiceFile {
        if let file = files[sound] { return file }
        let file = try VoiceFile(sound.language == .mandarin ? voice.mandarinFile : voice.englishFile)
        files[sound] = file
        return file
    }
}
