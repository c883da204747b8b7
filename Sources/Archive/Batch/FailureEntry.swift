internal import Files

/// An article that failed, as a line of `failures.jsonl`.
struct FailureEntry: Hashable, Sendable, Codable {
    /// The path of the article's file in the archive.
    var file: String
    /// What the article is called there, where there are several.
    var entry: String?
    /// The path to open it by.
    var input: String
    var stage: ArticleFailure.Stage
    var code: Int32
    var reason: String

    init(_ path: ArticlePath, input: [UInt8], _ failure: ArticleFailure) {
        file = path.file
        entry = path.entry
        self.input = PercentEscapes.text(of: input)
        stage = failure.stage
        code = failure.code
        reason = failure.reason
    }

    /// The article's path in the archive.
    var path: ArticlePath { ArticlePath(escaped: file).with(entry: entry) }
}
