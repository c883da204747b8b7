internal import Files
internal import Glibc

/// The sound files of a recording beside what its manifest says of them.
public enum RecordedSound {
    /// What is wrong with the sound file at `path`, or nothing: its header, its length, its chapters.
    ///
    /// - Parameter format: The name of its format; that of the manifest's `audio` where none is given.
    /// - Throws: ``RecordingError/missing(path:reason:)``, ``RecordingError/notAudio(path:reason:)`` or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    public static func flaw(
        at path: String, against head: Manifest.Head, format: String? = nil
    ) throws(RecordingError) -> String? {
        let name = format ?? head.audio.format
        let sound = try SoundChapters(at: path)
        let audio = head.audio
        // At another rate the length is rounded to a sample of it.
        let isSameRate = sound.sampleRate == audio.sampleRate
        let length = isSameRate ? audio.samples : sound.count(audio.samples, from: audio.sampleRate)
        guard abs(sound.length - length) <= (isSameRate ? 0 : 1) else {
            return "it has \(sound.length) samples instead of \(length)"
        }
        if name == RecordingFormats.wave.name, let flaw = try waveFlaw(at: path, sound, audio) { return flaw }
        // Of very many chapters the file lists fewer, and which ones is not told.
        let limit = RecordingFormats.named(name)?.chapterLimit ?? RecordingFormats.wave.chapterLimit
        guard sound.chapters.count == min(head.chapters.count, limit) else {
            return "it has \(sound.chapters.count) chapters instead of \(head.chapters.count)"
        }
        guard head.chapters.count <= limit else { return nil }
        // Tags have milliseconds; cue points have samples, and half a sample more is what rounding takes.
        let tolerance = (name == RecordingFormats.wave.name ? 0 : 0.001) + 1 / Double(sound.sampleRate)
        for (number, (found, noted)) in zip(sound.chapters, head.chapters).enumerated() {
            if abs(sound.seconds(found.start) - noted.start) > tolerance {
                return "its chapter \(number + 1) begins at \(sound.seconds(found.start)) s instead of \(noted.start) s"
            }
        }
        return nil
    }

    private static func waveFlaw(
        at path: String, _ sound: SoundChapters, _ audio: Manifest.Audio
    ) throws(RecordingError) -> String? {
        guard sound.sampleRate == audio.sampleRate else {
            return "it has \(sound.sampleRate) samples a second instead of \(audio.sampleRate)"
        }
        let file = try Descriptor(openingRegular: path)
        let size = Int(try file.inputStatus(path).st_size)
        do {
            return try WaveLayout.flaw(of: file, size: size, samples: audio.samples)
        } catch {
            throw .inputOutput(path: path, reason: error.reason)
        }
    }
}

extension SoundChapters {
    /// How many samples a sound has at this rate.
    fileprivate func count(_ count: Int, from rate: Int) -> Int {
        Resampler.count(count, from: max(1, rate), to: sampleRate)
    }
}
