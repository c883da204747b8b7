internal import Glibc
internal import Synchronization

/// A file of a recording that is written, and waits for its name.
///
/// A class, since a recording has any number of files, and arrays hold nothing that cannot be copied.
final class WrittenFile: Sendable {
    private let file: Mutex<AtomicFile>
    private let path: String
    private let name: String
    private let format: RecordingFormat

    init(_ file: consuming sending AtomicFile, name: String, format: RecordingFormat) {
        path = file.path
        self.file = Mutex(file)
        self.name = name
        self.format = format
    }

    /// Puts the file on the disk, still without its name, and tells what the manifest says of it.
    func prepare() throws(RecordingError) -> Manifest.File {
        try file.withLock { (file) throws(RecordingError) in
            try file.prepare()
            return Manifest.File(
                role: format.role.rawValue, format: format.name, file: name, bytes: try file.size(),
                xxh128: try file.checksum())
        }
    }

    /// Gives the prepared file its name.
    func publish() throws(RecordingError) {
        try file.withLock { (file) throws(RecordingError) in try file.publish() }
    }

    /// Takes the published file away again.
    func withdraw() { unlink(path) }
}
