public import Speech

/// Makes a recording: takes samples as they are spoken, and writes `NAME.wav` and `NAME.json` when all are there.
///
/// ```swift
/// var writer = try RecordingWriter(in: RecordingDirectory(at: "output"), name: "朗读", sampleRate: 22_050)
/// try writer.append(samples)
/// try writer.appendSilence(4_410)
/// try writer.finish(timeline: timeline, details: details)
/// ```
/// Letting go of it unfinished leaves nothing behind. So does `kill -9`, but for at most two temporary files that the
/// next ``RecordingDirectory`` sweeps.
public struct RecordingWriter: ~Copyable, Sendable {
    private let directory: RecordingDirectory
    private let name: String
    private var audio: AtomicFile
    private var spool: SampleSpool
    private let loudness: Double?
    private var meter: LoudnessMeter?

    /// Starts a recording.
    ///
    /// - Parameters:
    ///   - name: The files' name without extension; ``RecordingName/safe(_:)`` makes one.
    ///   - loudness: How loud the recording is to be, in LUFS; as loud as its samples where it is `nil`. True peaks
    ///     stay below −1 dBTP then.
    /// - Throws: ``RecordingError/cannotCreate(path:reason:)`` or ``RecordingError/noSpace(path:reason:)``.
    public init(
        in directory: RecordingDirectory, name: String, sampleRate: Int, loudness: Double? = nil
    ) throws(RecordingError) {
        guard !name.isEmpty, name.utf8.count <= 250, !name.hasPrefix("."),
            !name.utf8.contains(where: { $0 == 0 || $0 == 0x2F })
        else { throw .cannotCreate(path: "\(directory.path)/\(name)", reason: "this is no file's name") }
        let meter = loudness == nil ? nil : try LoudnessMeter(sampleRate: sampleRate)
        let audio = try AtomicFile(in: directory.path, name: "\(name).wav")
        let spool = try SampleSpool(in: audio, sampleRate: sampleRate)
        self.directory = directory
        self.name = name
        self.audio = audio
        self.spool = spool
        self.loudness = loudness
        self.meter = meter
    }

    /// The samples so far.
    public var count: Int { spool.count }

    /// Adds samples.
    ///
    /// - Throws: ``RecordingError/tooLong(path:seconds:)``, ``RecordingError/noSpace(path:reason:)`` or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    public mutating func append(_ samples: [Int16]) throws(RecordingError) {
        try spool.append(samples.span)
        meter?.add(samples.span)
    }

    /// Adds samples of silence; see ``append(_:)``.
    public mutating func appendSilence(_ duration: Int) throws(RecordingError) {
        try spool.appendSilence(duration)
        meter?.addSilence(duration)
    }

    /// Writes both files, in place of an older pair of that name, and gives the manifest's head.
    ///
    /// - Parameter timeline: When what is heard, in the samples given.
    /// - Throws: ``RecordingError``; ``RecordingError/inconsistent(reason:)`` when the timeline does not fit the
    ///   samples.
    @discardableResult
    public consuming func finish(timeline: Timeline, details: RecordingDetails) throws(RecordingError) -> Manifest.Head
    {
        try written(timeline: timeline, details: details).publishBlocking()
    }

    /// Writes the audio, which the disk then takes while something else is done.
    ///
    /// - Throws: ``RecordingError``.
    public consuming func written(
        timeline: Timeline, details: RecordingDetails
    ) throws(RecordingError) -> WrittenRecording {
        try timeline.check(sampleRate: spool.sampleRate, length: spool.count)
        let (directory, name, measured) = (directory, name, meter?.integrated)
        var wave = try WaveWriter(
            to: audio, sampleRate: spool.sampleRate, tags: details.tags, chapters: timeline.chapters,
            expected: spool.count)
        let level = try Self.write(spool, to: &wave, measured: measured, loudness: loudness)
        return WrittenRecording(
            in: directory, name: name, audio: try wave.closed(), level: level, timeline: timeline, details: details)
    }

    /// Writes the samples as loud as they are to be, and says how loud that is.
    private static func write(
        _ spool: borrowing SampleSpool, to wave: inout WaveWriter, measured: Double?, loudness: Double?
    ) throws(RecordingError) -> Level? {
        guard let loudness, let measured else {
            try spool.forEachBlock { (block) throws(RecordingError) in try wave.append(block) }
            return nil
        }
        // In steps of a hundredth, so that rounding on another machine does not change the samples.
        let gain = ((loudness - measured) * 100).rounded() / 100
        var limiter = Limiter(
            gain: Float(Level.factor(gain)), ceiling: Float(Level.factor(Level.ceiling)), sampleRate: spool.sampleRate)
        try spool.forEachBlock { (block) throws(RecordingError) in try wave.append(limiter.process(block).span) }
        try wave.append(limiter.finish().span)
        return Level(loudness: measured + gain, truePeak: limiter.peak > 0 ? Level.decibels(limiter.peak) : nil)
    }

    /// Ends the recording and leaves nothing behind.
    public consuming func discard() {}
}
