internal import Glibc

/// A recording that is there, and may get further files; its sound, and all else that its manifest says, stays as it is.
///
/// ```swift
/// let recording = try StoredRecording(at: "output/朗读.json")
/// try await recording.add(RecordingTexts(["srt", "txt"]), readings: recording.readings())
/// ```
public struct StoredRecording: Sendable {
    /// What its manifest says.
    public let manifest: Manifest
    /// The files' name without extension.
    public let name: String
    let directory: RecordingDirectory

    /// Opens a recording by its manifest's path.
    ///
    /// - Throws: As ``Manifest/init(at:)``.
    public init(at path: String) throws(RecordingError) {
        manifest = try Manifest(at: path)
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { String(path[..<$0]) } ?? "."
        directory = RecordingDirectory(existing: folder.isEmpty ? "/" : folder)
        let file = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        name = file.utf8.suffix(5).elementsEqual(".json".utf8) ? String(file.utf8.dropLast(5)) ?? file : file
    }

    /// How its words are spoken, where a file of it tells.
    ///
    /// - Throws: As ``Readings/init(at:of:)``.
    public func readings() throws(RecordingError) -> Readings? {
        guard let file = manifest.head.allFiles.first(where: { $0.role == Readings.format.role.rawValue }) else {
            return nil
        }
        return try Readings(at: "\(directory.path)/\(file.file)", of: manifest)
    }

    /// Its text and times.
    package func text(readings: Readings?) -> RecordedText {
        var text = RecordedText(manifest, readings: readings)
        for format in BookSound.formats where text.sound == nil {
            guard let file = manifest.head.allFiles.first(where: { $0.format == format }),
                let known = RecordingFormats.named(format)
            else { continue }
            text.sound = BookSound(path: "\(directory.path)/\(file.file)", format: known)
        }
        return text
    }

    /// Writes its readings into a file of their own.
    ///
    /// - Returns: The file's path.
    /// - Throws: ``RecordingError``; `CancellationError` when the task is cancelled while it waits for the folder's lock.
    @discardableResult
    public func add(_ readings: Readings, onWait: @Sendable () -> Void = {}) async throws -> [String] {
        try await publish(
            RecordingOptions.readings(of: RecordedText(manifest, readings: readings), named: name, in: directory),
            onWait: onWait)
    }

    /// Writes files of its text.
    ///
    /// - Returns: The files' paths.
    /// - Throws: ``RecordingError``; `CancellationError` when the task is cancelled while it waits for the folder's lock.
    @discardableResult
    public func add(
        _ texts: RecordingTexts, readings: Readings?, onWait: @Sendable () -> Void = {}
    ) async throws -> [String] {
        let options = RecordingOptions(sound: [], texts: texts.formats)
        guard let files = try await AddedFiles.written(options, for: self, readings: readings) else { throw noSound }
        return try await files.publish(onWait: onWait).paths
    }

    /// Its sound for a book, made of its samples, in a file that never gets its name.
    ///
    /// - Parameter folder: Where the file stands.
    /// - Throws: ``RecordingError``, also where none of its files holds all its samples.
    func bookSound(in folder: RecordingDirectory) async throws(RecordingError) -> (WrittenFile, BookSound?) {
        guard let samples = try StoredSound.samples(of: manifest.head, named: name, in: directory, spooledIn: folder)
        else { throw noSound }
        let sound = try FinishedSound(samples, tags: SoundTags(title: manifest.head.article.title), chapters: [])
        let (file, path) = try await RecordingOptions.file(of: sound, in: BookSound.fallback, named: name, in: folder)
        return (file, BookSound(path: path, format: MP3Format.format))
    }

    private var noSound: RecordingError {
        .missing(
            path: directory.manifestPath(for: name),
            reason: "the recording has no MP3, M4A, WAV or FLAC file as the manifest says, which a book takes in")
    }

    /// Gives written files their names, and lists them in the manifest.
    ///
    /// At no time does the manifest list a file that is not as it says: files that change are taken from its list before
    /// they do.
    func publish(_ files: [WrittenFile], onWait: @Sendable () -> Void) async throws -> [String] {
        let added = try files.map { (file) throws(RecordingError) in try file.prepare() }
        let lock = try await FolderLock.waiting(for: directory.path, onWait: onWait)
        try publish(files, added, under: lock)
        return added.map { "\(directory.path)/\($0.file)" }
    }

    private func publish(
        _ files: [WrittenFile], _ added: [Manifest.File], under lock: borrowing FolderLock
    ) throws(RecordingError) {
        let path = directory.manifestPath(for: name)
        let bytes = try RegularFile.bytes(at: path, limit: Manifest.sizeLimit)
        let head = try Manifest.Head(at: path)
        guard head.audio == manifest.head.audio else {
            throw .inputOutput(path: path, reason: "another program has changed it meanwhile")
        }
        let names = Set(added.map(\.file))
        let kept = head.allFiles.filter { !names.contains($0.file) }
        let listed = kept + added
        let isAsListed = Set(listed) == Set(head.allFiles)
        if kept.count < head.allFiles.count, !isAsListed { try replace(bytes, listing: kept, at: path) }
        for file in files { try file.publish() }
        if !isAsListed { try replace(bytes, listing: listed, at: path) }
    }

    private func replace(_ bytes: [UInt8], listing files: [Manifest.File], at path: String) throws(RecordingError) {
        var file = try AtomicFile(at: path)
        try file.write(ManifestFileList.replaced(in: bytes, by: files))
        try file.flush()
        guard try Manifest.Head(at: file.temporaryPath).files == files else {
            throw .damaged(path: path, reason: "its list of files differs")
        }
        try file.commit()
    }
}

/// The list of files in a manifest's bytes.
enum ManifestFileList {
    /// The bytes with another list; all else stays as it is, also what this version does not know.
    static func replaced(in bytes: [UInt8], by files: [Manifest.File]) -> [UInt8] {
        var json = JSONText()
        ManifestWriter.write(files, &json)
        if let place = value(of: "files", in: bytes) {
            return bytes[..<place.lowerBound] + json.bytes + bytes[place.upperBound...]
        }
        // Manifests of older versions have none. A line end cannot stand within a JSON string.
        let mark = Array(",\n  \"chapters\": [".utf8)
        if let place = bytes.firstRange(of: mark)?.lowerBound {
            return bytes[..<place] + Array(",\n  \"files\": ".utf8) + json.bytes + bytes[place...]
        }
        guard let start = bytes.firstIndex(of: UInt8(ascii: "{")) else { return bytes }
        return bytes[...start] + Array("\n  \"files\": ".utf8) + json.bytes + Array(",".utf8) + bytes[(start + 1)...]
    }

    /// Where the value of one of the object's own keys stands.
    static func value(of key: String, in bytes: [UInt8]) -> Range<Int>? {
        let wanted = Array("\"\(key)\"".utf8)
        var depth = 0
        var index = 0
        var start: Int?
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                let end = string(in: bytes, from: index)
                if depth == 1, start == nil, bytes[index..<end].elementsEqual(wanted) {
                    var next = end
                    while next < bytes.count, isBlank(bytes[next]) { next += 1 }
                    if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
                        next += 1
                        while next < bytes.count, isBlank(bytes[next]) { next += 1 }
                        start = next
                        index = next
                        continue
                    }
                }
                index = end
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 1, let start { return start..<index + 1 }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Where a string ends that begins at `start`.
    private static func string(in bytes: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(bytes.count, index + 1)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
