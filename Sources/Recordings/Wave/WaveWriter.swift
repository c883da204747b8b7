internal import CSndfile
public import Speech

/// The INFO tags of a WAV file: what players show of it.
public struct WaveTags: Hashable, Sendable {
    /// The article's title (`INAM`).
    public var title: String
    /// Who speaks: the source or author (`IART`).
    public var artist: String?
    /// When the article was published (`ICRD`).
    public var date: String?
    /// A remark (`ICMT`).
    public var comment: String?
    /// The program that made the file, with its version (`ISFT`).
    public var software: String?
    /// Whose rights are in it (`ICOP`).
    public var copyright: String?

    /// Makes tags.
    public init(
        title: String, artist: String? = nil, date: String? = nil, comment: String? = nil, software: String? = nil,
        copyright: String? = nil
    ) {
        self.title = title
        self.artist = artist
        self.date = date
        self.comment = comment
        self.software = software
        self.copyright = copyright
    }

    /// The most bytes of one tag: room for names and addresses, and little enough for the header.
    static let maximumBytes = 600

    /// The tags as libsndfile takes them, on one line each, shortened; blank ones left out.
    var entries: [(tag: Int, text: String)] {
        // libsndfile adds its own version to a program's name that does not hold its own, which would make files
        // of two machines differ.
        let software = software.map { $0.cut(toBytes: Self.maximumBytes - 20) + " (libsndfile)" }
        let all: [(Int, String?)] = [
            (SF_STR_TITLE, title), (SF_STR_ARTIST, artist), (SF_STR_DATE, date), (SF_STR_COMMENT, comment),
            (SF_STR_SOFTWARE, software), (SF_STR_COPYRIGHT, copyright),
        ].map { (Int($0.0), $0.1) }
        return all.compactMap { tag, text in
            let line = (text ?? "").cut(toBytes: 2 * Self.maximumBytes).onOneLine.shortened(toBytes: Self.maximumBytes)
            return line.isEmpty ? nil : (tag, line)
        }
    }
}

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
        at path: String, sampleRate: Int, tags: WaveTags, chapters: [Timeline.Chapter]
    ) throws(RecordingError) {
        try self.init(to: AtomicFile(at: path), sampleRate: sampleRate, tags: tags, chapters: chapters)
    }

    /// - Parameter expected: How many samples are to come, where that is known: then the file need not be read again for
    ///   its checksum.
    init(
        to output: consuming AtomicFile, sampleRate: Int, tags: WaveTags, chapters: [Timeline.Chapter],
        expected: Int? = nil
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
        func start(_ file: VirtualFile, path: String) throws(RecordingError) -> SoundFile {
            var sound = try SoundFile(writing: file, path: path, sampleRate: sampleRate)
            for (tag, text) in entries { try sound.setTag(tag, text) }
            try sound.setChapters(marks)
            return sound
        }
        let path = output.path
        var header: [UInt8]?
        if let expected {
            let rehearsed = try start(VirtualFile(), path: path).header(for: expected)
            try output.reserve(rehearsed.count + expected * MemoryLayout<Int16>.stride)
            header = rehearsed
        }
        let sound = try start(VirtualFile(writing: output.duplicateDescriptor(), header: header), path: path)
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
        let end = try sound.close()
        // More may stand behind it where the samples were kept in the same file.
        try output.truncate(to: end.count)
        output.knownChecksum = end.checksum
        try Self.verify(output, marks: marks, count: count, sampleRate: sampleRate)
        return output
    }

    private static func verify(
        _ output: borrowing AtomicFile, marks: ChapterMarks, count: Int, sampleRate: Int
    ) throws(RecordingError) {
        let found: WaveChapters
        do {
            found = WaveChapters(try SoundFile(reading: output.duplicateDescriptor(), path: output.path))
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
