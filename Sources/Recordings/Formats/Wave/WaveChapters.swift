internal import Files
internal import Glibc

/// The chapters that a sound file bears.
///
/// ```swift
/// for chapter in try WaveChapters(at: "output/朗读.wav").chapters { print(chapter.title) }
/// ```
public struct WaveChapters: Hashable, Sendable {
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
    /// The chapters by their start; none when the file has no cue points.
    public let chapters: [Chapter]

    /// The most chapters that the files of Langdu list; their manifests list all.
    public static let maximumCount = ChapterMarks.maximumCount

    /// When a sample is heard, in seconds.
    public func seconds(_ sample: Int) -> Double { Double(sample) / Double(sampleRate) }

    /// Reads the chapters of the file at `path`.
    ///
    /// - Throws: ``RecordingError/missing(path:reason:)`` for what is no file or may not be read,
    ///   ``RecordingError/notAudio(path:reason:)`` for what libsndfile cannot read.
    public init(at path: String) throws(RecordingError) {
        let descriptor = try Descriptor(openingRegular: path)
        let status = try descriptor.inputStatus(path)
        guard status.st_size > 0 else { throw .notAudio(path: path, reason: "the file is empty") }
        let sound = try SoundFile(reading: descriptor, path: path)
        guard sound.sampleRate > 0, sound.frameCount >= 0 else {
            throw .notAudio(path: path, reason: "its header tells of no samples a second")
        }
        self.init(sound)
    }

    init(_ sound: borrowing SoundFile) {
        sampleRate = sound.sampleRate
        let length = sound.frameCount
        self.length = length
        let points = sound.chunks("cue ").flatMap(CueChunks.points)
        let labels = sound.chunks("LIST").map(CueChunks.labels).reduce(into: [:]) { all, some in
            all.merge(some) { first, _ in first }
        }
        // Equal starts stay in the file's order.
        let sorted = points.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
        let starts = sorted.map { min($0.element.position, length) }
        chapters = zip(sorted, zip(starts, starts.dropFirst() + [length])).map { point, bounds in
            Chapter(title: labels[point.element.id] ?? "", start: bounds.0, end: bounds.1)
        }
    }
}
