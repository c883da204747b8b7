internal import Files
internal import Glibc

/// A folder that recordings are written to.
///
/// Each recording is `NAME.wav` or files in other formats, and `NAME.json`, which comes last and proves all complete.
public struct RecordingDirectory: Hashable, Sendable {
    /// The folder's path as it was given, without slashes at the end.
    public let path: String

    /// Opens a folder, making it and those above it where they are missing, and removes what dead writers left.
    ///
    /// - Throws: ``RecordingError/cannotCreate(path:reason:)`` when it is a file, or nothing can be written there;
    ///   ``RecordingError/noSpace(path:reason:)``.
    public init(at path: String) throws(RecordingError) {
        var bytes = Array(path.utf8)
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        let path = String(decoding: bytes, as: UTF8.self)
        guard !path.isEmpty, !bytes.contains(0) else {
            throw .cannotCreate(path: "“\(path)”", reason: "this is no folder's name")
        }
        self.path = path
        try Self.create(bytes)
        // Unlike permission bits, this also speaks true for the superuser on a read-only file system.
        guard access(path, W_OK | X_OK) == 0 else { throw SystemFailure.current.creating(path) }
        sweep()
    }

    /// A folder that holds recordings already; nothing is made or swept there.
    init(existing path: String) { self.path = path }

    /// Makes the folder and those above it.
    private static func create(_ path: [UInt8]) throws(RecordingError) {
        let ends = path.indices.dropFirst().filter { path[$0] == UInt8(ascii: "/") } + [path.count]
        for end in ends {
            let part = String(decoding: path[..<end], as: UTF8.self)
            var status = stat()
            if stat(part, &status) == 0 {
                guard status.st_mode & S_IFMT == S_IFDIR else {
                    throw .cannotCreate(path: part, reason: "this is a file, not a folder")
                }
            } else if mkdir(part, 0o777) != 0 {
                let failure = SystemFailure.current
                // Another process may have made it in between.
                if failure.code != EEXIST { throw failure.creating(part) }
            }
        }
    }

    /// Where the WAV file of the recording called `name` stands, where it has one.
    public func audioPath(for name: String) -> String { "\(path)/\(RecordingFormats.wave.fileName(for: name))" }

    /// Where a file of the recording called `name` stands.
    public func path(of name: String, fileExtension: String) -> String { "\(path)/\(name).\(fileExtension)" }

    /// Where the manifest of the recording called `name` stands.
    public func manifestPath(for name: String) -> String { "\(path)/\(name).json" }

    /// The name of the files of an article's recording by a voice: the article's own for the default voice, and
    /// `NAME@VOICE` for others.
    ///
    /// None takes the place of another voice's. Libraries of the time before that, where the last voice had the article's
    /// own name whichever it was, go on as they are.
    ///
    /// - Parameters:
    ///   - article: The article's own name.
    ///   - voice: The voice's name.
    ///   - defaultVoice: That of the library's default voice, see ``DefaultVoice``.
    public func name(of article: String, by voice: String, defaultVoice: String) -> String {
        func voiceOf(_ name: String) -> String? { (try? Manifest.Head(at: manifestPath(for: name)))?.voice.name }
        let owner = voiceOf(article) ?? defaultVoice
        if owner == voice { return article }
        var name = RecordingName.name(article, by: voice)
        // An article may be called as another's recording is.
        var own = article
        while let other = voiceOf(name), other != voice, name.utf8.count < 250 {
            own += "~"
            name = RecordingName.name(own, by: voice)
        }
        return name
    }

    /// The head of the manifest of a complete recording made of just this, or nothing.
    ///
    /// It is complete when its manifest can be read, bears `fingerprint`, where one is given, and its files have the
    /// sizes noted there.
    public func recording(named name: String, fingerprint: String? = nil) -> Manifest.Head? {
        guard let head = try? Manifest.Head(at: manifestPath(for: name)),
            fingerprint == nil || head.fingerprint == fingerprint
        else { return nil }
        return isComplete(head, named: name) ? head : nil
    }

    /// Whether the files that a recording's manifest tells of have the sizes noted there.
    public func isComplete(_ head: Manifest.Head, named name: String) -> Bool {
        head.audio.file.hasPrefix("\(name).")
            && head.allFiles.allSatisfy { file in
                var status = stat()
                return stat("\(path)/\(file.file)", &status) == 0 && Int(status.st_size) == file.bytes
            }
    }

    /// When the manifest of the recording called `name` was written, in seconds since 1970; nothing where there is none.
    public func manifestTime(of name: String) -> Double? {
        FileStatus(at: Array(manifestPath(for: name).utf8)).map { Double($0.mark.modified) / 1_000_000_000 }
    }

    /// Removes the temporary files of writers that were killed, and says how many there were.
    ///
    /// A living writer holds a lock on its file, also on another machine where the file system shares locks;
    /// where the file system has none, all are left.
    @discardableResult
    public func sweep() -> Int {
        temporaryNames().count { TemporaryFile.removeIfDead("\(path)/\($0)") }
    }

    /// The names in the folder that a temporary file may have.
    private func temporaryNames() -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix("."), name.hasSuffix(TemporaryFile.suffix) { names.append(name) }
        }
        return names
    }
}
