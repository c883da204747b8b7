import Foundation

/// A disk of its own, which can be full at will; only the superuser can have one, and not in every container.
final class ScratchDisk {
    /// Where it is mounted.
    let path: String

    private let image: String
    private var filler: String { "\(path)/filler" }

    /// Makes a disk (ext4 in a sparse file), and nothing where that cannot be.
    init?(in folder: String) {
        path = "\(folder)/disk"
        image = "\(folder)/disk.ext4"
        guard geteuid() == 0,
            (try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)) != nil,
            Self.run("/usr/bin/truncate", ["-s", "64G", image]),
            Self.run("/sbin/mkfs.ext4", ["-q", "-F", "-m", "0", image]),
            Self.run("/bin/mount", ["-o", "loop", image, path])
        else {
            unlink(image)
            return nil
        }
    }

    deinit {
        // A process that was just killed may still hold it for a moment.
        for _ in 0..<50 where !Self.run("/bin/umount", [path]) { usleep(100_000) }
        unlink(image)
    }

    /// Fills it but for so many bytes, or as far as there is room.
    func fill(leaving bytes: Int) throws {
        var status = statvfs()
        statvfs(path, &status)
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        let file = open(filler, O_WRONLY | O_CREAT, 0o600)
        defer { close(file) }
        guard posix_fallocate(file, 0, off_t(max(1, free - bytes))) == 0 else { throw Child.Failed(path: filler) }
    }

    /// Makes room again.
    func clear() { unlink(filler) }

    private static func run(_ path: String, _ arguments: [String]) -> Bool {
        (try? MeasuredProgram(path, arguments).wait().status) == 0
    }
}
