/// Opus with about 32 kbit/s at 24 kHz, in Ogg; tags and chapters as Vorbis comments.
package struct OpusFormat: AudioFormat {
    package static let format = RecordingFormats.opus

    package init() {}

    package func write(
        _ sound: borrowing FinishedSound, to file: consuming AtomicFile
    ) throws(RecordingError) -> AtomicFile {
        try EncodedFile(encoding: .opus, container: .opus, format: Self.format).write(sound, to: file)
    }
}
