internal import Files

/// Hands out the articles of a watched folder: first those that are there, then each as it lands.
actor WatchQueue: JobQueue {
    private struct Landing {
        var mark: FileMark?
        var since: ContinuousClock.Instant
    }

    private let root: [UInt8]
    private let plan: PendingArticles
    private let names: ArticleNames
    private let search: @Sendable () throws -> any ArticleSearch
    private var isSearching = true
    private var searched = ContinuousClock.now
    private let rescan: Duration?
    /// Files that may still be written to.
    private var landing: [ArticlePath: Landing] = [:]
    /// Articles that workers have in hand, and whether they changed since.
    private var inHand: [ArticlePath: Bool] = [:]

    /// How long a file must have been left alone.
    private static let calm = Duration.seconds(1)
    /// How often the files that land are looked at.
    private static let pause = Duration.milliseconds(200)

    /// - Parameters:
    ///   - rescan: After how long everything is looked at anew, for changes that the kernel does not tell of.
    init(
        _ root: [UInt8], plan: PendingArticles, names: ArticleNames, rescan: Duration?,
        search: @escaping @Sendable () throws -> any ArticleSearch
    ) {
        self.root = root
        self.plan = plan
        self.names = names
        self.rescan = rescan
        self.search = search
    }

    /// Articles that wait until they are written.
    var waiting: Int { landing.count }

    func next() async throws -> Job? {
        while true {
            try Task.checkCancellation()
            if let job = try await nextAtOnce() { return job }
            if !isSearching { try await Task.sleep(for: Self.pause) }
        }
    }

    func nextAtOnce() async throws -> Job? {
        if let job = await plan.nextRenamed() { return hand(out: job) }
        if let job = await landed() { return job }
        return try await searchedFor()
    }

    func settle(_ job: Job) {
        if inHand.removeValue(forKey: job.path) == true { land(job.path.with(entry: nil)) }
    }

    /// Takes what the kernel tells.
    func take(_ event: FolderWatch.Event) async {
        switch event {
        case .file(let path):
            if let name = path.split(separator: .slash).last, names.contains(name) {
                land(ArticlePath(path))
            }
        case .folder(let path):
            var walk = ArticleWalk(root.appending(path), of: names)
            while let found = walk.next() {
                switch found {
                case .article(let inner, _), .entries(let inner, _, _): land(ArticlePath(path.appending(inner.bytes)))
                case .unreadable(let inner, let file, let reason):
                    let whole = inner.bytes.isEmpty ? path : path.appending(inner.bytes)
                    await plan.report(ArticlePath(whole), file: file, reason: reason)
                }
            }
        case .overflow: await look()
        case .removal, .folderRemoval: break
        }
    }

    private func land(_ path: ArticlePath) {
        if inHand[path] != nil { inHand[path] = true } else { landing[path] = Landing(mark: nil, since: .now) }
    }

    /// Looks at everything anew.
    private func look() async {
        guard let search = try? search() else { return }
        await plan.restart(search)
        isSearching = true
        searched = .now
    }

    /// An article that has landed and is left alone.
    private func landed() async -> Job? {
        for (path, state) in landing {
            let file = root.appending(path.bytes)
            let status: FileStatus
            do throws(SystemFailure) {
                status = try FileStatus(of: file)
            } catch {
                landing[path] = nil
                // What is gone again before it was calm is nobody's loss.
                if !error.isGone { await plan.report(path, file: file, reason: error.reason) }
                continue
            }
            guard status.kind == .file else {
                landing[path] = nil
                continue
            }
            guard status.mark == state.mark else {
                landing[path] = Landing(mark: status.mark, since: .now)
                continue
            }
            guard ContinuousClock.now - state.since >= Self.calm else { continue }
            landing[path] = nil
            let job = await plan.job(for: path, file: file)
            // The articles of a file with several are handed out as those of a look are.
            if await plan.hasMore { isSearching = true }
            if let job = hand(out: job) { return job }
        }
        return nil
    }

    /// The next article of a look at everything.
    private func searchedFor() async throws -> Job? {
        if !isSearching, let rescan, ContinuousClock.now - searched > rescan { await look() }
        guard isSearching else { return nil }
        guard let job = try await plan.next() else {
            isSearching = false
            return nil
        }
        return hand(out: job)
    }

    private func hand(out job: Job?) -> Job? {
        guard let job else { return nil }
        guard inHand[job.path] == nil else {
            // One of several has changed while it is made: it is looked at again afterwards.
            if job.address != nil { inHand[job.path] = true }
            return nil
        }
        inHand[job.path] = false
        return job
    }
}
