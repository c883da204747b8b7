internal import Archive
internal import Files

/// What the system knows of a file, as the server needs it.
struct FileState: Hashable, Sendable {
    private let kind: FileStatus.Kind
    private let mark: FileMark

    /// The state of what bears a name; of a link, not of what it leads to.
    init?(at path: String) {
        guard !path.utf8.contains(0), let status = FileStatus(named: Array(path.utf8)) else { return nil }
        (kind, mark) = (status.kind, status.mark)
    }

    /// The state of an open file.
    init?(of descriptor: Int32) {
        guard let status = FileStatus(of: descriptor) else { return nil }
        (kind, mark) = (status.kind, status.mark)
    }

    /// Whether it is a file with bytes in it, and no folder, pipe or link.
    var isFile: Bool { kind == .file }
    /// Whether it is a folder.
    var isFolder: Bool { kind == .folder }
    /// The size in bytes.
    var size: Int { Int(mark.size) }
    /// When its contents changed, in nanoseconds since 1970, for telling versions apart.
    var stamp: Int { Int(mark.modified) }
    /// When its contents changed, in seconds since 1970; at most what calendars can write, since a file may bear any
    /// time.
    var modified: Double { HTTPDate.clamped(Double(mark.modified) / 1_000_000_000) }

    /// Tells this version of the file from others.
    var tag: String { "\(String(size, radix: 36))-\(String(stamp, radix: 36))" }
}
