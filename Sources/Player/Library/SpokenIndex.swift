internal import Archive
internal import Logging

/// Finds recordings by what is said in them, through the folder's index.
///
/// An index that cannot be used costs nothing but this; where the folder may be written to, it is made anew.
actor SpokenIndex {
    private let path: String
    private let mends: Bool
    private let logger: Logger
    private var mending: Task<Void, Never>?
    private var told: ContinuousClock.Instant?

    /// How often the log says that the index cannot be used, and how often it is made anew.
    private static let interval = Duration.seconds(600)

    init(of path: String, mends: Bool, logger: Logger) {
        self.path = path
        self.mends = mends
        self.logger = logger
    }

    /// The recordings in which a text is said; none where there is no index.
    func search(_ text: String, limit: Int) -> [LibraryMatch] {
        do {
            return try LibraryIndex(of: path).search(text, limit: limit)
        } catch {
            trouble(error)
            return []
        }
    }

    private func trouble(_ error: ArchiveError) {
        if let told, told.duration(to: .now) < Self.interval { return }
        // A folder without recordings has no index, and needs none.
        guard FileState(at: path) != nil else { return }
        told = .now
        guard mends else {
            logger.warning("nothing is found by what is said: \(error)")
            return
        }
        logger.warning("the index is made anew: \(error)")
        mending = Task { [path, logger] in
            do {
                let outcome = try await LibraryBuilder(of: path).run()
                logger.notice("the index is made anew: \(outcome.recordings) recordings")
            } catch {
                logger.error("the index cannot be made anew: \(error)")
            }
        }
    }
}
