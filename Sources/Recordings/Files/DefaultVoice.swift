internal import Files

/// Which voice's recordings bear the articles' own names in a library; those by other voices are `NAME@VOICE`.
///
/// It is the one that the library notes in `.langdu/voice`; where it notes none, that of the first recording there;
/// in an empty folder, the one that comes first.
public enum DefaultVoice {
    /// The default voice of the library in a folder.
    ///
    /// - Parameters:
    ///   - voice: Who is about to read, and is the default where nobody has read yet.
    ///   - isDeep: Whether recordings in the folders inside count.
    public static func name(in folder: String, orElse voice: String, isDeep: Bool = true) -> String {
        noted(in: folder) ?? found(in: folder, isDeep: isDeep) ?? voice
    }

    /// The default voice of the library in a folder, which is noted there, so that it stays.
    public static func settle(in folder: String, orElse voice: String) -> String {
        if let noted = noted(in: folder) { return noted }
        let voice = name(in: folder, orElse: voice)
        do throws(RecordingError) {
            var file = try AtomicFile(at: note(in: folder))
            try file.write(Array("\(voice)\n".utf8))
            try file.commit()
        } catch {
            // It is found the same way again.
        }
        return voice
    }

    private static func note(in folder: String) -> String { "\(folder)/.langdu/voice" }

    private static func noted(in folder: String) -> String? {
        guard let bytes = try? RegularFile.bytes(at: note(in: folder), limit: 1000) else { return nil }
        let name = String(decoding: bytes, as: UTF8.self).onOneLine
        return name.isEmpty ? nil : name
    }

    /// How many files that look like manifests are opened.
    private static let attempts = 100

    /// The voice of the first recording by its path that bears its article's own name.
    private static func found(in folder: String, isDeep: Bool) -> String? {
        let root = Array(folder.utf8)
        var walk = FolderWalk(root) { $0.suffix(5).elementsEqual(".json".utf8) }
        var attempts = 0
        while attempts < Self.attempts, let found = walk.next() {
            guard case .file(let path) = found, isDeep || !path.contains(.slash) else { continue }
            attempts += 1
            let file = String(decoding: root.appending(path), as: UTF8.self)
            guard let head = try? Manifest.Head(at: file) else { continue }
            let name = String(decoding: path.split(separator: .slash).last?.dropLast(5) ?? [], as: UTF8.self)
            if RecordingName.article(of: name, by: head.voice.name) == nil { return head.voice.name }
        }
        return nil
    }
}
