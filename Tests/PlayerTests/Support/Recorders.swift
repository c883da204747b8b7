import Articles
import Foundation
import Narration
import Recordings
import Synchronization
import TestSupport

@testable import Player

/// Records half a second of next to nothing.
struct SilentRecorder: ArticleRecorder {
    let folder: String

    func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        onProgress(1, 2, 0.5)
        return try Shelf.record(
            name, in: folder, article: Manifest.Article(id: "posted-\(name.suffix(4))", title: article.title))
    }
}

/// Holds every article until it is let go.
final class HeldRecorder: ArticleRecorder {
    private let (gate, opener) = AsyncStream.makeStream(of: Void.self)

    func letGo() { opener.finish() }

    func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        for await _ in gate {}
        throw CancellationError()
    }
}

/// Fails always.
struct FailingRecorder: ArticleRecorder {
    func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        throw RecordingError.noSpace(path: "/library", reason: "the disk is full")
    }
}

/// Speaks with sines, into the folder that it is told of.
final class ToneRecorder: ArticleRecorder {
    let folder = Mutex("")

    func record(
        _ article: TakenArticle, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        let text = try ArticleReader().article(fromFile: article.file)
        return try await Narrator(voice: .tone()).record(
            text, named: name, in: RecordingDirectory(at: folder.withLock(\.self)),
            identity: ArticleIdentity(of: text, key: article.key)
        ).manifest
    }
}
