/// AAC in an MPEG-4 file, for feeds and browsers.
package struct M4AFormat: AudioFormat {
    package static let format = RecordingFormats.m4a

    package init() {}

    package func requirePrograms() throws(RecordingError) { _ = try FFmpeg(for: Self.format) }

    package func write(
        _ sound: borrowing FinishedSound, to file: consuming AtomicFile
    ) async throws(RecordingError) -> AtomicFile {
        try await MPEG4Writer(format: Self.format).write(sound, to: file)
    }
}

/// The same by another name, which audiobook apps go by.
package struct M4BFormat: AudioFormat {
    package static let format = RecordingFormats.m4b

    package init() {}

    package func requirePrograms() throws(RecordingError) { _ = try FFmpeg(for: Self.format) }

    package func write(
        _ sound: borrowing FinishedSound, to file: consuming AtomicFile
    ) async throws(RecordingError) -> AtomicFile {
        try await MPEG4Writer(format: Self.format).write(sound, to: file)
    }
}
