internal import Glibc

/// The lock on a folder that a pair of files is put into: two writers of one name must not mix their pairs.
///
/// Where there are no locks, the last one wins.
struct FolderLock: ~Copyable {
    private let folder: Descriptor

    /// How long it is until the next attempt, in microseconds.
    private static let pause: UInt32 = 20_000

    /// Waits for the lock.
    ///
    /// - Parameters:
    ///   - onWait: Is called once where somebody has held it for a while.
    ///   - isCancelled: Whether the wait is to end.
    /// - Throws: ``RecordingError/cannotCreate(path:reason:)``, or `CancellationError` when the wait is to end.
    init(of directory: String, onWait: () -> Void, isCancelled: () -> Bool = { Task.isCancelled }) throws {
        let folder = try Self.opened(directory)
        var attempts = 0
        // A call that waits could not be interrupted: retries go on after signals.
        while folder.lock() == .held {
            if isCancelled() { throw CancellationError() }
            // Other writers hold it for milliseconds; half a second is worth a word.
            attempts += 1
            if attempts == 25 { onWait() }
            usleep(Self.pause)
        }
        self.folder = folder
    }

    private static func opened(_ directory: String) throws(RecordingError) -> Descriptor {
        do {
            return try Descriptor(opening: directory, O_RDONLY | O_DIRECTORY)
        } catch {
            throw error.creating(directory)
        }
    }
}
