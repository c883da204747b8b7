internal import Library
internal import Recordings

/// What feeds and playlists are made from: the newest articles, and where they are reached.
struct FeedChannel {
    /// An article with what is heard of it.
    struct Item {
        var entry: LibraryEntry
        var chapters: [LibraryChapter]
        /// The files of its sound that other programs play: what most of them know comes first.
        var files: [EntryFiles.File]
    }

    /// The channel's name.
    var title: String
    /// The server's address without slash at the end.
    var base: String
    /// The articles, newest first.
    var items: [Item]

    /// The files of a recording's sound, what most other programs know first.
    static func files(of entry: LibraryEntry, in folder: LibraryFolder) -> [EntryFiles.File] {
        let known = ["mp3", "m4a", "m4b", "opus", "ogg", "flac"]
        func place(_ file: EntryFiles.File) -> Int { known.firstIndex(of: file.format.name) ?? known.count }
        return EntryFiles(of: entry, in: folder).audio.enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    /// The address of one of an article's files.
    func url(of file: EntryFiles.File, of item: Item) -> String { base + ArticleAddress(item.entry).media(file.name) }
}
