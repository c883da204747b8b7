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
    ///   - voice: The voice's name; where another one is the library's default, recordings are called `NAME@VOICE`.
    public init(
        _ program: WorkerProgram, into folder: String, voice: String? = nil, limits: WorkerLimits = WorkerLimits()
    ) {
        worker = ArticleWorker(program, into: folder, voice: voice, limits: limits)
    }

    /// Records an article, unless the same recording is there already.
    public func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        try await worker.record(article.file, named: name, key: article.key, onProgress: onProgress)
    }
}
