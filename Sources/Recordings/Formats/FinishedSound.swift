internal import Files
package import Speech

/// The sound of a recording as its files are to have it: as loud as it is to be, with its tags and chapters.
package struct FinishedSound: ~Copyable {
    private let samples: SampleSpool
    /// How loud it is, where that was set.
    let level: Level?
    /// What the files say of themselves.
    package let tags: SoundTags
    /// The chapters in order of their starts.
    package let chapters: [Timeline.Chapter]

    init(
        _ samples: consuming SampleSpool, level: Level? = nil, tags: SoundTags, chapters: [Timeline.Chapter]
    ) throws(RecordingError) {
        // For programs that read them from the file.
        try samples.flush()
        self.samples = samples
        self.level = level
        self.tags = tags
        self.chapters = chapters
    }

    /// Samples a second, of one channel.
    package var sampleRate: Int { samples.sampleRate }
    /// The length in samples.
    package var count: Int { samples.count }

    /// The samples in a file of their own, opened at its start, for a program to read: 16 bits each, lowest byte first.
    func reopened() throws(RecordingError) -> Descriptor { try samples.reopened() }

    /// Hands out all samples in order, in blocks, as often as it is asked to.
    ///
    /// - Throws: ``RecordingError/inputOutput(path:reason:)``, and what `body` throws.
    package func forEachBlock(_ body: ([Int16]) throws(RecordingError) -> Void) throws(RecordingError) {
        try samples.forEachBlock(body)
    }
}
