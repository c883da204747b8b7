internal import Articles
internal import Files
public import Recordings
internal import Synchronization

/// Makes recordings of single articles, each in a process of its own that may take only so much time and memory.
///
/// ```swift
/// let worker = ArticleWorker(WorkerProgram(arguments: ["worker"]), into: "output")
/// let manifest = try await worker.record("inbox/article.txt", named: "article")
/// ```
/// What an article does to its worker it cannot do to the caller.
public struct ArticleWorker: Sendable {
    private let program: WorkerProgram
    private let folder: String
    private let limits: WorkerLimits
    private let voice: String?

    /// Prepares for articles; a process starts with each.
    ///
    /// - Parameters:
    ///   - folder: The folder of the recordings.
    ///   - voice: The name of the voice; see ``BatchOptions/voice``.
    public init(
        _ program: WorkerProgram, into folder: String, voice: String? = nil, limits: WorkerLimits = WorkerLimits()
    ) {
        self.program = program
        self.voice = voice
        self.folder = OutputFolder(folder).path
        self.limits = limits
    }

    /// Records the article in a file, unless the same recording is there already.
    ///
    /// - Parameters:
    ///   - file: The article's file.
    ///   - name: The name of the recording's files without extension, where it is by the library's default voice.
    ///   - key: What names the article for good; its content, where there is nothing.
    ///   - onProgress: Is told of sentences spoken, sentences in all, and seconds of sound, now and then.
    /// - Throws: ``ArticleFailure``, of stage ``ArticleFailure/Stage/work`` where the worker did not come back with it;
    ///   ``ArchiveError``; or `CancellationError`, which ends the worker.
    public func record(
        _ file: String, named name: String, key: String? = nil,
        onProgress: @escaping @Sendable (Int, Int, Double) -> Void = { _, _, _ in }
    ) async throws -> Manifest.Head {
        let bytes = Array(file.utf8)
        guard let status = FileStatus(at: bytes) else {
            throw ArticleFailure(ArticleError(path: file, problem: .noSuchFile))
        }
        let job = Job(
            path: ArticlePath(bytes.split(separator: .slash).last ?? []), file: bytes,
            place: RecordingPlace(named: name), naming: ArticleNaming(key: key),
            size: status.mark.size, hasRecording: false)
        let reply = Mutex<WorkerReply?>(nil)
        let pool = WorkerPool(
            program: program, count: 1, force: false, folder: folder,
            defaultVoice: voice.map { DefaultVoice.settle(in: folder, orElse: $0) },
            board: WorkerBoard(count: 1, limits: limits),
            attempts: 1, onProgress: { onProgress($0.sentences, $0.sentencesInAll, $0.seconds) })
        try await pool.run(SingleArticle(job)) { _, last in reply.withLock { $0 = last } }
        switch reply.withLock({ $0 }) {
        case .finished(let finished): return finished.manifest
        case .failed(let failure): throw failure
        default: throw ArticleFailure(stage: .work, reason: "the worker said nothing of it")
        }
    }
}

/// A queue of one.
private actor SingleArticle: JobQueue {
    private var job: Job?

    init(_ job: Job) { self.job = job }

    func next() -> Job? { job.take() }

    func nextAtOnce() -> Job? { nil }
}

extension RecordingPlace {
    /// A place in the output folder itself.
    fileprivate init(named name: String) {
        folder = ""
        self.name = name
    }
}
