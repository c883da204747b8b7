internal import Foundation
internal import Library
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
    var match: Match?

    struct Match: Encodable {
        /// The sentence as written.
        var text: String
        /// When it starts, in seconds.
        var start: Double
    }

    init(_ item: LibraryPage.Item) {
        let entry = item.entry
        match = item.match.map { Match(text: $0.text, start: $0.start) }
        id = entry.article
        title = entry.title
        source = entry.source
        published = entry.published
        duration = entry.duration
        chapters = entry.chapters
        date = entry.day
        added = entry.added
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
    var chapters: [LibraryChapter]
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

    /// - Parameter tag: Tells this version of the manifest from others.
    init(
        _ entry: LibraryEntry, next: LibraryEntry?, chapters: [LibraryChapter], files: EntryFiles, tag: String?
    ) {
        let address = ArticleAddress(entry)
        id = entry.article
        title = entry.title
        source = entry.source
        published = entry.published
        byline = entry.byline
        duration = entry.duration
        added = entry.added
        voice = entry.voiceTitle
        self.chapters = chapters
        manifest = address.manifest
        timeline = address.timeline(tag)
        pinyin = files.readings.map { address.pinyin(FileState(at: $0.path)?.tag) }
        transcript = address.transcript
        audio = files.audio.map {
            Audio(format: $0.format.name, type: $0.format.mediaType, url: address.media($0.name), bytes: $0.bytes)
        }
        self.next = next.map { Next(id: $0.article, title: $0.title) }
    }
}
