internal import Files

/// An article that failed, as a line of `failures.jsonl`.
struct FailureEntry: Hashable, Sendable, Codable {
    /// The article's path in the archive.
    var file: String
    /// The path to open it by.
    var input: String
    var stage: ArticleFailure.Stage
    var code: Int32
    var reason: String

    init(_ path: ArticlePath, input: [UInt8], _ failure: ArticleFailure) {
        file = path.description
        self.input = PercentEscapes.text(of: input)
        stage = failure.stage
        code = failure.code
        reason = failure.reason
    }
}
