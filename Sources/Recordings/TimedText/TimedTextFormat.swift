package import Speech

/// A format that the text of a recording is written in, with the times it is heard. Each has a file of its own beside
/// this one, and its line in ``RecordingFormats``.
package protocol TimedTextFormat: Sendable {
    /// Its line in the table of formats.
    static var format: RecordingFormat { get }

    /// The whole text.
    func text(of timeline: Timeline) -> String
}
