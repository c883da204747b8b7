internal import Glibc

/// A new file under a temporary name, locked while it is written, and unlinked unless it is renamed.
///
/// Its name is `.NAME.PID-RANDOM.langdu-part`. The lock (`flock`) goes with the process, so that after a kill
/// the next start can tell the file of a dead writer from that of a living one; see ``removeIfDead(_:)``.
package struct TemporaryFile: ~Copyable, Sendable {
    /// What the names of all temporary files end in.
    package static let suffix = ".langdu-part"

    /// The file, open for reading and writing.
    package let descriptor: Descriptor
    /// Where it stands now.
    package let path: String
    private var isPending = true

    /// Creates a file in `directory` that is to become `name`.
    package init(in directory: String, for name: String) throws(SystemFailure) {
        // A name may take all the 255 bytes there are; that a character is cut in two here does no harm.
        let stem = "\(directory)/.\(String(decoding: name.utf8.prefix(160), as: UTF8.self)).\(getpid())-"
        var attempts = 0
        while true {
            attempts += 1
            let path = stem + String(UInt64.random(in: 0...UInt64.max), radix: 36) + Self.suffix
            do throws(SystemFailure) {
                let descriptor = try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
                // Between creation and lock another process's sweep may take the file for a dead one.
                let isOurs = descriptor.lock() != .held
                let linkCount = try descriptor.status().st_nlink
                if isOurs && linkCount > 0 {
                    self.descriptor = descriptor
                    self.path = path
                    return
                }
                unlink(path)
                if attempts == 100 { throw SystemFailure(code: EBUSY) }
            } catch {
                if error.code != EEXIST || attempts == 100 { throw error }
            }
        }
    }

    deinit {
        if isPending { unlink(path) }
    }

    /// Takes the name away. The bytes last as long as the handle, and vanish even on `kill -9`.
    package mutating func removeName() throws(SystemFailure) {
        let path = path
        _ = try retrying { unlink(path) }
        isPending = false
    }

    /// Gives the file its final name, in place of whatever had it.
    package mutating func rename(to target: String) throws(SystemFailure) {
        let path = path
        _ = try retrying { Glibc.rename(path, target) }
        isPending = false
    }

    /// Removes the temporary file at `path` unless its writer lives, and says whether it did.
    package static func removeIfDead(_ path: String) -> Bool {
        // Locks over NFS ask for a file that is open for writing.
        guard let file = try? Descriptor(opening: path, O_RDWR | O_NOFOLLOW | O_NONBLOCK),
            let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG, file.lock() == .taken
        else { return false }
        return unlink(path) == 0
    }
}
