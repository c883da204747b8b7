/// Why a library cannot be used as it is.
public enum LibraryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such folder.
    case noSuchFolder(path: String)
    /// The index cannot be used. Where it is damaged, it will not be of use later either.
    case unusableIndex(path: String, reason: String, isDamaged: Bool)
    /// The index cannot be written.
    case cannotWriteIndex(path: String, reason: String)
    /// A recording that is asked for is left out.
    case leftOut(reason: String)

    /// The exit code, after `sysexits.h`.
    public var exitCode: Int32 {
        switch self {
        case .noSuchFolder: 66
        case .unusableIndex, .cannotWriteIndex: 74
        case .leftOut: 65
        }
    }

    /// What happened and where, and on the next line the mend.
    public var description: String {
        switch self {
        case .noSuchFolder(let path):
            "\(path): there is no such folder\n  Name a folder of recordings, as langdu read and langdu batch make them."
        case .unusableIndex(let path, let reason, _):
            "\(path): the index cannot be used: \(reason)\n  Make it anew: langdu index FOLDER"
        case .cannotWriteIndex(let path, let reason):
            "\(path): the index cannot be written: \(reason)\n  Make room, or make the folder writable; the recordings are whole."
        case .leftOut(let reason): reason
        }
    }
}
