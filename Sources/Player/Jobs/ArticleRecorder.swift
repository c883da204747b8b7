public import Recordings

/// An article that was taken and lies in a file.
public struct TakenArticle: Hashable, Sendable {
    /// The article's file.
    public var file: String
    /// Its title, as far as it is known.
    public var title: String
    /// What names it for good; its content, where there is nothing.
    public var key: String?
}

/// Makes recordings of articles.
public protocol ArticleRecorder: Sendable {
    /// Records an article under a name, and says what came out.
    ///
    /// - Parameter onProgress: Is told of sentences spoken, sentences in all, and seconds of sound.
    /// - Throws: Why there is no recording; `ArticleFailure` of stage `work` where the article may have ended what read
    ///   it; `CancellationError` where the task is cancelled.
    func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head
}
