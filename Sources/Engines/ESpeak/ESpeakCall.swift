/// What the engine is given in one call.
public struct ESpeakCall: Hashable, Sendable {
    /// Phonemes in `[[ ]]`, or English.
    public let text: String
    /// Whether the English voice speaks it.
    public let isEnglish: Bool
    /// How it is said.
    public let parameters: ESpeakVoice.Parameters
}
