internal import Library

/// Chapters as Podcasting 2.0 wants them: `application/json+chapters`, version 1.2.
struct PodcastChapters: Encodable {
    struct Chapter: Encodable {
        var startTime: Double
        var title: String
    }

    var version = "1.2.0"
    var title: String
    var chapters: [Chapter]

    init(_ entry: LibraryEntry, _ chapters: [LibraryChapter]) {
        title = entry.title
        self.chapters = chapters.map { Chapter(startTime: $0.start, title: $0.title) }
    }
}
