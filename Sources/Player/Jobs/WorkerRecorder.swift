public import Archive
public import Logging
public import Recordings

/// Has recordings made by workers, each in a process of its own, and puts them into the folder's index.
public struct WorkerRecorder: ArticleRecorder {
    private let worker: ArticleWorker
    private let folder: String
    private let logger: Logger

    /// Makes a recorder.
    ///
    /// - Parameters:
    ///   - program: The program of the workers, with the voice.
    ///   - folder: The folder of the recordings.
    ///   - voice: The voice's name; where another one is the library's default, recordings are called `NAME@VOICE`.
    ///   - logger: Is told of trouble with the index, which keeps no recording from being made.
    public init(
        _ program: WorkerProgram, into folder: String, voice: String? = nil, limits: WorkerLimits = WorkerLimits(),
        logger: Logger = Logger(label: "langdu")
    ) {
        worker = ArticleWorker(program, into: folder, voice: voice, limits: limits)
        self.folder = folder
        self.logger = logger
    }

    /// Records an article, unless the same recording is there already.
    public func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        let manifest = try await worker.record(
            article.file, named: name, key: article.key, onProgress: onProgress)
        // By another voice than the library's default, it has another name.
        await index(manifest.name)
        return manifest
    }

    private func index(_ name: String) async {
        let builder = LibraryBuilder(of: folder)
        do {
            try await builder.add(name)
        } catch {
            logger.warning("the index is made anew: \(error)", metadata: ["recording": "\(name)"])
            do {
                _ = try await builder.run()
            } catch {
                logger.error("the index cannot be made anew: \(error)")
            }
        }
    }
}
