/// WAV with 16 bits a sample, INFO tags, and chapters as cue points.
package struct WaveFormat: AudioFormat {
    package static let format = RecordingFormats.wave

    package init() {}

    package func write(
        _ sound: borrowing FinishedSound, to file: consuming AtomicFile
    ) throws(RecordingError) -> AtomicFile {
        var wave = try WaveWriter(to: file, sampleRate: sound.sampleRate, tags: sound.tags, chapters: sound.chapters)
        try sound.forEachBlock { (block) throws(RecordingError) in try wave.append(block) }
        return try wave.closed()
    }
}
