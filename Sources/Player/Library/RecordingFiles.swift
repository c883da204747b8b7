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
        func files(_ formats: [RecordingFormat]) -> [File] {
            formats.compactMap { format in
                let name = format.fileName(for: entry.name)
                guard let state = FileState(at: "\(entry.folder)/\(name)"), state.isFile else { return nil }
                return File(name: name, format: format.name, type: format.mediaType, bytes: state.size)
            }
        }
        let main = entry.manifest.audio
        let isOwn = main.file == "\(entry.name).\(main.format)"
        audio = isOwn ? files(RecordingFormats.audio) : []
        all = isOwn ? audio + files(Self.others) : []
    }

    private static let others = RecordingFormats.all.filter { $0.role != .audio }
}
