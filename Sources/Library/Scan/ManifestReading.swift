internal import Files
internal import FoundationEssentials
internal import Glibc
internal import Recordings

/// What came of reading a manifest for the library.
enum ManifestReading: Sendable {
    /// A recording; its sound may be there, or not yet.
    case recording(IndexedRecording)
    /// What is left out, and why.
    case problem(LibraryProblem, ManifestMark)

    /// The most bytes of the titles and names in a manifest.
    private static let textLimit = 1_000_000

    /// Reads a manifest.
    ///
    /// - Parameters:
    ///   - path: Where it stands below the library's folder, without extension.
    ///   - status: The state of its file.
    init(of path: String, in folder: LibraryFolder, _ status: FileMark) {
        let file = String(decoding: folder.file(path, "json"), as: UTF8.self)
        let mark = ManifestMark(status)
        func problem(_ reason: String, article: String? = nil) -> Self {
            .problem(LibraryProblem(path: path, article: article, reason: reason), mark)
        }
        guard mark.size <= Manifest.sizeLimit else {
            self = problem(
                "\(path).json is larger than \(Manifest.sizeLimit / 1_000_000) MB, and is not served.",
                article: Self.head(at: file)?.article.id)
            return
        }
        let manifest: Manifest
        do {
            manifest = try Manifest(at: file)
        } catch {
            self = problem(error.description.split(separator: "\n").first.map(String.init) ?? file)
            return
        }
        if let flaw = Self.flaw(of: manifest.head, at: path) {
            self = problem(flaw, article: manifest.head.article.id)
            return
        }
        var recording = IndexedRecording(
            manifest.head, LibrarySentence.sentences(of: manifest), at: path, manifest: status)
        recording.isWhole = EntryFiles.haveSound(path, named: recording.entry.audio, in: folder)
        self = .recording(recording)
    }

    /// Why a manifest that is well-formed is left out all the same.
    private static func flaw(of head: Manifest.Head, at path: String) -> String? {
        // No address leads to these: browsers take dots for folders.
        if ["", ".", ".."].contains(head.article.id) {
            return "\(path).json has no id by which it could be asked for"
        }
        if size(of: head) > textLimit { return "\(path).json has titles of more than a million bytes" }
        let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        let fileExtension = RecordingFormats.named(head.audio.format)?.fileExtension ?? head.audio.format
        if head.audio.file != "\(name).\(fileExtension)" {
            return "\(path).json names “\(head.audio.file.onOneLine)”, which is not its recording's file"
        }
        return nil
    }

    /// The head of a manifest of any size, where it stands at the beginning as Langdu writes it.
    private static func head(at file: String) -> Manifest.Head? {
        var bytes = [UInt8](repeating: 0, count: textLimit)
        guard let descriptor = try? Descriptor(opening: file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK),
            let count = try? descriptor.read(all: &bytes, at: 0)
        else { return nil }
        let start = bytes.prefix(count)
        guard let end = start.firstRange(of: Array(",\n  \"sentences\": [".utf8))
        else { return nil }
        return try? JSONDecoder().decode(Manifest.Head.self, from: Data(start[..<end.lowerBound] + Array("}".utf8)))
    }

    private static func size(of head: Manifest.Head) -> Int {
        let article = head.article
        let texts = [article.id, article.title, article.source, article.published, article.byline, article.editor]
        return texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
            + head.chapters.reduce(0) { $0 + $1.title.utf8.count + 32 }
            + head.voice.title.utf8.count + head.audio.file.utf8.count
    }
}
