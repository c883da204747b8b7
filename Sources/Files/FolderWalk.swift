/// Walks a folder and the folders in it, in the order of the names' bytes; it holds the names of open folders alone.
///
/// Hidden files are passed over. Links are followed, but not back into a folder that they lie in. What cannot be entered
/// or looked at, as a link that leads nowhere, is told of.
package struct FolderWalk: Sendable {
    /// What a walk meets; paths count from the folder.
    package enum Found: Hashable, Sendable {
        /// A wanted file.
        case file([UInt8])
        /// What cannot be entered or looked at, and the system's words for it.
        case unreadable([UInt8], reason: String)
    }

    private struct Level {
        var path: [UInt8]
        var names: FolderNames
        var next = 0
        var identity: FileStatus.Identity?
    }

    private let root: [UInt8]
    private let excluded: FileStatus.Identity?
    private let isWanted: @Sendable (ArraySlice<UInt8>) -> Bool
    private var levels: [Level] = []
    private var isStarted = false

    /// Prepares a walk.
    ///
    /// - Parameters:
    ///   - root: The folder.
    ///   - excluding: A folder that is not walked when it is met inside, as that of the recordings.
    ///   - isWanted: Whether a file is taken, by its name.
    package init(
        _ root: [UInt8], excluding: [UInt8]? = nil,
        where isWanted: @escaping @Sendable (ArraySlice<UInt8>) -> Bool
    ) {
        self.root = root
        self.isWanted = isWanted
        excluded = excluding.flatMap { FileStatus(at: $0)?.identity }
    }

    /// The next file, or nothing at the end.
    package mutating func next() -> Found? {
        if !isStarted {
            isStarted = true
            if let failure = enter([], identity: FileStatus(at: root)?.identity) { return failure }
        }
        while let level = levels.indices.last {
            guard levels[level].next < levels[level].names.count else {
                levels.removeLast()
                continue
            }
            let (name, kind) = levels[level].names[levels[level].next]
            levels[level].next += 1
            let path = levels[level].path.appending(name)
            let file = root.appending(path)
            if kind == .file { return .file(path) }
            let status: FileStatus
            do throws(SystemFailure) {
                status = try FileStatus(of: file)
            } catch {
                // It may be a folder full of articles, so that it is told of whatever its name is.
                return .unreadable(path, reason: error.reason)
            }
            switch status.kind {
            case .other where isWanted(name):
                return .unreadable(path, reason: "is not a regular file")
            case .file where isWanted(name): return .file(path)
            case .folder:
                let isLoop = levels.contains { $0.identity == status.identity }
                guard !isLoop, status.identity != excluded else { continue }
                if let failure = enter(path, identity: status.identity) { return failure }
            default: continue
            }
        }
        return nil
    }

    private mutating func enter(_ path: [UInt8], identity: FileStatus.Identity?) -> Found? {
        do {
            levels.append(
                Level(path: path, names: try FolderNames(of: root.appending(path), where: isWanted), identity: identity)
            )
            return nil
        } catch {
            return .unreadable(path, reason: error.reason)
        }
    }
}
