internal import Library
internal import Recordings

/// What feeds and playlists are made from: the newest articles, and where they are reached.
struct FeedChannel {
    /// An article with what is heard of it.
    struct Item {
        var entry: LibraryEntry
        var chapters: [LibraryChapter]
        /// The files of its sound, what most other programs know first.
        var files: [EntryFiles.File]
        /// The first of them, which other programs play.
        var file: EntryFiles.File

        /// An article; nothing where it has no sound.
        init?(_ entry: LibraryEntry, chapters: [LibraryChapter], in folder: LibraryFolder) {
            files = FeedChannel.files(of: entry, in: folder)
            guard let file = files.first else { return nil }
            self.entry = entry
            self.chapters = chapters
            self.file = file
        }
    }

    /// The channel's name.
    var title: String
    /// The server's address without slash at the end.
    var base: String
    /// The articles, newest first.
    var items: [Item]

    private static func files(of entry: LibraryEntry, in folder: LibraryFolder) -> [EntryFiles.File] {
        let known = ["mp3", "m4a", "m4b", "opus", "ogg", "flac"]
        func place(_ file: EntryFiles.File) -> Int { known.firstIndex(of: file.format.name) ?? known.count }
        return EntryFiles(of: entry, in: folder).audio.enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    /// The address of an article's file.
    func url(of item: Item) -> String { base + ArticleAddress(item.entry).media(item.file.name) }
}
