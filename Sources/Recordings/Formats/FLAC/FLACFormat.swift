/// FLAC with 16 bits a sample; tags and chapters as Vorbis comments.
package struct FLACFormat: AudioFormat {
    package static let format = RecordingFormats.flac

    package init() {}

    package func write(
        _ sound: borrowing FinishedSound, to file: consuming AtomicFile
    ) throws(RecordingError) -> AtomicFile {
        try EncodedFile(encoding: .flac, container: .flac, format: Self.format).write(sound, to: file)
    }
}
