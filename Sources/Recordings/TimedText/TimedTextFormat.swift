/// A format that the text of a recording is written in. Each has a file or a folder of its own beside this one, and its
/// place in ``RecordingFormats``.
package protocol TimedTextFormat: Sendable {
    /// Its line in the table of formats.
    static var format: RecordingFormat { get }

    /// Writes the whole text and gives back the file, complete but without its name.
    ///
    /// - Throws: ``RecordingError``; ``RecordingError/damaged(path:reason:)`` where what the file says, read back, is not
    ///   what the recording's timeline says.
    func write(_ recording: RecordedText, to file: consuming AtomicFile) async throws(RecordingError) -> AtomicFile
}

/// A format of characters, small enough to be held in memory.
package protocol PlainTimedText: TimedTextFormat {
    /// The whole text.
    func text(of recording: RecordedText) -> String

    /// What of a text, read back from its file, is not so in the recording; nothing where all is.
    func flaw(in text: String, of recording: RecordedText) -> String?
}

extension PlainTimedText {
    package func write(
        _ recording: RecordedText, to file: consuming AtomicFile
    ) async throws(RecordingError) -> AtomicFile {
        try file.write(text(of: recording))
        guard let text = String(validating: try file.contents(), as: UTF8.self) else {
            throw .damaged(path: file.path, reason: "it is not UTF-8")
        }
        if let flaw = flaw(in: text, of: recording) { throw .damaged(path: file.path, reason: flaw) }
        return file
    }
}
