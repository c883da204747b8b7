import Mandarin
import Narration
import Recordings
import Synchronization

/// How the words of recordings are read: as their own files tell, else made anew with the voices that they name.
final class StoredReadings: Sendable {
    private let options: ReadingOptions
    private let userLexicon: UserLexicon
    private let makers = Mutex<[String: ReadingsMaker]>([:])

    init(_ options: ReadingOptions) throws {
        self.options = options
        userLexicon = try options.userLexicon()
    }

    /// The readings of a recording.
    ///
    /// - Parameter isAnew: Whether they are made also where a file tells.
    func readings(of recording: StoredRecording, isAnew: Bool = false) throws -> ReadingsMaker.Outcome {
        if !isAnew, let readings = try recording.readings() {
            return ReadingsMaker.Outcome(readings: readings)
        }
        return try maker(for: recording.manifest.head.voice.name).readings(of: recording.manifest)
    }

    private func maker(for voice: String) throws -> ReadingsMaker {
        try makers.withLock { makers in
            if let maker = makers[voice] { return maker }
            let library = try VoiceLibrary()
            let isKnown = library.names.contains(voice)
            if !isKnown {
                Failure.note(
                    "there is no voice “\(voice.onOneLine)”; its recordings are read as the default voice reads")
            }
            var profile = try library.voice(named: isKnown ? voice : nil, onNote: Failure.note)
            profile.reading.register = options.register ?? profile.reading.register
            profile.reading.standard = options.standard ?? profile.reading.standard
            let maker = try ReadingsMaker(
                voice: profile, userLexicon: userLexicon, readsAnnotations: options.annotations)
            makers[voice] = maker
            return maker
        }
    }
}
