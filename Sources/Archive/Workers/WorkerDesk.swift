internal import Articles
internal import Files
internal import Library
internal import Narration
internal import Recordings

/// Makes one recording after the other, and remembers the folder it writes to.
struct WorkerDesk: Sendable {
    private let narrator: Narrator
    private var articles: RequestedArticles
    private let inspect: @Sendable ([UInt8]) -> Void
    private let onProgress: @Sendable (WorkerReply.Progress) -> Void
    private var directory: RecordingDirectory?

    init(
        narrator: Narrator, reader: ArticleReader = ArticleReader(), inspect: @escaping @Sendable ([UInt8]) -> Void,
        onProgress: @escaping @Sendable (WorkerReply.Progress) -> Void
    ) {
        self.narrator = narrator
        articles = RequestedArticles(reader)
        self.inspect = inspect
        self.onProgress = onProgress
    }

    /// A request whose recording only the disk has yet to take.
    struct Draft: Sendable {
        fileprivate var request: WorkerRequest
        fileprivate var article: Article
        /// The state of the article's file, or of the article where it is one of several.
        fileprivate var input: FileMark
        fileprivate var recording: Narrator.Draft
    }

    /// Makes what is asked for, all but the wait for the disk.
    ///
    /// - Throws: `CancellationError`.
    mutating func draft(for request: WorkerRequest) async throws -> Result<Draft, ArticleFailure> {
        do {
            let (article, input) = try articles.article(for: request, inspect: inspect)
            let recording = try await record(article, for: request)
            return .success(Draft(request: request, article: article, input: input, recording: recording))
        } catch {
            return .failure(try Self.failure(error))
        }
    }

    /// Waits for the disk, and says what became of a request.
    ///
    /// - Throws: `CancellationError`.
    /// - Parameter onWait: Is called once where another program holds the folder's lock.
    mutating func finish(_ draft: Draft, onWait: @Sendable () -> Void) async throws -> WorkerReply {
        do {
            return .finished(try await finished(draft, onWait))
        } catch {
            return .failed(try Self.failure(error))
        }
    }

    /// What an error says of an article; the end of the run says nothing of it, and goes on its way.
    private static func failure(_ error: any Error) throws -> ArticleFailure {
        if error is CancellationError { throw error }
        return ArticleFailure(error)
    }

    private mutating func finished(_ draft: Draft, _ onWait: @Sendable () -> Void) async throws -> WorkerReply.Finished
    {
        let outcome = try await publish(draft, onWait)
        let folder = try folder(of: draft.request)
        // By now the recording tells its own name.
        let name = name(of: draft.request, in: folder)
        let manifest = FileStatus(at: Array(folder.manifestPath(for: name).utf8))?.mark
        let audio = FileStatus(at: Array(folder.path(of: name, fileExtension: narrator.fileExtension).utf8))?.mark
        return WorkerReply.Finished(
            wasSkipped: outcome.wasSkipped, name: name,
            files: manifest.flatMap { manifest in
                audio.map { RecordingMarks(input: draft.input, manifest: manifest, audio: $0) }
            },
            manifest: outcome.manifest,
            sentences: outcome.timeline.map(LibrarySentence.sentences) ?? [])
    }

    private mutating func publish(_ draft: Draft, _ onWait: @Sendable () -> Void) async throws -> Narrator.Outcome {
        do {
            return try await draft.recording.publish(onWait: onWait)
        } catch RecordingError.cannotCreate {
            // As below, with its temporary files.
            directory = nil
            return try await attempt(draft.article, for: draft.request).publish(onWait: onWait)
        }
    }

    private mutating func record(_ article: Article, for request: WorkerRequest) async throws -> Narrator.Draft {
        do {
            return try await attempt(article, for: request)
        } catch RecordingError.cannotCreate {
            // The folder may have been taken away since it was opened.
            directory = nil
            return try await attempt(article, for: request)
        }
    }

    private mutating func attempt(_ article: Article, for request: WorkerRequest) async throws -> Narrator.Draft {
        let naming = request.naming
        let identity = ArticleIdentity(
            of: article, place: naming.place, key: naming.key, sharesKey: naming.sharesKey)
        let folder = try folder(of: request)
        return try await narrator.draft(
            article, named: name(of: request, in: folder), in: folder, identity: identity, source: request.source,
            force: request.force
        ) { [onProgress] progress in
            guard request.reportsProgress else { return }
            onProgress(
                WorkerReply.Progress(
                    sentences: progress.sentences, sentencesInAll: progress.sentencesInAll, seconds: progress.seconds))
        }
    }

    /// The name of the recording that is asked for.
    private func name(of request: WorkerRequest, in folder: RecordingDirectory) -> String {
        guard let defaultVoice = request.defaultVoice else { return request.name }
        return folder.name(of: request.name, by: narrator.voice.name, defaultVoice: defaultVoice)
    }

    private mutating func folder(of request: WorkerRequest) throws -> RecordingDirectory {
        if let directory, directory.path == request.folder { return directory }
        let opened = try RecordingDirectory(at: request.folder)
        directory = opened
        return opened
    }
}
