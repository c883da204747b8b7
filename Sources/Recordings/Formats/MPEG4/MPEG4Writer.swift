internal import Files
internal import Speech

/// Has ffmpeg write a recording's sound as AAC into an MPEG-4 file with chapters, tags and cover, and reads all back.
struct MPEG4Writer {
    let format: RecordingFormat

    /// Bits a second, which are enough for speech with one voice.
    private static let bitRate = "64k"
    /// Samples in a packet of AAC: decoders may add that many at the end.
    private static let packet = 1_024

    func write(
        _ sound: borrowing FinishedSound, to file: consuming AtomicFile
    ) async throws(RecordingError) -> AtomicFile {
        let ffmpeg = try FFmpeg(for: format)
        let chapters = sound.chapters.listed(atMost: format.chapterLimit)
        let metadata = try Self.scratch(
            MPEG4Metadata.text(tags: sound.tags, chapters: chapters, of: sound), beside: file, "tags")
        let cover = try sound.tags.cover.map { (cover) throws(RecordingError) in
            try Scratch(Self.scratch(cover.bytes, beside: file, "cover"))
        }
        let input = try sound.reopened()
        try await ffmpeg.run(
            ["-f", "s16le", "-ar", "\(sound.sampleRate)", "-ac", "1", "-i", "pipe:0"]
                + ["-f", "ffmetadata", "-i", FFmpeg.address(metadata.path)]
                + (cover.map { ["-f", "image2pipe", "-i", FFmpeg.address($0.path)] } ?? [])
                + ["-map", "0:a", "-map_metadata", "1", "-map_chapters", "1"]
                + (cover == nil ? [] : ["-map", "2:v", "-c:v", "copy", "-disposition:v:0", "attached_pic"])
                + ["-c:a", "aac", "-b:a", Self.bitRate, "-metadata:s:a:0", "language=\(sound.tags.language ?? "und")"]
                // The same bytes from the same sound, and the table of contents before the sound, for browsers.
                + ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart"]
                + ["-f", "ipod", "-y", FFmpeg.address(file.temporaryPath)],
            input: input, path: file.path)
        withExtendedLifetime(cover) {}
        _ = consume metadata
        try await verify(file, sound, ffmpeg)
        return file
    }

    /// Makes sure that the file is as long as the sound, decodes as a whole, and lists the chapters.
    private func verify(
        _ file: borrowing AtomicFile, _ sound: borrowing FinishedSound, _ ffmpeg: FFmpeg
    ) async throws(RecordingError) {
        let path = file.path
        let boxes: MPEG4File?
        do {
            boxes = try MPEG4File(of: file.duplicateDescriptor(), path: path)
        } catch .notAudio(_, let reason) {
            // On a full disk ffmpeg may say that all is well.
            throw .damaged(path: path, reason: reason)
        }
        guard let boxes else { throw .damaged(path: path, reason: "it is no MPEG-4 file") }
        guard boxes.timeScale == sound.sampleRate, boxes.length == sound.count else {
            throw .damaged(path: path, reason: "it has \(boxes.length) of \(sound.count) samples")
        }
        let count = try await ffmpeg.decodedCount(of: file.temporaryPath, path: path)
        guard abs(count - sound.count) < Self.packet else {
            throw .damaged(path: path, reason: "it decodes to \(count) of \(sound.count) samples")
        }
        try SoundChapters(of: file.duplicateDescriptor(), path: path).verify(against: sound, format, path)
    }

    private static func scratch(
        _ bytes: [UInt8], beside file: borrowing AtomicFile, _ what: String
    ) throws(RecordingError) -> TemporaryFile {
        do {
            let scratch = try TemporaryFile(in: file.directory, for: what)
            try scratch.descriptor.write(all: bytes)
            return scratch
        } catch {
            throw error.writing(file.path)
        }
    }

    /// Keeps a file as long as it is held.
    private final class Scratch: Sendable {
        private let file: TemporaryFile
        var path: String { file.path }
        init(_ file: consuming TemporaryFile) { self.file = file }
    }
}
