import Articles
import Foundation
import Recordings

@testable import Player

/// Records half a second of next to nothing.
struct SilentRecorder: ArticleRecorder {
    let folder: String

    func record(
        _ article: Article, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        onProgress(1, 2, 0.5)
        return try Shelf.record(
            name, in: folder, article: Manifest.Article(id: "posted-\(name.suffix(4))", title: article.title.text))
    }
}

/// Never comes to an end by itself.
struct EndlessRecorder: ArticleRecorder {
    func record(
        _ article: Article, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        try await Task.sleep(for: .seconds(3600))
        throw CancellationError()
    }
}

/// Fails always.
struct FailingRecorder: ArticleRecorder {
    func record(
        _ article: Article, named name: String, onProgress: @escaping @Sendable (Int, Int, Double) -> Void
    ) async throws -> Manifest.Head {
        throw RecordingError.noSpace(path: "/library", reason: "the disk is full")
    }
}
