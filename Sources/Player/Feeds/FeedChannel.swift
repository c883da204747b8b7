internal import Library
internal import Recordings

/// What feeds and playlists are made from: the newest articles, and where they are reached.
struct FeedChannel {
    /// An article with what is heard of it.
    struct Item {
        var entry: LibraryEntry
        var chapters: [LibraryChapter]
        /// The file that other programs play: what most of them know comes first.
        var file: EntryFiles.File
    }

    /// The channel's name.
    var title: String
    /// The server's address without slash at the end.
    var base: String
    /// The articles, newest first.
    var items: [Item]

    /// The file of a recording that other programs play; nothing where there is none.
    static func file(of entry: LibraryEntry, in folder: LibraryFolder) -> EntryFiles.File? {
        let audio = EntryFiles(of: entry, in: folder).audio
        let best = ["mp3", "m4a", "m4b", "opus", "ogg", "flac"].lazy.compactMap { format in
            audio.first { $0.format.name == format }
        }.first
        return best ?? audio.first
    }

    /// The address of an article's file.
    func url(of item: Item) -> String { base + ArticleAddress(item.entry).media(item.file.name) }
}
