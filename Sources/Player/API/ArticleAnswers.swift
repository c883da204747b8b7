internal import Foundation
internal import Recordings

/// An article in a list, as JSON.
struct ArticleSummary: Encodable {
    var id: String
    var title: String
    var source: String?
    var published: String?
    var duration: Double
    var chapters: Int
    var added: Date
    /// When the article appeared or, where that is not known, when it was added.
    var date: Date
    /// The sentence that has what was searched for, where that was found in the text.
    var match: LibraryPage.Match?

    init(_ item: LibraryPage.Item) {
        let entry = item.entry
        let manifest = entry.manifest
        match = item.match
        id = entry.id
        title = manifest.article.title
        source = manifest.article.source
        published = manifest.article.published
        duration = manifest.audio.duration
        chapters = manifest.chapters.count
        date = entry.date
        added = Date(timeIntervalSince1970: entry.added.rounded())
    }
}

/// A page of the list, as JSON.
struct ArticlePage: Encodable {
    var articles: [ArticleSummary]
    /// The next page's number, where there is one.
    var next: Int?
    /// How many articles there are on all pages.
    var total: Int
}

/// An article with all that is needed to play it, as JSON.
struct ArticleDetails: Encodable {
    struct Audio: Encodable {
        var format: String
        var type: String
        var url: String
        var bytes: Int
    }

    struct Next: Encodable {
        var id: String
        var title: String
    }

    var id: String
    var title: String
    var source: String?
    var published: String?
    var byline: String?
    var duration: Double
    var added: Date
    var voice: String
    var chapters: [Manifest.Chapter]
    /// Where the times of all sentences and words are found.
    var manifest: String
    /// Where the page's own, smaller form of them is found.
    var timeline: String
    /// Where the words' pinyin is found, if their readings are known.
    var pinyin: String?
    var transcript: String
    /// The recording in each format there is.
    var audio: [Audio]
    /// The article that follows in the list.
    var next: Next?

    init(_ entry: LibraryEntry, next: LibraryEntry?) {
        let head = entry.manifest
        let address = ArticleAddress(entry)
        id = entry.id
        title = head.article.title
        source = head.article.source
        published = head.article.published
        byline = head.article.byline
        duration = head.audio.duration
        added = Date(timeIntervalSince1970: entry.added.rounded())
        voice = head.voice.title
        chapters = head.chapters
        manifest = address.manifest
        timeline = address.timeline(FileState(at: entry.manifestPath)?.tag)
        pinyin = PagePinyin.path(of: entry).map { address.pinyin(FileState(at: $0)?.tag) }
        transcript = address.transcript
        audio = RecordingFiles(entry).audio.map {
            Audio(format: $0.format, type: $0.type, url: address.media($0.name), bytes: $0.bytes)
        }
        self.next = next.map { Next(id: $0.id, title: $0.manifest.article.title) }
    }
}
