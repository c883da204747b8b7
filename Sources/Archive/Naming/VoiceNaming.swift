internal import Recordings

/// How the recordings by a run's voice are named in its output folder.
struct VoiceNaming: Hashable, Sendable {
    /// The run's voice.
    var voice: String
    /// The library's, whose recordings bear the articles' own names.
    var defaultVoice: String

    private var isDefault: Bool { voice == defaultVoice }

    /// Where the recording of an article stands, whose own place is `place`.
    ///
    /// In libraries of the time when recordings by any voice bore the articles' own names, it may stand elsewhere: the
    /// worker knows.
    func place(_ place: RecordingPlace) -> RecordingPlace {
        isDefault ? place : place.named(RecordingName.name(place.name, by: voice))
    }

    /// Tells the finished articles of this voice from those of others.
    var mark: String { isDefault ? "" : "@\(voice)" }
}
