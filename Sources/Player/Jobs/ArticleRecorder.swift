public import Articles
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

/// Makes recordings in this process, into a folder.
public struct NarratorRecorder: ArticleRecorder {
    private let narrator: Narrator
    private let directory: RecordingDirectory

    /// Makes a recorder.
    public init(_ narrator: Narrator, into directory: RecordingDirectory) {
        self.narrator = narrator
        self.directory = directory
    }

    /// Records an article, unless the same recording is there already.
    public func record(
        _ article: Article, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        try await narrator.record(article, named: name, in: directory) {
            onProgress($0.sentences, $0.sentencesInAll, $0.seconds)
        }.manifest
    }
}
