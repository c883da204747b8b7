public import Narration

extension VoiceProfile {
    /// A voice of the ``ToneEngine``, which reads with a newsreader's pauses.
    public static func tone(
        _ settings: ToneSettings = ToneSettings(), reading: ReadingStyle = ReadingStyle()
    ) -> VoiceProfile {
        VoiceProfile(name: "tone", title: "音", reading: reading, engine: settings)
    }
}
