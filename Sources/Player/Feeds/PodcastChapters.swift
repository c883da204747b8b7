internal import Recordings

/// Chapters as Podcasting 2.0 wants them: `application/json+chapters`, version 1.2.
struct PodcastChapters: Encodable {
    struct Chapter: Encodable {
        var startTime: Double
        var title: String
    }

    var version = "1.2.0"
    var title: String
    var chapters: [Chapter]

    init(_ manifest: Manifest.Head) {
        title = manifest.article.title
        chapters = manifest.chapters.map { Chapter(startTime: $0.start, title: $0.title) }
    }
}
