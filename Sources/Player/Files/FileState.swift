internal import Dispatch  // Where it is loaded, it is what declares `stat`.
internal import Glibc
internal import Speech

/// What the system knows of a file.
struct FileState: Hashable, Sendable {
    /// What it is, as far as it matters here.
    enum Kind: Hashable, Sendable { case file, folder, other }

    var kind: Kind
    /// The size in bytes.
    var size: Int
    /// When its contents changed, in nanoseconds since 1970, for telling versions apart.
    var stamp: Int
    /// When its contents, name or rights changed, in nanoseconds since 1970.
    var changed: Int
    /// When its contents changed, in seconds since 1970; at most what calendars can write.
    var modified: Double

    /// The state of what bears a name; of a link, not of what it leads to.
    init?(at path: String) {
        var status = Glibc.stat()
        guard !path.utf8.contains(0), lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The state of an open file.
    init?(of descriptor: Int32) {
        var status = Glibc.stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        size = Int(status.st_size)
        stamp = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        modified = HTTPDate.clamped(Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1_000_000_000)
    }

    // A file may bear any 64-bit time.
    private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }

    /// Tells this version of the file from others.
    var tag: String { "\(String(size, radix: 36))-\(String(stamp, radix: 36))" }
}
