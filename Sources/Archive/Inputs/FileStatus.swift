internal import Glibc

/// What the system knows of a file.
package struct FileStatus: Hashable, Sendable {
    /// A file's identity on this machine.
    package struct Identity: Hashable, Sendable {
        var device: UInt64
        var number: UInt64
    }

    /// Its kind, as far as it matters here.
    package enum Kind: Hashable, Sendable { case file, folder, other }

    package var identity: Identity
    package var kind: Kind
    package var mark: FileMark

    /// Follows symbolic links; nothing where that cannot be found out, for whatever reason.
    init?(at path: [UInt8]) {
        do throws(FolderError) {
            try self.init(of: path)
        } catch {
            return nil
        }
    }

    /// Follows symbolic links.
    init(of path: [UInt8]) throws(FolderError) {
        var status = Glibc.stat()
        guard path.withCPath({ stat($0, &status) }) == 0 else { throw FolderError(code: errno) }
        self.init(status)
    }

    /// Why a file cannot be read, as far as the system tells beforehand; nothing where it can.
    static func obstacle(to path: [UInt8]) -> String? {
        do throws(FolderError) {
            guard try FileStatus(of: path).kind == .file else { return "is not a regular file" }
            guard path.withCPath({ access($0, R_OK) }) == 0 else { throw FolderError(code: errno) }
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
}

extension [UInt8] {
    /// Calls `body` with the path as C takes it.
    func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let characters = self.lazy.map(CChar.init(bitPattern:)) + [0]
        return Array<CChar>(characters).withUnsafeBufferPointer { buffer in
            // A path ends in its zero, so that the buffer is never empty.
            buffer.baseAddress.map(body) ?? withUnsafePointer(to: 0, body)
        }
    }

    /// The path of something in this folder.
    func appending(_ name: some Collection<UInt8>) -> [UInt8] {
        if isEmpty { return Array(name) }
        return self + (last == .slash ? [] : [.slash]) + name
    }
}
