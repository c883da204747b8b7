public import Speech

/// Makes a recording: takes samples as they are spoken, and writes `NAME.wav`, what other formats are wanted, and
/// `NAME.json` when all are there.
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
    private let sound: [any AudioFormat]
    private let texts: [any TimedTextFormat]
    private let loudness: Double?
    private var spool: SampleSpool

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
        try self.init(
            in: directory, name: name, sampleRate: sampleRate, loudness: loudness, sound: [WaveFormat()])
    }

    /// Starts a recording in formats of choice.
    ///
    /// - Parameters:
    ///   - sound: The formats of sound; the first, which must stand in ``RecordingFormats``, is that of the manifest's `audio`.
    ///   - texts: The formats of timed text.
    package init(
        in directory: RecordingDirectory, name: String, sampleRate: Int, loudness: Double? = nil,
        sound: [any AudioFormat], texts: [any TimedTextFormat] = []
    ) throws(RecordingError) {
        guard !name.isEmpty, name.utf8.count <= 250, !name.hasPrefix("."),
            !name.utf8.contains(where: { $0 == 0 || $0 == 0x2F })
        else { throw .cannotCreate(path: "\(directory.path)/\(name)", reason: "this is no file's name") }
        guard let first = sound.first else { throw .inconsistent(reason: "a recording in no format") }
        let kind = type(of: first).format
        let spool = try SampleSpool(in: directory.path, for: kind.fileName(for: name), sampleRate: sampleRate)
        self.spool = spool
        self.directory = directory
        self.name = name
        self.sound = sound
        self.texts = texts
        self.loudness = loudness
    }

    /// The samples so far.
    public var count: Int { spool.count }

    /// Adds samples.
    ///
    /// - Throws: ``RecordingError/tooLong(path:seconds:)``, ``RecordingError/noSpace(path:reason:)`` or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    public mutating func append(_ samples: [Int16]) throws(RecordingError) {
        try spool.append(samples)
    }

    /// Adds samples of silence; see ``append(_:)``.
    public mutating func appendSilence(_ duration: Int) throws(RecordingError) {
        try spool.appendSilence(duration)
    }

    /// Writes all files, in place of older ones of that name, and gives the manifest's head.
    ///
    /// - Parameter timeline: When what is heard, in the samples given.
    /// - Throws: ``RecordingError``; ``RecordingError/inconsistent(reason:)`` when the timeline does not fit the
    ///   samples.
    @discardableResult
    public consuming func finish(timeline: Timeline, details: RecordingDetails) throws(RecordingError) -> Manifest.Head
    {
        try written(timeline: timeline, details: details).publishBlocking()
    }

    /// Writes the sound, which has no name until it is published.
    ///
    /// - Throws: ``RecordingError``.
    public consuming func written(
        timeline: Timeline, details: RecordingDetails
    ) throws(RecordingError) -> WrittenRecording {
        try timeline.check(sampleRate: spool.sampleRate, length: spool.count)
        let (directory, name, formats, texts) = (directory, name, sound, texts)
        let samples = try levelled()
        let level = samples.level
        let sound = FinishedSound(samples.spool, tags: details.tags, chapters: timeline.chapters)
        var files: [WrittenFile] = []
        for format in formats {
            let kind = type(of: format).format
            let file = try AtomicFile(in: directory.path, name: kind.fileName(for: name))
            files.append(WrittenFile(try format.write(sound, to: file), name: kind.fileName(for: name), format: kind))
        }
        for format in texts {
            let kind = type(of: format).format
            var file = try AtomicFile(in: directory.path, name: kind.fileName(for: name))
            try file.write(format.text(of: timeline))
            files.append(WrittenFile(file, name: kind.fileName(for: name), format: kind))
        }
        return WrittenRecording(
            in: directory, name: name, files: files, level: level, timeline: timeline, details: details)
    }

    /// The samples as loud as they are to be.
    private consuming func levelled() throws(RecordingError) -> LevelledSamples {
        guard let loudness else { return LevelledSamples(spool: spool, level: nil) }
        return try spool.levelled(to: loudness, in: directory.path, for: name)
    }

    /// Ends the recording and leaves nothing behind.
    public consuming func discard() {}
}
