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

        static func all(of files: EntryFiles, at address: ArticleAddress) -> [Audio] {
            files.audio.map {
                Audio(format: $0.format.name, type: $0.format.mediaType, url: address.media($0.name), bytes: $0.bytes)
            }
        }
    }

    /// A recording of the article by one voice.
    struct Voice: Encodable {
        var name: String
        var title: String
        /// Whether it is the one that is shown where no voice is asked for.
        var isDefault: Bool
        var duration: Double
        /// Where all of this is found of that recording.
        var details: String
        var audio: [Audio]
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
    /// When the article was corrected, or its sound made anew, where that was.
    var revised: Date?
    /// The name of the voice that is heard here, as it is shown.
    var voice: String
    /// The recordings by all voices, this one's too.
    var voices: [Voice]
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

    /// - Parameters:
    ///   - recordings: The recordings by all voices with their files, the one that is shown first.
    ///   - tag: Tells this version of the manifest from others.
    init(
        _ entry: LibraryEntry, of recordings: [(entry: LibraryEntry, files: EntryFiles)], next: LibraryEntry?,
        chapters: [LibraryChapter], files: EntryFiles, tag: String?
    ) {
        let isShown = recordings.first.map { $0.entry.path == entry.path } ?? true
        let address = isShown ? ArticleAddress(entry) : ArticleAddress(ofRecording: entry)
        id = entry.article
        title = entry.title
        source = entry.source
        published = entry.published
        byline = entry.byline
        duration = entry.duration
        added = entry.added
        revised = entry.corrected
        voice = entry.voiceTitle
        voices = recordings.enumerated().map { index, recording in
            let address = ArticleAddress(ofRecording: recording.entry)
            return Voice(
                name: recording.entry.voice, title: recording.entry.voiceTitle, isDefault: index == 0,
                duration: recording.entry.duration, details: address.details,
                audio: Audio.all(of: recording.files, at: address))
        }
        self.chapters = chapters
        manifest = address.manifest
        timeline = address.timeline(tag)
        pinyin = files.readings.map { address.pinyin(FileState(at: $0.path)?.tag) }
        transcript = address.transcript
        audio = Audio.all(of: files, at: address)
        self.next = next.map { Next(id: $0.article, title: $0.title) }
    }
}
