/// What the engine is given in one call.
public struct ESpeakCall: Hashable, Sendable {
    /// Phonemes in `[[ ]]`, or English.
    public let text: String
    /// Whether the English voice speaks it.
    public let isEnglish: Bool
    private let parameters: ESpeakVoice.Parameters

    init(text: String, isEnglish: Bool, parameters: ESpeakVoice.Parameters) {
        self.text = text
        self.isEnglish = isEnglish
        self.parameters = parameters
    }

    /// Speed in eSpeak's words a minute.
    public var rate: Int { parameters.rate }
    /// Base pitch, from 0 to 99.
    public var pitch: Int { parameters.pitch }
    /// How far tones move, from 0 to 99.
    public var range: Int { parameters.range }
    /// Amplitude in percent, from 0 to 200.
    public var volume: Int { parameters.volume }
}
