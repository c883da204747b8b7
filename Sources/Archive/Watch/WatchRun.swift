internal import Files

/// Keeps the recordings of a folder up to date as articles land in it.
public struct WatchRun: Sendable {
    private let options: BatchOptions
    private let root: [UInt8]
    private let rescan: Duration?

    /// Prepares to watch.
    ///
    /// - Parameters:
    ///   - options: As for a batch over the folder.
    ///   - rescan: After how long everything is looked at anew: the kernel tells only of what this machine writes.
    /// - Throws: ``ArchiveError/cannotWatch(path:reason:)`` for what is no folder.
    public init(_ options: BatchOptions, rescan: Duration?) throws(ArchiveError) {
        guard case .folder(let path) = options.source else {
            throw .cannotWatch(path: options.source.name, reason: "it is no folder")
        }
        self.options = options
        self.rescan = rescan
        root = Array(path.utf8)
    }

    /// Makes the recordings until the task is cancelled.
    ///
    /// - Parameter onProgress: Is called four times a second and at the end.
    /// - Returns: What was done.
    /// - Throws: ``ArchiveError`` or `RecordingError` when it cannot begin.
    public func run(onProgress: @escaping @Sendable (BatchProgress) -> Void = { _ in }) async throws -> BatchSummary {
        let folder = options.folder
        let session = try await ArchiveRun(
            options, search: options.search(),
            record: RunRecord(in: folder, isEndless: true))
        // Before the first look, so that nothing falls between the two.
        let watch = try watching(excluding: folder.path)
        let queue = WatchQueue(root, plan: session.plan, names: options.names, rescan: rescan) { [options] in
            try options.search()
        }
        let events = watch.events
        let listening = Task { for await event in events { await queue.take(event) } }
        defer { listening.cancel() }
        let summary = await session.run(queue, onProgress: onProgress)
        // Letting go of it ends the events.
        withExtendedLifetime(watch) {}
        return summary
    }

    private func watching(excluding folder: String) throws(ArchiveError) -> FolderWatch {
        do throws(SystemFailure) {
            return try FolderWatch(root, excluding: FileStatus(at: Array(folder.utf8))?.identity)
        } catch {
            throw .cannotWatch(path: PercentEscapes.text(of: root), reason: error.reason)
        }
    }
}
