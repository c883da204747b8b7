internal import Articles
internal import Files

/// Goes through the articles of a run and hands out those that are not finished.
///
/// It looks for the next one only when a worker asks, and keeps a few dozen bytes of each.
actor PendingArticles: JobQueue {
    private var search: any ArticleSearch
    private let shard: Shard?
    private let force: Bool
    private let folder: OutputFolder
    private let settings: String
    private let fileExtensions: [String]
    private let naming: VoiceNaming?
    private let ledger: Ledger
    private let record: RunRecord

    private let reader: ArticleReader

    /// Articles passed over.
    private(set) var skipped = 0
    /// Articles of files that may hold several, as far as they are known.
    private(set) var inFiles = 0

    /// Files with several articles that are gone through.
    private var several: [SeveralArticles] = []

    /// Articles that are to be named anew, before all else.
    private var renamed: [Job] = []
    private var keys = KeyOwners()

    /// The places that are taken, without letters' case, and the articles they belong to, all as hashes.
    private var owners: [UInt64: UInt64] = [:]

    /// Whether a file with several articles is gone through.
    var hasMore: Bool { !several.isEmpty }

    /// After how many articles others get a turn.
    private static let stretch = 256

    init(
        _ search: any ArticleSearch, options: BatchOptions, naming: VoiceNaming? = nil,
        ledger: consuming sending Ledger, record: RunRecord
    ) {
        self.naming = naming
        self.search = search
        shard = options.shard
        force = options.force
        folder = options.folder
        settings = options.settings
        reader = options.reader
        fileExtensions = options.fileExtensions
        self.ledger = ledger
        self.record = record
    }

    func next() async throws -> Job? {
        var looked = 0
        while true {
            try Task.checkCancellation()
            if let job = nextRenamed() { return job }
            looked += 1
            if looked.isMultiple(of: Self.stretch) { await Task.yield() }
            if !several.isEmpty {
                if let job = await nextOfSeveral() { return job }
                continue
            }
            switch try search.next() {
            case nil:
                await record.endSearch()
                return nil
            case .unreadable(let path, let file, let reason): await report(path, file: file, reason: reason)
            case .article(let path, let file): if let job = job(for: path, file: file) { return job }
            case .entries(let path, let file, let named): if let job = open(path, file, named) { return job }
            }
        }
    }

    func nextAtOnce() async throws -> Job? { try await next() }

    /// The next article that is to be named anew.
    func nextRenamed() -> Job? { renamed.isEmpty ? nil : renamed.removeFirst() }

    /// Notes the key that names a finished article. Where another one has it too, the second of them is handed out once
    /// more, to be named by its place; it is not spoken for that.
    ///
    /// - Returns: What to tell of the two.
    func claim(_ key: String, for job: Job) -> KeyOwners.Conflict? {
        guard let conflict = keys.claim(key, for: KeyOwners.Owner(path: job.path, file: job.file, address: job.address))
        else { return nil }
        let second = conflict.second
        var again = examine(second.path, file: second.file, nil, place: place(for: second.path)).job
        again.address = second.address
        again.naming.sharesKey = true
        renamed.append(again)
        return conflict
    }

    /// An article that is to be made; nothing where it is finished, or another's to make.
    ///
    /// Of a file with several articles the first; the others follow.
    func job(for path: ArticlePath, file: [UInt8]) -> Job? {
        reader.mayHoldSeveral(file: file) ? open(path, file, nil) : job(for: path, file: file, nil)
    }

    private func job(for path: ArticlePath, file: [UInt8], _ entry: (ArticleEntry.Address, FileMark)?) -> Job? {
        // Before the parts are told apart: each of them must find the same.
        let place = place(for: path)
        if let shard, !shard.contains(path) { return nil }
        let found = examine(path, file: file, entry, place: place)
        if found.isFinished { skipped += 1 }
        return found.isFinished ? nil : found.job
    }

    /// Opens a file that may hold several articles. One is as any other file; what cannot be read is so for the worker.
    private func open(_ path: ArticlePath, _ file: [UInt8], _ wanted: Set<String>?) -> Job? {
        guard let entries = try? reader.entries(inFile: file, name: path.description), entries.areSeveral else {
            if shard?.contains(path) ?? true { inFiles += 1 }
            return job(for: path, file: file, nil)
        }
        several.append(SeveralArticles(entries, path: path, file: file, wanted: wanted))
        return nil
    }

    /// The next article to be made of the files with several; nothing after each that needs none.
    private func nextOfSeveral() async -> Job? {
        guard !several.isEmpty else { return nil }
        guard let entry = several[0].next() else {
            several.removeFirst()
            return nil
        }
        let (path, file) = (several[0].path.with(entry: entry.name), several[0].file)
        if shard?.contains(path) ?? true { inFiles += 1 }
        switch entry.result {
        case .success(let article): return job(for: path, file: file, (entry.address, FileMark(of: article)))
        case .failure(let error):
            if shard?.contains(path) ?? true { await record.fail(path, input: file, ArticleFailure(error)) }
            return nil
        }
    }

    /// Notes something that cannot be read.
    func report(_ path: ArticlePath, file: [UInt8], reason: String) async {
        let name = path.bytes.isEmpty ? ArticlePath(shortest: file) : path
        await record.fail(path, input: file, ArticleFailure(stage: .find, reason: "\(name): \(reason)", code: 66))
    }

    /// Begins another search.
    func restart(_ search: any ArticleSearch) async {
        await record.beginSearch()
        self.search = search
    }

    /// The place of an article's recording. Of two that only case would tell apart, which not every disk does, the one
    /// that comes later has its hash in the name.
    private func place(for path: ArticlePath) -> RecordingPlace {
        let place = RecordingPlace(of: path)
        let article = StableHash.value(of: path.key)
        let owner = owners[StableHash.value(of: place.path.lowercased().utf8), default: article]
        if owner != article { return place.apart(for: path) }
        owners[StableHash.value(of: place.path.lowercased().utf8)] = article
        return place
    }

    /// Finds out whether an article is finished and unchanged.
    private func examine(
        _ path: ArticlePath, file: [UInt8], _ entry: (address: ArticleEntry.Address, mark: FileMark)?,
        place: RecordingPlace
    ) -> (job: Job, isFinished: Bool) {
        let input = entry?.mark ?? FileStatus(at: file)?.mark
        let recording = naming?.place(place) ?? place
        let manifest = FileStatus(at: folder.manifest(of: recording))?.mark
        let marks = fileExtensions.map { FileStatus(at: folder.file(of: recording, fileExtension: $0))?.mark }
        // The first stands for all, so that ledgers of any choice of formats have the same form.
        let audio = marks.contains(nil) ? nil : marks.first ?? nil
        let job = Job(
            path: path, file: file, address: entry?.address, place: place, size: input?.size ?? 0,
            hasRecording: manifest != nil && audio != nil)
        guard !force, let input, let manifest, let audio else { return (job, false) }
        let files = RecordingMarks(input: input, manifest: manifest, audio: audio)
        return (job, ledger.contains(record(of: path, files)))
    }

    /// Remembers a finished article.
    func finish(_ job: Job, _ files: RecordingMarks) {
        ledger.append(record(of: job.path, files))
    }

    private func record(of path: ArticlePath, _ files: RecordingMarks) -> LedgerRecord {
        LedgerRecord(of: path, voice: naming?.mark ?? "", settings: settings, files: files)
    }
}
