internal import Files
internal import Speech

/// The sound of a finished recording as its own files have it, sample by sample.
enum StoredSound {
    /// The formats that lose nothing, the quickest to read first.
    private static let formats = [RecordingFormats.wave.name, RecordingFormats.flac.name]

    /// The samples of a recording; nothing where none of its files has them all, or those are not as its manifest says.
    ///
    /// - Parameter other: The folder for the samples; that of the recording where it is `nil`.
    /// - Throws: ``RecordingError/noSpace(path:reason:)`` or ``RecordingError/inputOutput(path:reason:)``.
    static func samples(
        of head: Manifest.Head, named name: String, in directory: RecordingDirectory,
        spooledIn other: RecordingDirectory? = nil
    ) throws(RecordingError) -> SampleSpool? {
        for format in formats {
            guard let file = head.allFiles.first(where: { $0.format == format }) else { continue }
            let path = "\(directory.path)/\(file.file)"
            // A file that cannot be read is as good as none: there may be another.
            guard let sum = try? FileChecksum.value(ofFile: path), file.xxh128 == nil || file.xxh128 == sum,
                let descriptor = try? Descriptor(openingRegular: path),
                var sound = try? SoundFile(reading: descriptor, path: path),
                sound.channelCount == 1, sound.sampleRate == head.audio.sampleRate,
                sound.frameCount == head.audio.samples
            else { continue }
            var spool = try SampleSpool(in: (other ?? directory).path, for: name, sampleRate: sound.sampleRate)
            while case let block = try sound.read(65_536), !block.isEmpty { try spool.append(block) }
            if spool.count == head.audio.samples { return spool }
        }
        return nil
    }
}
