internal import Articles

/// Gathers how far a run has come from those who know.
actor BatchMonitor {
    private let record: RunRecord
    private let plan: PendingArticles
    private let board: WorkerBoard
    private var total: Int?

    init(record: RunRecord, plan: PendingArticles, board: WorkerBoard) {
        self.record = record
        self.plan = plan
        self.board = board
    }

    func setTotal(_ total: Int?) { self.total = total }

    func progress() async -> BatchProgress {
        var progress = await record.progress
        progress.skipped += await plan.skipped
        progress.elapsed = await record.elapsed
        progress.workers = await board.articles.map { $0?.description }
        progress.replaced = await board.replaced
        let inFiles = await plan.inFiles
        progress.total = total.map { $0 + inFiles }
        progress.warnings = await record.warnings
        progress.remarks = await record.remarks
        return progress
    }
}

/// Counts the articles of a run beforehand.
enum ArticleCount {
    /// How many there are in files that hold one; nothing for a list, which may still be growing.
    static func total(of options: BatchOptions) async -> Int? {
        guard case .folder = options.source, var search = try? options.search()
        else { return nil }
        var count = 0
        while let found = try? search.next() {
            if Task.isCancelled { return nil }
            switch found {
            // These are counted when they are opened.
            case .article(_, let file) where options.reader.mayHoldSeveral(file: file): break
            case .entries: break
            case .article(let path, _): if options.shard?.contains(path) ?? true { count += 1 }
            // Every part tells of these.
            case .unreadable: count += 1
            }
        }
        return count
    }
}
