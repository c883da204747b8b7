/// MP3 with 64 kbit/s, always the same, so that players find every place; tags as ID3v2.4, chapters as CHAP and CTOC.
package struct MP3Format: AudioFormat {
    package static let format = RecordingFormats.mp3

    package init() {}

    package func write(
        _ sound: borrowing FinishedSound, to file: consuming AtomicFile
    ) throws(RecordingError) -> AtomicFile {
        try EncodedFile(encoding: .mp3, container: .mp3, format: Self.format).write(sound, to: file)
    }
}
