internal import Files
internal import Recordings

/// A recording on its way into the index.
struct LibraryEntry: Sendable {
    var recording: LibraryRecording
    var chapters: [Manifest.Chapter]
    var sentences: [LibrarySentence]

    /// What a finished request says.
    ///
    /// - Parameter place: Where the recording stands.
    init(_ finished: WorkerReply.Finished, at place: RecordingPlace) {
        recording = LibraryRecording(
            finished.manifest, at: place.named(finished.name).path,
            made: (finished.files?.manifest.modified ?? 0) / 1_000_000)
        chapters = finished.manifest.chapters
        sentences = finished.sentences
    }

    /// Reads a recording's manifest.
    ///
    /// - Parameter path: Where it stands below `folder`, without extension.
    /// - Throws: `RecordingError`.
    init(readingFrom folder: String, at path: String) throws {
        let file = "\(folder)/\(path).json"
        let manifest = try Manifest(at: file)
        let made = FileStatus(at: Array(file.utf8))?.mark.modified ?? 0
        recording = LibraryRecording(manifest.head, at: path, made: made / 1_000_000)
        chapters = manifest.head.chapters
        sentences = LibrarySentence.sentences(of: manifest)
    }
}

extension RecordingPlace {
    /// The files' path below the output folder, without extension.
    var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }
}
