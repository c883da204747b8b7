internal import Glibc

/// What the system knows of a file.
package struct FileStatus: Hashable, Sendable {
    /// A file's identity on this machine.
    package struct Identity: Hashable, Sendable {
        package let device: UInt64
        package let number: UInt64
    }

    /// Its kind, as far as it matters here.
    package enum Kind: Hashable, Sendable { case file, folder, other }

    package var identity: Identity
    package var kind: Kind
    package var mark: FileMark

    /// Follows symbolic links; nothing where that cannot be found out, for whatever reason.
    package init?(at path: [UInt8]) {
        do throws(SystemFailure) {
            try self.init(of: path)
        } catch {
            return nil
        }
    }

    /// Follows symbolic links.
    package init(of path: [UInt8]) throws(SystemFailure) {
        var status = Glibc.stat()
        guard path.withCPath({ stat($0, &status) }) == 0 else { throw SystemFailure(code: errno) }
        self.init(status)
    }

    /// Why a file cannot be read, as far as the system tells beforehand; nothing where it can.
    package static func obstacle(to path: [UInt8]) -> String? {
        do throws(SystemFailure) {
            guard try FileStatus(of: path).kind == .file else { return "is not a regular file" }
            guard path.withCPath({ access($0, R_OK) }) == 0 else { throw SystemFailure(code: errno) }
            return nil
        } catch {
            return error.reason
        }
    }

    /// The status of what bears a name: of a link, not of what it leads to.
    package init?(named path: [UInt8]) {
        var status = Glibc.stat()
        guard path.withCPath({ lstat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    /// The status of an open file.
    package init(of file: borrowing Descriptor) throws(SystemFailure) { self.init(try file.status()) }

    /// The status of an open file.
    package init?(of descriptor: Int32) {
        var status = Glibc.stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        mark = FileMark(
            size: Int64(status.st_size), modified: Self.nanoseconds(status.st_mtim),
            changed: Self.nanoseconds(status.st_ctim))
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

/// Tells whether a file is still as it was.
package struct FileMark: Hashable, Sendable, Codable {
    /// Bytes.
    package var size: Int64
    /// When its contents changed, in nanoseconds since 1970.
    package var modified: Int64
    /// When its contents, name or rights changed, in nanoseconds since 1970.
    package var changed: Int64

    /// Makes a mark.
    package init(size: Int64, modified: Int64, changed: Int64) {
        self.size = size
        self.modified = modified
        self.changed = changed
    }
}
