/// A recording that is there already, and whose sound is kept; only what its manifest says of its origin may be out of
/// date: the fingerprint of an older version, a voice's new title, a corrected byline, an id.
public struct KeptRecording: Sendable {
    private let directory: RecordingDirectory
    private let name: String
    private let head: Manifest.Head
    private let details: RecordingDetails

    /// Keeps a recording.
    ///
    /// - Parameters:
    ///   - head: The head of its manifest.
    ///   - details: What the manifest should say; of who made the sound it goes on saying what it says.
    public init(in directory: RecordingDirectory, name: String, head: Manifest.Head, details: RecordingDetails) {
        var details = details
        details.generator = head.generator
        details.voice.engine = head.voice.engine
        details.voice.engineVersion = head.voice.engineVersion
        details.article.file = details.article.file ?? head.article.file
        details.article.made = head.article.made
        details.article.revised = head.article.revised
        self.directory = directory
        self.name = name
        self.head = head
        self.details = details
    }

    /// Brings the manifest up to date, where it is not and can be, and gives its head.
    ///
    /// All else in it stays byte for byte, also what this version does not know. Where nothing can be written, the
    /// recording is no worse than before, and stays as it is.
    ///
    /// - Parameter onWait: Is called once where another program holds the folder's lock.
    /// - Throws: `CancellationError` when the task is cancelled while it waits for the lock.
    public func publish(onWait: @Sendable () -> Void = {}) async throws -> Manifest.Head {
        guard
            head.fingerprint != details.fingerprint || head.article != details.article || head.voice != details.voice
        else { return head }
        do {
            let lock = try await FolderLock.waiting(for: directory.path, onWait: onWait)
            return try updated(under: lock)
        } catch is RecordingError {
            return head
        }
    }

    private func updated(under lock: borrowing FolderLock) throws(RecordingError) -> Manifest.Head {
        let path = directory.manifestPath(for: name)
        let bytes = try RegularFile.bytes(at: path, limit: Manifest.sizeLimit)
        // Another program may have put its own there, or laid it out otherwise.
        guard let audio = bytes.firstRange(of: Self.audioMark), try Manifest.Head(at: path) == head else { return head }
        var details = details
        // The file's time tells of the sound no longer.
        details.article.made = head.article.made ?? directory.manifestTime(of: name).map(ManifestTime.text)
        var json = JSONText()
        json.open("{")
        ManifestWriter.writeOrigin(details, &json)
        var file = try AtomicFile(at: path)
        try file.write(json.bytes + bytes[audio.lowerBound...])
        try file.commit()
        return try Manifest.Head(at: path)
    }

    /// What follows the origin. Line ends cannot stand within a JSON string, so that no text can hold it.
    private static let audioMark = Array(",\n  \"audio\": {".utf8)
}
