/// Goes through the articles of a run and hands out those that are not finished.
///
/// It looks for the next one only when a worker asks, so that an archive of any size takes no memory.
actor Plan: JobQueue {
    private var search: any ArticleSearch
    private let shard: Shard?
    private let force: Bool
    private let folder: OutputFolder
    private let settings: String
    private let ledger: Ledger
    private let record: RunRecord

    /// Articles passed over.
    private(set) var skipped = 0

    /// After how many articles others get a turn.
    private static let stretch = 256

    init(
        _ search: any ArticleSearch, options: BatchOptions, ledger: consuming sending Ledger, record: RunRecord
    ) {
        self.search = search
        shard = options.shard
        force = options.force
        folder = options.folder
        settings = options.settings
        self.ledger = ledger
        self.record = record
    }

    func next() async throws -> Job? {
        var looked = 0
        while true {
            try Task.checkCancellation()
            looked += 1
            if looked.isMultiple(of: Self.stretch) { await Task.yield() }
            switch try search.next() {
            case nil: return nil
            case .unreadable(let path, let file, let reason):
                await record.fail(
                    path, input: file, ArticleFailure(stage: .find, reason: "\(path): \(reason)", code: 66))
            case .article(let path, let file): if let job = job(for: path, file: file) { return job }
            }
        }
    }

    func nextAtOnce() async throws -> Job? { try await next() }

    /// An article that is to be made; nothing where it is finished, or another's to make.
    func job(for path: ArticlePath, file: [UInt8]) -> Job? {
        if let shard, !shard.contains(path) { return nil }
        let found = examine(path, file: file)
        if found.isFinished { skipped += 1 }
        return found.isFinished ? nil : found.job
    }

    /// Begins another search.
    func restart(_ search: any ArticleSearch) { self.search = search }

    /// Finds out whether an article is finished and unchanged.
    private func examine(_ path: ArticlePath, file: [UInt8]) -> (job: Job, isFinished: Bool) {
        let place = RecordingPlace(of: path)
        let input = FileStatus(at: file)?.mark
        let manifest = FileStatus(at: folder.manifest(of: place))?.mark
        let audio = FileStatus(at: folder.audio(of: place))?.mark
        let job = Job(
            path: path, file: file, place: place, size: input?.size ?? 0,
            hasRecording: manifest != nil && audio != nil)
        guard !force, let input, let manifest, let audio else { return (job, false) }
        let files = RecordingFiles(input: input, manifest: manifest, audio: audio)
        return (job, ledger.contains(LedgerRecord(of: path, settings: settings, files: files)))
    }

    /// Remembers a finished article.
    func finish(_ job: Job, _ files: RecordingFiles) {
        ledger.append(LedgerRecord(of: job.path, settings: settings, files: files))
    }
}
