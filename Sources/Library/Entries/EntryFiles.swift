internal import Files
package import Recordings

/// The files of a recording that can be fetched: those that are there under the recording's name.
///
/// A manifest comes from outside: what it names counts only where that is what its own recording's file is called.
/// Else it could give away, or have deleted, any file beside it.
package struct EntryFiles {
    /// A file in the recording's folder.
    package struct File: Hashable, Sendable {
        /// Its path.
        package var path: String
        /// Its name.
        package var name: String
        /// Its format, which tells its media type.
        package var format: RecordingFormat
        /// Its size in bytes.
        package var bytes: Int
    }

    /// The recording's sound in each format there is, what takes the least to send first.
    package let audio: [File]
    /// The sound and what else goes by the recording's name.
    package let all: [File]
    /// How its words are spoken, where that is known.
    package var readings: File? { all.first { $0.format.role == .readings } }

    /// Looks at what is there.
    ///
    /// - Parameters:
    ///   - entry: A recording.
    ///   - folder: The library's folder.
    package init(of entry: LibraryEntry, in folder: LibraryFolder) {
        all = RecordingFormats.all.compactMap { format in
            let path = folder.file(entry.path, format.fileExtension)
            guard let status = FileStatus(named: path), status.kind == .file else { return nil }
            return File(
                path: String(decoding: path, as: UTF8.self), name: format.fileName(for: entry.name), format: format,
                bytes: Int(status.mark.size))
        }
        audio = all.filter { $0.format.role == .audio }
    }

    /// Whether a recording has sound, its own or that in another format.
    static func haveSound(_ path: String, named audio: String, in folder: LibraryFolder) -> Bool {
        func isFile(_ path: [UInt8]) -> Bool { FileStatus(named: path)?.kind == .file }
        return isFile(Array(folder.path.utf8).appending(Array(audio.utf8)))
            || RecordingFormats.audio.contains { isFile(folder.file(path, $0.fileExtension)) }
    }
}
