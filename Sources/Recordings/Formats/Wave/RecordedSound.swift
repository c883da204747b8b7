internal import Files
internal import Glibc

/// The audio file of a recording beside what its manifest says of it.
public enum RecordedSound {
    /// What is wrong with the WAV file at `path`, or nothing: its header, its length, its chapters.
    ///
    /// - Throws: ``RecordingError/missing(path:reason:)``, ``RecordingError/notAudio(path:reason:)`` or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    public static func flaw(at path: String, against head: Manifest.Head) throws(RecordingError) -> String? {
        let wave = try WaveChapters(at: path)
        guard wave.length == head.audio.samples else {
            return "it has \(wave.length) samples instead of \(head.audio.samples)"
        }
        guard wave.sampleRate == head.audio.sampleRate else {
            return "it has \(wave.sampleRate) samples a second instead of \(head.audio.sampleRate)"
        }
        let file = try Descriptor(openingRegular: path)
        let size = Int(try file.inputStatus(path).st_size)
        do {
            if let flaw = try WaveLayout.flaw(of: file, size: size, samples: head.audio.samples) { return flaw }
        } catch {
            throw .inputOutput(path: path, reason: error.reason)
        }
        // Of very many chapters the audio file lists fewer.
        guard wave.chapters.count == min(head.chapters.count, WaveChapters.maximumCount) else {
            return "it has \(wave.chapters.count) chapters instead of \(head.chapters.count)"
        }
        guard head.chapters.count <= WaveChapters.maximumCount else { return nil }
        for (number, (found, noted)) in zip(wave.chapters, head.chapters).enumerated() {
            // Half a sample more than rounding takes.
            if abs(wave.seconds(found.start) - noted.start) * Double(wave.sampleRate) > 1 {
                return "its chapter \(number + 1) begins at \(wave.seconds(found.start)) s instead of \(noted.start) s"
            }
        }
        return nil
    }
}
