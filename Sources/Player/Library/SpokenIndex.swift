internal import Archive
internal import Logging

/// Finds recordings by what is said in them, through the folder's index or, where that is of no use, one in memory.
actor SpokenIndex {
    private let path: String
    private let logger: Logger
    /// What was made of the manifests, and when.
    private var made: (index: LibraryIndex, at: ContinuousClock.Instant)?
    private var making: Task<LibraryIndex, any Error>?
    private var told: ContinuousClock.Instant?

    /// How long an index that had to be made serves before the folder is looked at again.
    private static let interval = Duration.seconds(600)

    init(of path: String, logger: Logger) {
        self.path = path
        self.logger = logger
    }

    /// The recordings in which a text is said; none where no index can be had.
    func search(_ text: String, limit: Int) async -> [LibraryMatch] {
        // That of the folder comes first: it may have been made meanwhile.
        if let index = try? LibraryIndex(of: path), let found = try? index.search(text, limit: limit) { return found }
        do {
            return try await index().search(text, limit: limit)
        } catch {
            tell("nothing is found by what is said: \(error)")
            return []
        }
    }

    /// An index in place of the one that is of no use. All who ask meanwhile wait for the same.
    private func index() async throws -> LibraryIndex {
        if let made, made.at.duration(to: .now) < Self.interval { return made.index }
        if let making { return try await making.value }
        let task = Task { [path, logger] in
            try await LibraryIndex.opening(path) { logger.warning("\($0)") }
        }
        making = task
        defer { making = nil }
        let index = try await task.value
        made = (index, .now)
        return index
    }

    private func tell(_ trouble: String) {
        // A folder that is not there yet has nothing to find.
        if FileState(at: path) == nil { return }
        if let told, told.duration(to: .now) < Self.interval { return }
        told = .now
        logger.warning("\(trouble)")
    }
}
