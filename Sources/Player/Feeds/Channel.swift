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
    static func file(of entry: LibraryEntry) -> RecordingFiles.File? { files(of: entry).first }

    /// The files of a recording's sound, what most other programs know first.
    static func files(of entry: LibraryEntry) -> [RecordingFiles.File] {
        let known = ["mp3", "m4a", "m4b", "opus", "ogg", "flac"]
        func place(_ file: RecordingFiles.File) -> Int { known.firstIndex(of: file.format) ?? known.count }
        return RecordingFiles(entry).audio.enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    /// The address of that file.
    func url(of entry: LibraryEntry) -> String? {
        Self.file(of: entry).map { base + ArticleAddress(entry).media($0.name) }
    }
}
