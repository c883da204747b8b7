internal import Articles
internal import Crypto
internal import HTTPTypes
internal import Logging
internal import Recordings
internal import ServiceLifecycle

/// Takes articles and has them recorded, one after the other.
actor JobDesk: Service {
    private let recorder: any ArticleRecorder
    private let inbox: Inbox
    private let limit: Int
    private let logger: Logger
    private var jobs: [String: ListeningJob] = [:]
    /// The jobs that are over, the oldest first.
    private var past: [String] = []
    private let (queue, entrance) = AsyncStream.makeStream(of: Order.self)

    private struct Order: Sendable {
        var id: String
        var article: Article
    }

    /// How many jobs are remembered after they are over.
    private static let memory = 1000

    init(_ recorder: any ArticleRecorder, inbox: Inbox, limit: Int, logger: Logger) {
        self.recorder = recorder
        self.inbox = inbox
        self.limit = limit
        self.logger = logger
    }

    /// Takes an article, as text of the shape of news pages. The same article again is the same job.
    ///
    /// - Throws: ``Problem`` 422 where it is no article, 503 where too many wait already.
    func take(_ text: [UInt8]) throws -> ListeningJob {
        let article: Article
        do {
            article = try ArticleReader().article(from: text, name: "article")
        } catch {
            throw Problem(.unprocessableContent, "\(error)")
        }
        let id = SHA256.hash(data: text).prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        if let job = jobs[id], job.status != .failed { return job }
        guard jobs.values.count(where: { !$0.isOver }) < limit else {
            throw Problem(.serviceUnavailable, "Too many articles are waiting. Try again in a minute.", retryAfter: 60)
        }
        try inbox.put(text, as: id)
        return enter(article, id)
    }

    /// A job, as far as it has come.
    func job(_ id: String) -> ListeningJob? { jobs[id] }

    /// How many jobs are in each state.
    func states() -> [ListeningJob.State: Int] {
        jobs.values.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
    }

    /// Records what is taken, until the server is to stop; what is being read then is read to its end.
    func run() async {
        for (id, text) in inbox.contents() {
            if let article = try? ArticleReader().article(from: text, name: id) {
                _ = enter(article, id)
            } else {
                inbox.remove(id)
            }
        }
        for await order in queue.cancelOnGracefulShutdown() { await work(on: order) }
    }

    private func enter(_ article: Article, _ id: String) -> ListeningJob {
        let job = ListeningJob(id: id, title: article.title.text, status: .queued)
        past.removeAll { $0 == id }
        jobs[id] = job
        entrance.yield(Order(id: id, article: article))
        return job
    }

    private func work(on order: Order) async {
        jobs[order.id]?.status = .running
        // Titles may be equal where articles are not.
        let name = "\(RecordingName.safe(order.article.title.text))~\(order.id.prefix(8))"
        do {
            let manifest = try await recorder.record(order.article, named: name) { sentences, all, seconds in
                Task { await self.note(sentences, of: all, seconds, order.id) }
            }
            finish(order.id) {
                $0.status = .done
                $0.article = manifest.article.id
                $0.seconds = manifest.audio.duration
                $0.sentences = $0.sentencesInAll ?? 0
            }
        } catch {
            logger.error("\(error)", metadata: ["job": "\(order.id)"])
            finish(order.id) {
                $0.status = .failed
                $0.error = "\(error)"
            }
        }
    }

    private func finish(_ id: String, _ change: (inout ListeningJob) -> Void) {
        guard var job = jobs[id] else { return }
        change(&job)
        jobs[id] = job
        inbox.remove(id)
        past.append(id)
        if past.count > Self.memory { jobs[past.removeFirst()] = nil }
    }

    private func note(_ sentences: Int, of all: Int, _ seconds: Double, _ id: String) {
        // Notes overtake each other on their way here.
        guard let job = jobs[id], job.status == .running, sentences > job.sentences else { return }
        jobs[id]?.sentences = sentences
        jobs[id]?.sentencesInAll = all
        jobs[id]?.seconds = seconds
    }
}
