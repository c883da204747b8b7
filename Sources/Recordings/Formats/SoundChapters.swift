internal import Files
internal import Glibc
internal import Speech

/// The chapters that a sound file bears.
///
/// ```swift
/// for chapter in try SoundChapters(at: "output/朗读.wav").chapters { print(chapter.title) }
/// ```
public struct SoundChapters: Hashable, Sendable {
    /// A named stretch of the file.
    public struct Chapter: Hashable, Sendable {
        /// The name; empty when the file gives none.
        public var title: String
        /// The first sample.
        public var start: Int
        /// The sample after the last: the next chapter's first, or the file's end.
        public var end: Int
    }

    /// Samples a second.
    public let sampleRate: Int
    /// The length of the file in samples (of each channel).
    public let length: Int
    /// The chapters by their start; none when the file lists none.
    public let chapters: [Chapter]

    /// When a sample is heard, in seconds.
    public func seconds(_ sample: Int) -> Double { Double(sample) / Double(sampleRate) }

    /// Reads the chapters of the file at `path`: WAV, FLAC, Opus, Vorbis, MP3 or MPEG-4.
    ///
    /// - Throws: ``RecordingError/missing(path:reason:)`` for what is no file or may not be read,
    ///   ``RecordingError/notAudio(path:reason:)`` for what cannot be read as sound.
    public init(at path: String) throws(RecordingError) {
        let descriptor = try Descriptor(openingRegular: path)
        guard try descriptor.inputStatus(path).st_size > 0 else {
            throw .notAudio(path: path, reason: "the file is empty")
        }
        try self.init(of: descriptor, path: path)
    }

    /// Reads the chapters of an open file.
    init(of file: borrowing Descriptor, path: String) throws(RecordingError) {
        if let file = try MPEG4File(of: file, path: path) {
            self.init(sampleRate: file.timeScale, length: file.length, starts: file.chapters)
            return
        }
        let sound = try SoundFile(reading: file.duplicated(path), path: path)
        guard sound.sampleRate > 0, sound.frameCount >= 0 else {
            throw .notAudio(path: path, reason: "its header tells of no samples a second")
        }
        guard sound.container != .wave else {
            self.init(sound)
            return
        }
        let rate = Double(sound.sampleRate)
        let tags = try FileTags(of: file, kind: sound.container, path: path)
        self.init(
            sampleRate: sound.sampleRate, length: sound.frameCount,
            starts: tags.chapters.map { ($0.title, Int((Double($0.start) * rate / 1000).rounded())) })
    }

    /// Reads the cue points of a WAV file.
    init(_ sound: borrowing SoundFile) {
        let points = sound.chunks("cue ").flatMap(CueChunks.points)
        let labels = sound.chunks("LIST").map(CueChunks.labels).reduce(into: [:]) { all, some in
            all.merge(some) { first, _ in first }
        }
        self.init(
            sampleRate: sound.sampleRate, length: sound.frameCount,
            starts: points.map { (labels[$0.id] ?? "", $0.position) })
    }

    private init(sampleRate: Int, length: Int, starts: [(title: String, start: Int)]) {
        self.sampleRate = sampleRate
        self.length = length
        // Equal starts stay in the file's order.
        let sorted = starts.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
        let bounds = sorted.map { min($0.element.start, length) }
        chapters = zip(sorted, zip(bounds, bounds.dropFirst() + [length])).map {
            Chapter(title: $0.element.title, start: $1.0, end: $1.1)
        }
    }

    /// Makes sure that they are those of a sound: the names the same, the starts to the millisecond.
    ///
    /// - Throws: ``RecordingError/damaged(path:reason:)``.
    func verify(
        against sound: borrowing FinishedSound, _ format: RecordingFormat, _ path: String
    ) throws(RecordingError) {
        let expected = sound.chapters.listed(atMost: format.chapterLimit)
        let rate = Double(sound.sampleRate)
        guard chapters.map(\.title) == expected.map(\.title),
            zip(chapters, expected).allSatisfy({
                abs(seconds($0.start) - Double($1.start) / rate) <= 0.001 + 1 / Double(sampleRate)
            })
        else { throw .damaged(path: path, reason: "its chapters differ") }
    }
}
