internal import Archive
internal import Articles
internal import Crypto
internal import Files
internal import HTTPTypes
internal import Logging
internal import Recordings
internal import ServiceLifecycle

/// Takes articles and has them recorded, one after the other.
///
/// An article that ended its worker, or the server, twice while it was being read is given up, so that it cannot do so
/// for ever.
actor JobDesk: Service {
    private let recorder: any ArticleRecorder
    /// Nothing where no articles are taken.
    private let inbox: Inbox?
    private let limit: Int
    private let logger: Logger
    private var jobs: [String: ListeningJob] = [:]
    /// The latest job of each article that has a key.
    private var latest: [String: String] = [:]
    /// The jobs that are over, the oldest first.
    private var past: [String] = []
    private let (queue, entrance) = AsyncStream.makeStream(of: String.self)

    /// How many jobs are remembered after they are over.
    private static let memory = 1000
    /// How often an article is tried in all.
    private static let attempts = 2
    /// How long the desk waits after a worker's end. Who stops the server may stop its workers first.
    private static let pause = Duration.seconds(1)

    init(_ recorder: any ArticleRecorder, inbox: Inbox?, limit: Int, logger: Logger) {
        self.recorder = recorder
        self.inbox = inbox
        self.limit = limit
        self.logger = logger
    }

    /// Takes an article. The same article again is the same job; another text under the same key takes the place of the
    /// one before.
    ///
    /// - Throws: ``Problem`` 422 where it is no article, 503 where too many wait already or it cannot be kept.
    func take(_ posted: PostedArticle) throws -> ListeningJob {
        guard let inbox else { throw Problem(.forbidden, "This server takes no articles.") }
        let article: Article
        do {
            article = try ArticleReader().article(from: posted.text, name: "article")
        } catch {
            throw Problem(.unprocessableContent, "\(error)")
        }
        let key = posted.key ?? article.key
        let id = Self.digits(of: key.map { Array("\($0)\n".utf8) + posted.text } ?? posted.text, 12)
        if let job = jobs[id], job.status != .failed, key == nil || key.flatMap({ latest[$0] }) == id { return job }
        guard jobs.values.count(where: { !$0.isOver }) < limit else {
            throw Problem(.serviceUnavailable, "Too many articles are waiting. Try again in a minute.", retryAfter: 60)
        }
        let note = Inbox.Note(title: article.title.text, key: key)
        do {
            try inbox.put(posted.text, note, as: id)
        } catch {
            logger.error("\(error)", metadata: ["job": "\(id)"])
            throw Problem(.serviceUnavailable, "The article cannot be kept here now.", retryAfter: 60)
        }
        return enter(id, note)
    }

    /// A job, as far as it has come.
    func job(_ id: String) -> ListeningJob? { jobs[id] }

    /// Forgets a job that is over.
    func forget(_ id: String) {
        guard let job = jobs[id], job.isOver else { return }
        past.removeAll { $0 == id }
        drop(id)
    }

    /// How many jobs are in each state.
    func states() -> [ListeningJob.State: Int] {
        jobs.values.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
    }

    /// Records what is taken, until the server is to stop; what is being read then is read to its end.
    func run() async {
        if let inbox {
            for (id, note) in inbox.failed() where jobs[id] == nil {
                jobs[id] = ListeningJob(id: id, title: note.title, status: .failed, error: note.reason)
                past.append(id)
            }
            for name in inbox.strangers() { logger.warning("left alone in the inbox: \(name) is no file") }
            for (id, note) in inbox.waiting() where jobs[id] == nil { _ = enter(id, note) }
        }
        for await id in queue.cancelOnGracefulShutdown() {
            if let inbox { await work(on: id, inbox) }
        }
    }

    private func enter(_ id: String, _ note: Inbox.Note) -> ListeningJob {
        if let key = note.key {
            if let former = latest[key], former != id, jobs[former]?.status == .queued { supersede(former) }
            latest[key] = id
        }
        let job = ListeningJob(id: id, title: note.title, status: .queued)
        past.removeAll { $0 == id }
        jobs[id] = job
        entrance.yield(id)
        return job
    }

    /// Drops an article that waits, since a later version of it has come.
    private func supersede(_ id: String) {
        inbox?.remove(id)
        finish(id) { ($0.status, $0.error) = (.failed, "A later version of this article took its place.") }
    }

    private func work(on id: String, _ inbox: Inbox) async {
        // It may have been dropped, or stand in the queue twice.
        guard jobs[id]?.status == .queued else { return }
        let before = inbox.note(id)
        guard before.attempts < Self.attempts else {
            return giveUp(id, before, "The server ended twice while this was being read.", inbox)
        }
        var note = before
        note.attempts += 1
        do {
            try inbox.mark(id, note)
        } catch {
            // It stays in the inbox for the next start.
            logger.error("\(error)", metadata: ["job": "\(id)"])
            return finish(id) { ($0.status, $0.error) = (.failed, "\(error)") }
        }
        jobs[id]?.status = .running
        do {
            let article = TakenArticle(file: inbox.file(id), title: note.title, key: note.key)
            let manifest = try await recorder.record(article, named: Self.name(note, id)) {
                sentences, all, seconds in
                Task { await self.note(sentences, of: all, seconds, id) }
            }
            inbox.remove(id)
            finish(id) {
                $0.status = .done
                $0.article = manifest.article.id
                $0.seconds = manifest.audio.duration
                $0.sentences = $0.sentencesInAll ?? 0
            }
        } catch is CancellationError {
            takeBack(id, before, inbox)
        } catch let failure as ArticleFailure where failure.stage == .work {
            logger.warning("\(failure.reason)", metadata: ["job": "\(id)", "attempt": "\(note.attempts)"])
            try? await Task.sleep(for: Self.pause)
            if Task.isCancelled || Task.isShuttingDownGracefully {
                takeBack(id, before, inbox)
            } else if let key = note.key, latest[key] != id {
                supersede(id)
            } else if note.attempts < Self.attempts {
                jobs[id]?.status = .queued
                entrance.yield(id)
            } else {
                giveUp(id, note, failure.reason, inbox)
            }
        } catch {
            giveUp(id, note, (error as? ArticleFailure)?.reason ?? "\(error)", inbox)
        }
    }

    /// The try did not count: it was ended from outside.
    private func takeBack(_ id: String, _ note: Inbox.Note, _ inbox: Inbox) {
        jobs[id]?.status = .queued
        try? inbox.mark(id, note)
    }

    private func giveUp(_ id: String, _ note: Inbox.Note, _ reason: String, _ inbox: Inbox) {
        logger.error("given up: \(reason)", metadata: ["job": "\(id)"])
        do {
            try inbox.setAside(id, note.failed(reason))
        } catch {
            logger.error("it stays in the inbox: \(error)", metadata: ["job": "\(id)"])
        }
        finish(id) { ($0.status, $0.error) = (.failed, reason) }
    }

    private func finish(_ id: String, _ change: (inout ListeningJob) -> Void) {
        guard var job = jobs[id] else { return }
        change(&job)
        jobs[id] = job
        past.append(id)
        while past.count > Self.memory { drop(past.removeFirst()) }
    }

    private func drop(_ id: String) {
        jobs[id] = nil
        for (key, latest) in latest where latest == id { self.latest[key] = nil }
    }

    private func note(_ sentences: Int, of all: Int, _ seconds: Double, _ id: String) {
        // Notes overtake each other on their way here.
        guard let job = jobs[id], job.status == .running, sentences > job.sentences else { return }
        jobs[id]?.sentences = sentences
        jobs[id]?.sentencesInAll = all
        jobs[id]?.seconds = seconds
    }

    /// The name of an article's recording. Titles may be equal, or differ in case alone, where articles are not; and a
    /// title may be corrected, where a key stays.
    private static func name(_ note: Inbox.Note, _ id: String) -> String {
        if let key = note.key { return "\(RecordingName.safe(key))~\(digits(of: Array(key.utf8), 4))" }
        let isHash = id.utf8.count == 24 && id.allSatisfy { $0.isHexDigit && !$0.isUppercase }
        // What was put into the inbox by hand bears any name.
        return "\(RecordingName.safe(note.title))~\(isHash ? String(id.prefix(8)) : digits(of: Array(id.utf8), 6))"
    }

    private static func digits(of bytes: [UInt8], _ count: Int) -> String {
        SHA256.hash(data: bytes).prefix(count).hexadecimal
    }
}
