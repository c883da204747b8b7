internal import Dispatch
internal import Files
internal import Glibc

/// Tells of files that are written or moved into a folder or the folders in it, through Linux's inotify.
final class FolderWatch {
    /// What has happened.
    enum Event: Sendable {
        /// A file was closed after writing, or moved here. The path counts from the watched folder.
        case file([UInt8])
        /// A folder has come; what it holds was not told of.
        case folder([UInt8])
        /// Events were lost.
        case overflow
    }

    /// What happens, in order.
    let events: AsyncStream<Event>
    private let source: any DispatchSourceRead

    private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR | IN_EXCL_UNLINK)

    /// Begins to watch.
    ///
    /// - Parameter excluded: A folder inside that is not watched.
    /// - Throws: ``ArchiveError/cannotWatch(path:reason:)``.
    init(_ root: [UInt8], excluding excluded: FileStatus.Identity?) throws(ArchiveError) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        let name = PercentEscapes.text(of: root)
        guard descriptor >= 0 else { throw .cannotWatch(path: name, reason: SystemFailure(code: errno).reason) }
        var folders = WatchedFolders(descriptor: descriptor, root: root, excluded: excluded, mask: Self.mask)
        do throws(SystemFailure) {
            try folders.add([])
        } catch {
            close(descriptor)
            throw .cannotWatch(path: name, reason: error.reason)
        }
        let (events, continuation) = AsyncStream<Event>.makeStream()
        self.events = events
        source = DispatchSource.makeReadSource(
            fileDescriptor: descriptor, queue: DispatchQueue(label: "folder.watch"))
        let watched = Box(folders)
        source.setEventHandler {
            for event in watched.value.read() { continuation.yield(event) }
        }
        source.setCancelHandler {
            close(descriptor)
            continuation.finish()
        }
        source.resume()
    }

    deinit { source.cancel() }

    /// Holds the folders for the event handler.
    // Only the handler touches it, and the queue runs one handler at a time.
    private final class Box: @unchecked Sendable {
        var value: WatchedFolders
        init(_ value: WatchedFolders) { self.value = value }
    }
}
