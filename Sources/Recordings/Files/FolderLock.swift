internal import Files
internal import Glibc

/// The lock on a folder that a pair of files is put into: two writers of one name must not mix their pairs.
///
/// Where there are no locks, the last one wins.
struct FolderLock: ~Copyable {
    private let folder: Descriptor

    /// How long it is until the next attempt, in milliseconds.
    private static let pause = 20
    /// After how many attempts it is told: other writers hold the lock for milliseconds, half a second is worth a word.
    private static let patience = 25

    private init(_ folder: consuming Descriptor) { self.folder = folder }

    /// Waits for the lock, with other tasks at work meanwhile.
    ///
    /// - Parameter onWait: Is called once where somebody has held it for a while.
    /// - Throws: ``RecordingError/cannotCreate(path:reason:)``, or `CancellationError` when the task is cancelled.
    static func waiting(for directory: String, onWait: @Sendable () -> Void) async throws -> FolderLock {
        let folder = try opened(directory)
        var attempts = 0
        // A call that waits could not be interrupted, and would keep a thread.
        while folder.lock() == .held {
            attempts += 1
            if attempts == patience { onWait() }
            try await Task.sleep(for: .milliseconds(pause))
        }
        return FolderLock(folder)
    }

    /// Waits for the lock, and the thread with it.
    ///
    /// - Throws: ``RecordingError/cannotCreate(path:reason:)``.
    static func blocking(for directory: String) throws(RecordingError) -> FolderLock {
        let folder = try opened(directory)
        while folder.lock() == .held { usleep(UInt32(pause * 1000)) }
        return FolderLock(folder)
    }

    private static func opened(_ directory: String) throws(RecordingError) -> Descriptor {
        do {
            return try Descriptor(opening: directory, O_RDONLY | O_DIRECTORY)
        } catch {
            throw error.creating(directory)
        }
    }
}
