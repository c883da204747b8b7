internal import ESpeak
internal import Neural
public import Speech

/// The engines that Langdu speaks with: the one list that all else asks.
///
/// Another engine is a target of its own with a ``Speech/SpeechEngine`` and its ``Speech/EngineSettings``, and a line
/// here. A program that brings one itself gives it to ``VoiceLibrary/init(path:engines:)``.
public enum Engines {
    /// The engines, by their blocks in voice files.
    public static let all: [any EngineSettings.Type] = [ESpeakSettings.self, NeuralSettings.self]

    /// The version of an engine's library on this machine; nothing for an engine that is not known here.
    public static func libraryVersion(of engineName: String) -> String? {
        all.first { $0.engineName == engineName }?.libraryVersion
    }
}
