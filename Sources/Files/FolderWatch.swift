internal import Dispatch
internal import Glibc

/// Tells of what changes in a folder or the folders in it, through Linux's inotify.
///
/// Hidden ones are passed over, and links are not followed.
// The stream is safe to share, and a source may be cancelled from any thread.
package final class FolderWatch: @unchecked Sendable {
    /// What has happened; paths count from the watched folder.
    package enum Event: Sendable {
        /// A file was closed after writing, or moved here.
        case file([UInt8])
        /// A folder has come; what it holds was not told of.
        case folder([UInt8])
        /// A file is gone. Told only where that was asked for.
        case removal([UInt8])
        /// A folder is gone with all in it. Told only where that was asked for.
        case folderRemoval([UInt8])
        /// Events were lost.
        case overflow
    }

    /// What happens, in order.
    package let events: AsyncStream<Event>
    private let source: any DispatchSourceRead

    /// Begins to watch.
    ///
    /// - Parameters:
    ///   - excluded: A folder inside that is not watched.
    ///   - tellsOfRemoval: Whether to tell of what goes, too.
    /// - Throws: ``SystemFailure``; `ENOSPC` where the system watches no more folders.
    package init(
        _ root: [UInt8], excluding excluded: FileStatus.Identity? = nil, tellsOfRemoval: Bool = false
    ) throws(SystemFailure) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw SystemFailure.current }
        let mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | (tellsOfRemoval ? IN_DELETE | IN_MOVED_FROM : 0)
        var folders = WatchedFolders(
            descriptor: descriptor, root: root, excluded: excluded,
            mask: UInt32(mask) | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK))
        do throws(SystemFailure) {
            try folders.add([])
        } catch {
            close(descriptor)
            throw error
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
