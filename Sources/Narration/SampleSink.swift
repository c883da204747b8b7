internal import Recordings

/// What takes samples as they are spoken.
protocol SampleSink: ~Copyable, Sendable {
    /// The samples so far.
    var count: Int { get }
    /// Adds samples.
    mutating func append(_ samples: [Int16]) throws
    /// Adds samples of silence.
    mutating func appendSilence(_ duration: Int) throws
}

extension RecordingWriter: SampleSink {}
