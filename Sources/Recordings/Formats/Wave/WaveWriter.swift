public import Speech

/// Writes a WAV file of 16-bit mono samples with tags and named chapters, which appears complete or not at all.
///
/// Everything but the samples is given at the start, for it stands before them in the file. ``finish()`` reads the
/// file back and puts it on the disk; letting go of the writer before leaves nothing behind.
public struct WaveWriter: ~Copyable {
    private var sound: SoundFile
    private var output: AtomicFile
    private let marks: ChapterMarks
    private let sampleRate: Int
    private var count = 0
    private let maximumCount: Int

    /// Starts a file that is to stand at `path`, whose folder must exist.
    ///
    /// Names are shortened to what a WAV header holds, and of more than 1,000 chapters every second, third… is kept.
    ///
    /// - Parameter chapters: In order of their starts.
    /// - Throws: ``RecordingError/cannotCreate(path:reason:)``, ``RecordingError/noSpace(path:reason:)`` or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    public init(
        at path: String, sampleRate: Int, tags: SoundTags, chapters: [Timeline.Chapter]
    ) throws(RecordingError) {
        try self.init(to: AtomicFile(at: path), sampleRate: sampleRate, tags: tags, chapters: chapters)
    }

    init(
        to output: consuming AtomicFile, sampleRate: Int, tags: SoundTags, chapters: [Timeline.Chapter]
    ) throws(RecordingError) {
        let starts = chapters.map(\.start)
        guard (1...1_000_000).contains(sampleRate) else {
            throw .inconsistent(reason: "\(sampleRate) is no sample rate")
        }
        guard zip(starts, starts.dropFirst()).allSatisfy(<=), starts.first ?? 0 >= 0,
            UInt32(exactly: starts.last ?? 0) != nil
        else { throw .inconsistent(reason: "the chapters are not in order") }
        let entries = tags.entries
        // RIFF, fmt and data take 44 bytes, each tag its identifier, size, NUL and padding.
        let tagBytes = entries.reduce(64) { $0 + 10 + $1.text.utf8.count }
        let marks = ChapterMarks(chapters, otherBytes: tagBytes)
        var sound = try SoundFile(
            writing: VirtualFile(writing: output.duplicateDescriptor()), path: output.path, sampleRate: sampleRate)
        for (tag, text) in entries { try sound.setTag(tag, text) }
        try sound.setChapters(marks)
        self.sound = sound
        self.sampleRate = sampleRate
        maximumCount = SampleSpool.maximumCount(atRate: sampleRate)
        self.marks = marks
        self.output = output
    }

    /// Adds samples.
    ///
    /// - Throws: ``RecordingError/tooLong(path:seconds:)``, ``RecordingError/noSpace(path:reason:)`` or
    ///   ``RecordingError/inputOutput(path:reason:)``.
    public mutating func append(_ samples: [Int16]) throws(RecordingError) {
        try append(samples.span)
    }

    mutating func append(_ samples: Span<Int16>) throws(RecordingError) {
        guard samples.count <= maximumCount - count else {
            throw .tooLong(path: output.path, seconds: maximumCount / sampleRate)
        }
        try sound.write(samples)
        count += samples.count
    }

    /// Closes the file, reads it back, and puts it on the disk under its name.
    ///
    /// - Throws: ``RecordingError``; then nothing is left behind.
    public consuming func finish() throws(RecordingError) {
        try closed().commit()
    }

    /// Closes the file and reads it back; it has no name yet, and the disk may lack it.
    consuming func closed() throws(RecordingError) -> AtomicFile {
        let (marks, count, sampleRate) = (marks, count, sampleRate)
        try sound.close()
        try Self.verify(output, marks: marks, count: count, sampleRate: sampleRate)
        return output
    }

    private static func verify(
        _ output: borrowing AtomicFile, marks: ChapterMarks, count: Int, sampleRate: Int
    ) throws(RecordingError) {
        let found: SoundChapters
        do {
            found = SoundChapters(try SoundFile(reading: output.duplicateDescriptor(), path: output.path))
        } catch .notAudio(let path, let reason) {
            throw .damaged(path: path, reason: reason)
        }
        guard found.sampleRate == sampleRate, found.length == count else {
            throw .damaged(path: output.path, reason: "it has \(found.length) of \(count) samples")
        }
        guard found.chapters.map({ ChapterMarks.Mark(position: UInt32($0.start), label: $0.title) }) == marks.marks
        else { throw .damaged(path: output.path, reason: "its chapters differ") }
    }
}
