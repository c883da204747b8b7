internal import Files
internal import Glibc
public import Speech
internal import Synchronization

/// A recording whose sound is written, and waits for its name.
///
/// Letting go of it leaves nothing behind.
public final class WrittenRecording: Sendable {
    private let directory: RecordingDirectory
    private let name: String
    private let files: Mutex<[WrittenFile]?>
    private let level: Level?
    /// When what is heard.
    public let timeline: Timeline
    private let details: RecordingDetails

    init(
        in directory: RecordingDirectory, name: String, files: [WrittenFile], level: Level?, timeline: Timeline,
        details: RecordingDetails
    ) {
        self.directory = directory
        self.name = name
        self.files = Mutex(files)
        self.level = level
        self.timeline = timeline
        self.details = details
    }

    /// Puts all files on the disk, in place of older ones of that name, and gives the manifest's head.
    ///
    /// The older manifest goes before the older audio does, and the new manifest comes last: at no time, whatever
    /// happens, does a manifest stand beside audio that it does not describe.
    ///
    /// - Parameter onWait: Is called once where another program holds the folder's lock.
    /// - Throws: ``RecordingError``, also when it is called again; `CancellationError` when the task is cancelled while
    ///   it waits for the lock.
    public func publish(onWait: @Sendable () -> Void = {}) async throws -> Manifest.Head {
        var prepared = try prepared()
        let lock = try await FolderLock.waiting(for: directory.path, onWait: onWait)
        return try publish(&prepared, under: lock)
    }

    /// As ``publish(onWait:)``, but keeps the thread where it has to wait.
    func publishBlocking() throws(RecordingError) -> Manifest.Head {
        var prepared = try prepared()
        let lock = try FolderLock.blocking(for: directory.path)
        return try publish(&prepared, under: lock)
    }

    /// All files, on the disk but without their names, and the manifest's head.
    private struct Prepared: ~Copyable {
        var files: [WrittenFile]
        var manifest: AtomicFile
        var head: Manifest.Head
    }

    private func prepared() throws(RecordingError) -> Prepared {
        guard let files = files.withLock({ $0.take() }) else {
            throw .inconsistent(reason: "“\(name)” was published before")
        }
        let entries = try files.map { (file) throws(RecordingError) in try file.prepare() }
        var manifest = try AtomicFile(in: directory.path, name: "\(name).json")
        try ManifestWriter.write(timeline, details: details, files: entries, level: level, to: &manifest)
        try manifest.prepare()
        // Read before it has its name: afterwards another writer may put its own there.
        let head = try head(of: manifest)
        return Prepared(files: files, manifest: manifest, head: head)
    }

    private func head(of manifest: borrowing AtomicFile) throws(RecordingError) -> Manifest.Head {
        guard try manifest.size() <= Manifest.sizeLimit else {
            throw .tooLarge(path: manifest.path, limit: Manifest.sizeLimit)
        }
        return try Manifest.Head(at: manifest.temporaryPath)
    }

    private func publish(
        _ prepared: inout Prepared, under lock: borrowing FolderLock
    ) throws(RecordingError) -> Manifest.Head {
        let manifestPath = prepared.manifest.path
        let older = (try? Manifest.Head(at: manifestPath))?.allFiles ?? []
        try removeManifest(manifestPath)
        var published: [WrittenFile] = []
        do {
            for file in prepared.files {
                try file.publish()
                published.append(file)
            }
            try prepared.manifest.publish()
        } catch {
            for file in published { file.withdraw() }
            throw error
        }
        // What the older recording had in further formats no longer fits. A manifest may name what it likes; only files
        // that bear the recording's name are its own.
        let names = Set(prepared.head.allFiles.map(\.file))
        for file in older where file.file.hasPrefix("\(name).") && !names.contains(file.file) {
            unlink("\(directory.path)/\(file.file)")
        }
        try synchronize(manifestPath)
        return prepared.head
    }

    private func removeManifest(_ path: String) throws(RecordingError) {
        if unlink(path) == 0 { return try synchronize(path) }
        let failure = SystemFailure.current
        guard failure.code == ENOENT else { throw failure.creating(path) }
    }

    private func synchronize(_ path: String) throws(RecordingError) {
        do {
            try synchronizeDirectory(directory.path)
        } catch {
            throw error.writing(path)
        }
    }
}
