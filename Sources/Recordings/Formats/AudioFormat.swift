/// A format that a recording's sound is written in. Each has a folder of its own beside this file, and its line in
/// ``RecordingFormats``.
package protocol AudioFormat: Sendable {
    /// Its line in the table of formats.
    static var format: RecordingFormat { get }

    /// Makes sure that the programs are there that it needs.
    ///
    /// - Throws: ``RecordingError/noProgram(name:format:)``.
    func requirePrograms() throws(RecordingError)

    /// Writes the whole sound and gives back the file, complete but without its name.
    ///
    /// - Throws: ``RecordingError``; ``RecordingError/damaged(path:reason:)`` where the file does not read back as
    ///   written.
    func write(
        _ sound: borrowing FinishedSound, to file: consuming AtomicFile
    ) async throws(RecordingError) -> AtomicFile
}

extension AudioFormat {
    package func requirePrograms() throws(RecordingError) {}
}
