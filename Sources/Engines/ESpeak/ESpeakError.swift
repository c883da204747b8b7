/// What can go wrong with the engine.
public enum ESpeakError: Error, Hashable, Sendable, CustomStringConvertible {
    /// eSpeak NG could not be started.
    case cannotStart
    /// A voice's values are not usable.
    case invalidVoice(name: String, reason: String)
    /// eSpeak NG did not take a voice file.
    case cannotLoadVoice(name: String)
    /// A temporary voice file could not be written.
    case cannotWriteVoiceFile(path: String, reason: String)
    /// eSpeak NG gave up on a phrase.
    case synthesisFailed(text: String)

    /// What happened, and the mend.
    public var description: String {
        switch self {
        case .cannotStart:
            "eSpeak NG finds no data\n  Install it with: apt-get install espeak-ng-data"
        case .invalidVoice(let name, let reason):
            "voice “\(name)”: \(reason)"
        case .cannotLoadVoice(let name):
            "voice “\(name)”: eSpeak NG does not take its settings\n  Check the lines under “espeak” in the voice file."
        case .cannotWriteVoiceFile(let path, let reason):
            "\(path): cannot write a temporary file: \(reason)\n  Make room there, or set TMPDIR to another folder."
        case .synthesisFailed(let text):
            "eSpeak NG could not speak “\(text)”"
        }
    }
}
