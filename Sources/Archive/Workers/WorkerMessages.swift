internal import Articles
internal import Foundation
internal import Library
internal import Recordings

/// What a worker is asked to do: make one article's recording.
struct WorkerRequest: Hashable, Sendable, Codable {
    /// The article's file; bytes that are not UTF-8 are percent-escaped.
    var file: String
    /// Where it stands in its file, where there are several.
    var address: ArticleEntry.Address?
    /// What the manifest and messages call it.
    var source: String
    /// The folder to write to.
    var folder: String
    /// The article's name: that of its recording by the default voice, without extension.
    var name: String
    /// The library's default voice; nothing where recordings bear the articles' names whoever reads.
    var defaultVoice: String?
    /// What names the article.
    var naming = ArticleNaming()
    /// Whether to make it even if it is there.
    var force: Bool
    /// Whether to tell how far it has come.
    var reportsProgress = false
}

/// What became of a request.
enum WorkerReply: Hashable, Sendable, Codable {
    /// The worker waits for its first request.
    case ready
    /// The article is being spoken, where that was asked for.
    case speaking(Progress)
    /// The recording is written, and the disk takes it: another request is welcome. What became of this one follows
    /// before anything about that other.
    case written
    /// Another program holds the folder's lock, and the worker waits for it with the recording that comes next.
    case waiting
    /// The recording is there.
    case finished(Finished)
    /// It is not.
    case failed(ArticleFailure)

    struct Finished: Hashable, Sendable, Codable {
        /// Whether it was there before.
        var wasSkipped: Bool
        /// The recording's name without extension.
        var name: String
        var files: RecordingMarks?
        var manifest: Manifest.Head
        /// The sentences, where the recording is new.
        var sentences: [LibrarySentence]
    }

    struct Progress: Hashable, Sendable, Codable {
        /// Sentences spoken.
        var sentences: Int
        /// Sentences in all.
        var sentencesInAll: Int
        /// Seconds of sound made.
        var seconds: Double
    }

    /// The reply as a line.
    func line() throws -> [UInt8] { try WorkerJSON.line(self) }
}

/// Messages between a run and its workers: an object a line.
enum WorkerJSON {
    static func line(_ value: some Encodable) throws -> [UInt8] {
        Array(try JSONEncoder().encode(value)) + [UInt8(ascii: "\n")]
    }

    static func value<Value: Decodable>(_ type: Value.Type, _ line: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(line))
    }
}
