internal import Files
internal import Speech
internal import Synchronization

/// Further files of a finished recording, made from its own sound and manifest: nothing is spoken again.
///
/// Letting go of them leaves nothing behind.
public final class AddedFiles: Sendable {
    private let recording: StoredRecording
    private let files: Mutex<[WrittenFile]?>
    /// The names of their formats.
    public let formats: [String]

    private init(of recording: StoredRecording, files: [WrittenFile], formats: [String]) {
        self.recording = recording
        self.files = Mutex(files)
        self.formats = formats
    }

    /// Makes files, which have no names until they are published.
    ///
    /// - Parameters:
    ///   - options: The formats, and what tags say that manifests do not.
    ///   - readings: How the words are spoken; as a file of the recording tells where it is `nil`.
    /// - Returns: Nothing where sound is asked for, and the recording has no file with all its samples.
    /// - Throws: ``RecordingError``; then nothing is left behind.
    public static func written(
        _ options: RecordingOptions, for recording: StoredRecording, readings: Readings? = nil
    ) async throws(RecordingError) -> AddedFiles? {
        let head = recording.manifest.head
        let (directory, name) = (recording.directory, recording.name)
        var known = readings
        if known == nil, !options.texts.isEmpty { known = try recording.readings() }
        var text = recording.text(readings: known)
        // A book takes sound in, and may find none but what is made for it.
        if options.sound.isEmpty, text.sound != nil || !options.texts.contains(where: { $0 is BookFormat }) {
            let files = try await withoutSound(options, text, recording)
            return AddedFiles(of: recording, files: files, formats: options.formats.map(\.name))
        }
        text.keepsReadings = false
        guard let samples = try StoredSound.samples(of: head, named: name, in: directory) else { return nil }
        let details = RecordingDetails(
            generator: head.generator, fingerprint: head.fingerprint, article: head.article, voice: head.voice)
        let sound = try FinishedSound(
            samples, tags: options.tags(for: details, text.timeline), chapters: text.timeline.chapters)
        let files = try await options.files(of: sound, text: text, named: name, in: directory)
        return AddedFiles(of: recording, files: files, formats: options.formats.map(\.name))
    }

    /// Files of the text alone.
    private static func withoutSound(
        _ options: RecordingOptions, _ text: RecordedText, _ recording: StoredRecording
    ) async throws(RecordingError) -> [WrittenFile] {
        var text = text
        if options.texts.contains(where: { $0 is BookFormat }) {
            let head = recording.manifest.head
            let details = RecordingDetails(
                generator: head.generator, fingerprint: head.fingerprint, article: head.article, voice: head.voice)
            text.cover = options.cover(for: details.tags)
        }
        var files: [WrittenFile] = []
        for format in options.texts {
            let kind = type(of: format).format
            let fileName = kind.fileName(for: recording.name)
            let file = try await format.write(text, to: AtomicFile(in: recording.directory.path, name: fileName))
            files.append(WrittenFile(file, name: fileName, format: kind))
        }
        return files
    }

    /// Puts the files on the disk and into the manifest, in place of those of the same names.
    ///
    /// - Parameter onWait: Is called once where another program holds the folder's lock.
    /// - Returns: The manifest's head, and the paths of the files.
    /// - Throws: ``RecordingError``, also when it is called again; `CancellationError` when the task is cancelled while
    ///   it waits for the lock.
    public func publish(onWait: @Sendable () -> Void = {}) async throws -> (head: Manifest.Head, paths: [String]) {
        guard let files = files.withLock({ $0.take() }) else {
            throw RecordingError.inconsistent(reason: "the files of “\(recording.name)” were published before")
        }
        let paths = try await recording.publish(files, onWait: onWait)
        return (try Manifest.Head(at: recording.directory.manifestPath(for: recording.name)), paths)
    }
}

extension RecordingOptions {
    /// What of the formats a recording lacks.
    public func lacking(in head: Manifest.Head) -> RecordingOptions {
        let there = Set(head.allFiles.map(\.format))
        var rest = self
        rest.sound.removeAll { there.contains(type(of: $0).format.name) }
        rest.texts.removeAll { there.contains(type(of: $0).format.name) }
        return rest
    }

    /// These, and behind them those of a recording that Langdu writes.
    public func adding(formatsOf head: Manifest.Head) -> RecordingOptions {
        let there = Set(head.allFiles.map(\.format))
        let own = Set(formats.map(\.name))
        var all = self
        all.sound += RecordingFormats.sound.filter {
            let name = type(of: $0).format.name
            return there.contains(name) && !own.contains(name)
        }
        all.texts += RecordingFormats.texts.flatMap(\.value).filter {
            let name = type(of: $0).format.name
            return there.contains(name) && !own.contains(name)
        }
        return all
    }

    /// These without the sound that the manifest's `audio` is, which cannot be made from itself.
    public func leavingOut(soundOf head: Manifest.Head) -> RecordingOptions {
        var rest = self
        rest.sound.removeAll { type(of: $0).format.name == head.audio.format }
        return rest
    }

    /// Whether there is no format at all.
    public var isEmpty: Bool { sound.isEmpty && texts.isEmpty }
}
