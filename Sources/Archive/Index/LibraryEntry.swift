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
            finished.manifest, at: place.path, made: (finished.files?.manifest.modified ?? 0) / 1_000_000)
        chapters = finished.manifest.chapters
        sentences = finished.sentences.sentences
    }

    /// Reads a recording's manifest.
    ///
    /// - Parameters:
    ///   - path: Where it stands below `folder`, without extension.
    init(readingFrom folder: String, at path: String) throws {
        let file = "\(folder)/\(path).json"
        let head = try Manifest.Head(at: file)
        let made = FileStatus(at: Array(file.utf8))?.mark.modified ?? 0
        recording = LibraryRecording(head, at: path, made: made / 1_000_000)
        chapters = head.chapters
        sentences = try LibrarySentence.sentences(ofManifest: file)
    }
}

extension RecordingPlace {
    /// The files' path below the output folder, without extension.
    var path: String { folder.isEmpty ? name : "\(folder)/\(name)" }
}
