internal import Recordings

/// The files of a recording that can be fetched.
struct RecordingFiles {
    /// A file in the recording's folder.
    struct File: Hashable {
        /// The file's name.
        var name: String
        /// Its format, such as `mp3`.
        var format: String
        /// Its media type.
        var type: String
        /// Its size in bytes.
        var bytes: Int
    }

    /// The recording's sound in each format there is, what players on the web like best first.
    let audio: [File]
    /// The sound and what else goes by the recording's name.
    let all: [File]

    /// Looks at what is there.
    ///
    /// A manifest comes from outside: what it names counts only where that is what its own recording's file is called.
    /// Else it could give away, or have deleted, any file beside it.
    init(_ entry: LibraryEntry) {
        func files(_ types: [(format: String, type: String)]) -> [File] {
            types.compactMap { format, type in
                let name = "\(entry.name).\(format)"
                guard let state = FileState(at: "\(entry.folder)/\(name)"), state.isFile else { return nil }
                return File(name: name, format: format, type: type, bytes: state.size)
            }
        }
        let main = entry.manifest.audio
        let isOwn = main.file == "\(entry.name).\(main.format)"
        audio = isOwn ? files(Self.audioTypes) : []
        all = isOwn ? audio + files(Self.otherTypes) : []
    }

    private static let audioTypes = [
        ("opus", "audio/ogg; codecs=opus"), ("m4a", "audio/mp4"), ("m4b", "audio/mp4"), ("mp3", "audio/mpeg"),
        ("ogg", "audio/ogg"), ("flac", "audio/flac"), ("wav", "audio/wav"),
    ]

    private static let otherTypes = [
        ("vtt", "text/vtt; charset=utf-8"), ("srt", "application/x-subrip; charset=utf-8"),
        ("lrc", "text/plain; charset=utf-8"), ("txt", "text/plain; charset=utf-8"), ("epub", "application/epub+zip"),
    ]
}
