/// Why a whole archive cannot be worked on.
public enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such folder or list.
    case noSuchInput(path: String)
    /// The list of articles cannot be read.
    case unreadableList(path: String, reason: String)
    /// Another run writes into the same folder.
    case outputInUse(path: String)
    /// Workers end before they have begun.
    case workersDoNotStart(reason: String)
    /// The disk is full.
    case noSpace(reason: String)
    /// `--shard` is not of the form i/n.
    case notShard(String)
    /// The scheduler does not tell which part this is.
    case unknownShard(reason: String, mend: String)
    /// There is no list of failures to go by.
    case noFailures(path: String)
    /// A folder cannot be watched.
    case cannotWatch(path: String, reason: String)

    /// The exit code, after `sysexits.h`.
    public var exitCode: Int32 {
        switch self {
        case .noSuchInput, .unreadableList, .noFailures: 66
        case .outputInUse: 75
        case .workersDoNotStart: 70
        case .noSpace: 75
        case .notShard, .unknownShard: 64
        case .cannotWatch: 74
        }
    }

    /// What happened and where, and on the next line the mend.
    public var description: String {
        switch self {
        case .noSuchInput(let path):
            "\(path): no such folder or list\n  Name a folder of articles, a file with a path on each line, or “-”."
        case .unreadableList(let path, let reason): "\(path): cannot be read (\(reason))\n  Check its permissions."
        case .outputInUse(let path):
            "\(path): another run is writing here\n  Wait for it to end, or choose another folder with -o."
        case .workersDoNotStart(let reason):
            "workers end before they begin: \(reason)\n  Try one article alone: langdu read FILE"
        case .noSpace(let reason): "\(reason)\n  Then run the same command again; what is done is kept."
        case .notShard(let text): "“\(text)” is no shard\n  Write the part and their number, as in 3/8, or auto."
        case .unknownShard(let reason, let mend): "--shard auto: \(reason)\n  \(mend)"
        case .noFailures(let path): "\(path): there is no list of failures\n  Run without --retry-failed."
        case .cannotWatch(let path, let reason):
            "\(path): cannot be watched: \(reason)\n  Raise fs.inotify.max_user_watches, or run langdu batch by a timer."
        }
    }
}
