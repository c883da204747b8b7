internal import Recordings

/// What feeds and playlists are made from: the newest recordings, and where they are reached.
struct Channel {
    /// The channel's name.
    var title: String
    /// The server's address without slash at the end.
    var base: String
    /// The recordings, newest first.
    var entries: [LibraryEntry]

    /// The file that other programs play of a recording: what most of them know comes first.
    static func file(of entry: LibraryEntry) -> RecordingFiles.File? {
        let audio = RecordingFiles(entry).audio
        let best = ["mp3", "m4a", "m4b", "opus", "ogg", "flac"].lazy.compactMap { format in
            audio.first { $0.format == format }
        }.first
        return best ?? audio.first
    }

    /// The address of that file.
    func url(of entry: LibraryEntry) -> String? {
        Self.file(of: entry).map { base + ArticleAddress(entry).media($0.name) }
    }
}
