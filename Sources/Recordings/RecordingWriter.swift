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
    private let options: RecordingOptions
    private let loudness: Double?
    private var spool: SampleSpool

    /// Starts a recording.
    ///
    /// - Parameters:
    ///   - name: The files' name without extension; ``RecordingName/safe(_:)`` makes one.
    ///   - loudness: How loud the recording is to be, in LUFS; as loud as its samples where it is `nil`. True peaks
    ///     stay below −1 dBTP then.
    ///   - options: Its files.
    /// - Throws: ``RecordingError/cannotCreate(path:reason:)`` or ``RecordingError/noSpace(path:reason:)``.
    public init(
        in directory: RecordingDirectory, name: String, sampleRate: Int, loudness: Double? = nil,
        options: RecordingOptions = .standard
    ) throws(RecordingError) {
        guard !name.isEmpty, name.utf8.count <= 250, !name.hasPrefix("."),
            !name.utf8.contains(where: { $0 == 0 || $0 == 0x2F })
        else { throw .cannotCreate(path: "\(directory.path)/\(name)", reason: "this is no file's name") }
        guard let first = options.sound.first else { throw .inconsistent(reason: "a recording in no format") }
        let kind = type(of: first).format
        let spool = try SampleSpool(in: directory.path, for: kind.fileName(for: name), sampleRate: sampleRate)
        self.spool = spool
        self.directory = directory
        self.name = name
        self.options = options
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

    /// Writes a WAV file and its manifest, in place of older ones of that name, and gives the manifest's head.
    ///
    /// It keeps the thread until the disk has both. Other formats may need other programs: for them there is
    /// ``written(timeline:details:)``.
    ///
    /// - Parameter timeline: When what is heard, in the samples given.
    /// - Throws: ``RecordingError``; ``RecordingError/inconsistent(reason:)`` when the timeline does not fit the
    ///   samples.
    @discardableResult
    public consuming func finish(timeline: Timeline, details: RecordingDetails) throws(RecordingError) -> Manifest.Head
    {
        guard options.texts.isEmpty, options.sound.count == 1, let format = options.sound.first as? WaveFormat else {
            throw .inconsistent(reason: "“\(name)” is to have more than a WAV file")
        }
        let (directory, name) = (directory, name)
        let sound = try finished(timeline, details)
        let fileName = WaveFormat.format.fileName(for: name)
        let file = try format.write(sound, to: AtomicFile(in: directory.path, name: fileName))
        let text = RecordedText(article: details.article, timeline: timeline, readings: details.readings)
        let readings = try RecordingOptions.readings(of: text, named: name, in: directory)
        return try WrittenRecording(
            in: directory, name: name,
            files: [WrittenFile(file, name: fileName, format: WaveFormat.format)] + readings,
            level: sound.level, timeline: timeline, details: details
        ).publishBlocking()
    }

    /// Writes all files, which have no names until they are published.
    ///
    /// - Throws: As ``finish(timeline:details:)``.
    public consuming func written(
        timeline: Timeline, details: RecordingDetails
    ) async throws(RecordingError) -> WrittenRecording {
        let (directory, name, options) = (directory, name, options)
        let sound = try finished(timeline, details)
        var text = RecordedText(article: details.article, timeline: timeline, readings: details.readings)
        text.narrator = details.voice.title
        let files = try await options.files(of: sound, text: text, named: name, in: directory)
        return WrittenRecording(
            in: directory, name: name, files: files, level: sound.level, timeline: timeline, details: details)
    }

    /// The samples as loud as they are to be.
    private consuming func finished(
        _ timeline: Timeline, _ details: RecordingDetails
    ) throws(RecordingError) -> FinishedSound {
        try timeline.check(sampleRate: spool.sampleRate, length: spool.count)
        let tags = options.tags(for: details, timeline)
        guard let loudness else { return try FinishedSound(spool, tags: tags, chapters: timeline.chapters) }
        let samples = try spool.levelled(to: loudness, in: directory.path, for: name)
        let level = samples.level
        return try FinishedSound(samples.spool, level: level, tags: tags, chapters: timeline.chapters)
    }

    /// Ends the recording and leaves nothing behind.
    public consuming func discard() {}
}
