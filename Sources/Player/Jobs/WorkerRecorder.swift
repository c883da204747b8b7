public import Archive
public import Recordings

/// Has recordings made by workers, each in a process of its own.
public struct WorkerRecorder: ArticleRecorder {
    private let worker: ArticleWorker

    /// Makes a recorder.
    ///
    /// - Parameters:
    ///   - program: The program of the workers, with the voice.
    ///   - folder: The folder of the recordings.
    public init(_ program: WorkerProgram, into folder: String, limits: WorkerLimits = WorkerLimits()) {
        worker = ArticleWorker(program, into: folder, limits: limits)
    }

    /// Records an article, unless the same recording is there already.
    public func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        try await worker.record(article.file, named: name, onProgress: onProgress)
    }
}
