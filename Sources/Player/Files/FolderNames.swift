internal import Glibc

/// The names in a folder.
///
/// Names that are not UTF-8 are counted, not given: no path in a `String` leads to them.
struct FolderNames {
    /// What a name stands for, as far as the folder itself tells.
    enum Kind: Hashable { case file, folder, other, unknown }

    /// The names and their kinds, in no order.
    private(set) var all: [(name: String, kind: Kind)] = []
    /// How many names are not UTF-8.
    private(set) var unreadable = 0

    /// Reads a folder; nothing where that cannot be done.
    init?(_ path: String) {
        guard !path.utf8.contains(0), let stream = opendir(path) else { return nil }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let kind: Kind =
                switch Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                case Int(DT_UNKNOWN): .unknown
                default: .other
                }
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard let name = String(validating: bytes, as: UTF8.self) else {
                unreadable += 1
                continue
            }
            if name != ".", name != ".." { all.append((name, kind)) }
        }
    }
}
