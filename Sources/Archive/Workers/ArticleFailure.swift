internal import Articles
internal import Recordings

/// Why there is no recording of an article.
public struct ArticleFailure: Error, Hashable, Sendable, Codable {
    /// How far the article came.
    public enum Stage: String, Hashable, Sendable, Codable {
        /// Finding the article's file.
        case find
        /// Reading the file and understanding it.
        case read
        /// Speaking it.
        case speak
        /// Writing the recording.
        case write
        /// The worker did not come back with it.
        case work
    }

    /// How far it came.
    public var stage: Stage
    /// What happened and the mend, as `langdu read` says it.
    public var reason: String
    /// The exit code that `langdu read` would end with.
    public var code: Int32
    /// Whether the disk is full, which is nothing about the article.
    var isNoSpace: Bool

    init(stage: Stage, reason: String, code: Int32 = 70, isNoSpace: Bool = false) {
        self.stage = stage
        self.reason = reason
        self.code = code
        self.isNoSpace = isNoSpace
    }

    /// What an error says of an article.
    init(_ error: any Error) {
        switch error {
        case let error as ArticleError:
            let code: Int32 =
                switch error.kind {
                case .noInput: 66
                case .badArticle: 65
                case .unreadable: 74
                }
            self.init(stage: .read, reason: "\(error)", code: code)
        case let error as RecordingError:
            var isNoSpace = false
            if case .noSpace = error { isNoSpace = true }
            self.init(stage: .write, reason: "\(error)", code: error.kind.rawValue, isNoSpace: isNoSpace)
        default:
            self.init(stage: .speak, reason: "\(error)")
        }
    }
}
