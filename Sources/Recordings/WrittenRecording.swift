internal import Glibc
public import Speech
internal import Synchronization

/// A recording whose audio is written, and waits for the disk to get its name.
///
/// Letting go of it leaves nothing behind.
public final class WrittenRecording: Sendable {
    private let directory: RecordingDirectory
    private let name: String
    private let audio: Mutex<AtomicFile?>
    private let level: Level?
    /// When what is heard.
    public let timeline: Timeline
    private let details: RecordingDetails

    init(
        in directory: RecordingDirectory, name: String, audio: consuming sending AtomicFile, level: Level?,
        timeline: Timeline, details: RecordingDetails
    ) {
        self.directory = directory
        self.name = name
        self.audio = Mutex(audio)
        self.level = level
        self.timeline = timeline
        self.details = details
    }

    /// Puts both files on the disk, in place of an older pair of that name, and gives the manifest's head.
    ///
    /// The older manifest goes before the older audio does, and the new manifest comes last: at no time, whatever
    /// happens, does a manifest stand beside audio that it does not describe.
    ///
    /// - Parameter onWait: Is called once where another program holds the folder's lock.
    /// - Throws: ``RecordingError``, also when it is called again; `CancellationError` when the task is cancelled while
    ///   it waits for the lock.
    public func publish(onWait: @Sendable () -> Void = {}) async throws -> Manifest.Head {
        var pair = try prepared()
        let lock = try await FolderLock.waiting(for: directory.path, onWait: onWait)
        return try publish(&pair, under: lock)
    }

    /// As ``publish(onWait:)``, but keeps the thread where it has to wait.
    func publishBlocking() throws(RecordingError) -> Manifest.Head {
        var pair = try prepared()
        let lock = try FolderLock.blocking(for: directory.path)
        return try publish(&pair, under: lock)
    }

    /// Both files, on the disk but without their names, and the manifest's head.
    private struct Pair: ~Copyable {
        var audio: AtomicFile
        var manifest: AtomicFile
        var head: Manifest.Head
    }

    private func prepared() throws(RecordingError) -> Pair {
        guard var audio = audio.withLock({ $0.take() }) else {
            throw .inconsistent(reason: "“\(name)” was published before")
        }
        try audio.prepare()
        let file = ManifestWriter.AudioFile(
            name: "\(name).wav", bytes: try audio.size(), checksum: try audio.checksum(), level: level)
        if !directory.isCached { audio.dropCache() }
        var manifest = try AtomicFile(in: directory.path, name: "\(name).json")
        try ManifestWriter.write(
            timeline, details: details, audio: file, to: &manifest)
        try manifest.prepare()
        // Read before it has its name: afterwards another writer may put its own there.
        let head = try head(of: manifest)
        return Pair(audio: audio, manifest: manifest, head: head)
    }

    private func publish(_ pair: inout Pair, under lock: borrowing FolderLock) throws(RecordingError) -> Manifest.Head {
        try Self.publish(&pair.audio, &pair.manifest, in: directory.path)
        return pair.head
    }

    private func head(of manifest: borrowing AtomicFile) throws(RecordingError) -> Manifest.Head {
        guard try manifest.size() <= Manifest.sizeLimit else {
            throw .tooLarge(path: manifest.path, limit: Manifest.sizeLimit)
        }
        return try Manifest.Head(at: manifest.temporaryPath)
    }

    private static func publish(
        _ audio: inout AtomicFile, _ manifest: inout AtomicFile, in directory: String
    ) throws(RecordingError) {
        try removeOlder(manifest.path, in: directory)
        try audio.publish()
        do {
            try manifest.publish()
        } catch {
            unlink(audio.path)
            throw error
        }
        do {
            try synchronizeDirectory(directory)
        } catch {
            throw error.writing(manifest.path)
        }
    }

    private static func removeOlder(_ path: String, in directory: String) throws(RecordingError) {
        if unlink(path) != 0 {
            let failure = SystemFailure.current
            guard failure.code == ENOENT else { throw failure.creating(path) }
            return
        }
        do {
            try synchronizeDirectory(directory)
        } catch {
            throw error.writing(path)
        }
    }
}
