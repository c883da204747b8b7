internal import Articles
internal import Narration
internal import Recordings

/// Makes one recording after the other, and remembers the folder it writes to.
struct WorkerDesk {
    private let narrator: Narrator
    private let inspect: @Sendable ([UInt8]) -> Void
    private var directory: RecordingDirectory?

    init(narrator: Narrator, inspect: @escaping @Sendable ([UInt8]) -> Void) {
        self.narrator = narrator
        self.inspect = inspect
    }

    /// Does what is asked, and says what became of it.
    ///
    /// - Throws: `CancellationError`.
    mutating func reply(to request: WorkerRequest) async throws -> WorkerReply {
        do {
            return .finished(try await finish(request))
        } catch let error as CancellationError {
            throw error
        } catch {
            return .failed(ArticleFailure(error))
        }
    }

    private mutating func finish(_ request: WorkerRequest) async throws -> WorkerReply.Finished {
        let input = try ArticleFile(at: PercentEscapes.bytes(of: request.file), name: request.source)
        inspect(input.bytes)
        let article = try ArticleReader().article(from: input.bytes, name: request.source)
        let outcome = try await record(article, for: request)
        let folder = try folder(of: request)
        let manifest = FileStatus(at: Array(folder.manifestPath(for: request.name).utf8))?.mark
        let audio = FileStatus(at: Array(folder.audioPath(for: request.name).utf8))?.mark
        return WorkerReply.Finished(
            wasSkipped: outcome.wasSkipped,
            files: manifest.flatMap { manifest in
                audio.map { RecordingFiles(input: input.mark, manifest: manifest, audio: $0) }
            },
            manifest: outcome.manifest, sentences: outcome.timeline.map(LibrarySentence.sentences) ?? [])
    }

    private mutating func record(_ article: Article, for request: WorkerRequest) async throws -> Narrator.Outcome {
        do {
            return try await attempt(article, for: request)
        } catch RecordingError.cannotCreate {
            // The folder may have been taken away since it was opened.
            directory = nil
            return try await attempt(article, for: request)
        }
    }

    private mutating func attempt(_ article: Article, for request: WorkerRequest) async throws -> Narrator.Outcome {
        try await narrator.record(
            article, named: request.name, in: folder(of: request), source: request.source, force: request.force)
    }

    private mutating func folder(of request: WorkerRequest) throws -> RecordingDirectory {
        if let directory, directory.path == request.folder { return directory }
        let opened = try RecordingDirectory(at: request.folder, isCached: false)
        directory = opened
        return opened
    }
}
