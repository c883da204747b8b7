internal import GRDB

/// Brings an index up to date with the folder: only what has changed is read.
///
/// It keeps its thread for as long as it takes, and writes a few recordings at a time, so that readers never wait.
struct LibraryScan {
    /// What came of it.
    struct Outcome: Hashable, Sendable {
        /// Recordings that are new, changed or gone.
        var changes = 0
        /// Why manifests are left out, of those that are new or changed, and folders that cannot be read.
        var problems: [String] = []
    }

    private let folder: LibraryFolder
    private let database: any DatabaseWriter

    /// How many recordings are written at a time.
    private static let batch = 16

    init(of folder: LibraryFolder, into database: any DatabaseWriter) {
        self.folder = folder
        self.database = database
    }

    /// What the index knows of a manifest.
    private struct Known {
        var mark: ManifestMark
        /// Where it is a recording: the sound's path, and whether that is there.
        var sound: (audio: String, isWhole: Bool)?
    }

    /// What is to be written of a path.
    private enum Change {
        case reading(ManifestReading)
        case sound(Bool)
        case removal
    }

    /// Looks at all recordings, or at those in a folder.
    ///
    /// - Parameters:
    ///   - part: The folder's path below the library's; empty for all.
    ///   - isStopped: Is asked now and then whether to give up.
    func run(below part: String = "", isStopped: () -> Bool = { false }) throws -> Outcome {
        var outcome = Outcome()
        var known = try rows(below: part)
        var unreadable: [String] = []
        let prefix = part.isEmpty ? "" : "\(part)/"
        var walk = ManifestWalk("\(folder.path)/\(part)")
        var changes: [(String, Change)] = []
        while let found = walk.next() {
            if isStopped() { return outcome }
            switch found {
            case .unreadable(".", _) where !part.isEmpty && !folder.hasFolder(part): continue
            case .unreadable(let path, let reason):
                // What cannot be looked into is not gone.
                unreadable.append(path == "." ? part : prefix + path)
                outcome.problems.append("\(folder.path)/\(prefix)\(path): cannot be read: \(reason)")
            case .manifest(let name):
                let path = prefix + name
                guard let change = change(at: path, known.removeValue(forKey: path)) else { continue }
                changes.append((path, change))
                if changes.count >= Self.batch { try write(&changes, &outcome) }
            }
        }
        for path in known.keys {
            if isStopped() { return outcome }
            let isHidden = unreadable.contains { $0.isEmpty || path == $0 || path.hasPrefix("\($0)/") }
            // Another program may have put it there since the walk came by.
            guard !isHidden, !isThere(path) else { continue }
            changes.append((path, .removal))
            if changes.count >= Self.batch * 16 { try write(&changes, &outcome) }
        }
        try write(&changes, &outcome)
        return outcome
    }

    /// Looks at the recordings at some paths.
    func look(at paths: some Sequence<String>) throws -> Outcome {
        var outcome = Outcome()
        var changes: [(String, Change)] = []
        for path in paths {
            let known = try database.read { db in try rows(db, "path = ?", [path]) }[path]
            guard let change = change(at: path, known) else { continue }
            changes.append((path, change))
            if changes.count >= Self.batch { try write(&changes, &outcome) }
        }
        try write(&changes, &outcome)
        return outcome
    }

    private func isThere(_ path: String) -> Bool { folder.manifest(path) != nil }

    /// What has changed at the path of a manifest; nothing where all is as the index knows it.
    private func change(at path: String, _ known: Known?) -> Change? {
        guard let mark = folder.manifest(path) else { return known.map { _ in .removal } }
        guard let known, known.mark == ManifestMark(mark) else {
            return .reading(ManifestReading(of: path, in: folder, mark))
        }
        guard let sound = known.sound else { return nil }
        let isWhole = EntryFiles.haveSound(path, named: sound.audio, in: folder)
        return isWhole == sound.isWhole ? nil : .sound(isWhole)
    }

    private func write(_ changes: inout [(String, Change)], _ outcome: inout Outcome) throws {
        guard !changes.isEmpty else { return }
        try database.write { db in
            let index = IndexChanges(db: db)
            for (path, change) in changes {
                switch change {
                case .reading(.recording(let recording)): try index.put(recording)
                case .reading(.problem(let problem, let mark)): try index.put(problem, mark)
                case .sound(let isWhole): try index.mark(path, isWhole: isWhole)
                case .removal: try index.remove(path)
                }
            }
        }
        for case (_, .reading(.problem(let problem, _))) in changes { outcome.problems.append(problem.reason) }
        outcome.changes += changes.count
        changes = []
    }

    private func rows(below part: String) throws -> [String: Known] {
        try database.read { db in
            // All that begins with the folder's name and a slash; 0 follows the slash.
            part.isEmpty
                ? try rows(db, "true", []) : try rows(db, "path > ? AND path < ?", ["\(part)/", "\(part)0"])
        }
    }

    private func rows(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> [String: Known] {
        var known: [String: Known] = [:]
        let recordings = try Row.fetchCursor(
            db, sql: "SELECT path, size, modified, audio, isWhole FROM recording WHERE \(condition)",
            arguments: arguments)
        while let row = try recordings.next() {
            known[row[0]] = Known(mark: ManifestMark(size: row[1], modified: row[2]), sound: (row[3], row[4]))
        }
        let problems = try Row.fetchCursor(
            db, sql: "SELECT path, size, modified FROM problem WHERE \(condition)", arguments: arguments)
        while let row = try problems.next() {
            known[row[0]] = Known(mark: ManifestMark(size: row[1], modified: row[2]))
        }
        return known
    }
}
