internal import Archive
public import Articles
public import Logging
public import Narration
public import Recordings

/// Makes recordings of articles.
public protocol ArticleRecorder: Sendable {
    /// Records an article under a name, and says what came out.
    ///
    /// - Parameter onProgress: Is told of sentences spoken, sentences in all, and seconds of sound.
    func record(
        _ article: Article, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head
}

/// Makes recordings in this process, into a folder, and puts them into its index.
public struct NarratorRecorder: ArticleRecorder {
    private let narrator: Narrator
    private let directory: RecordingDirectory
    private let logger: Logger

    /// Makes a recorder.
    ///
    /// - Parameter logger: Is told of trouble with the index, which keeps no recording from being made.
    public init(
        _ narrator: Narrator, into directory: RecordingDirectory, logger: Logger = Logger(label: "langdu")
    ) {
        self.narrator = narrator
        self.directory = directory
        self.logger = logger
    }

    /// Records an article, unless the same recording is there already.
    public func record(
        _ article: Article, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        let outcome = try await narrator.record(article, named: name, in: directory) {
            onProgress($0.sentences, $0.sentencesInAll, $0.seconds)
        }
        do {
            try await LibraryBuilder(of: directory.path).add(name)
        } catch {
            logger.warning("\(error)", metadata: ["recording": "\(name)"])
        }
        return outcome.manifest
    }
}
