internal import Foundation
internal import Recordings

/// What came of reading a manifest for the library.
enum ManifestReading: Hashable, Sendable {
    /// A recording.
    case entry(LibraryEntry)
    /// A recording whose sound is not there, or not yet.
    case waiting(LibraryEntry)
    /// What cannot be served, and why; with its article's id, where those who ask for it are told.
    case refused(id: String?, reason: String)

    /// The most bytes that a manifest may have.
    static let sizeLimit = 32_000_000
    /// The most bytes of its parts that are kept in memory.
    private static let headLimit = 1_000_000

    /// Why it is left out.
    var reason: String? {
        if case .refused(_, let reason) = self { reason } else { nil }
    }

    /// The same manifest's reading now: what it waited for may have come.
    var now: Self {
        if case .waiting(let entry) = self, !RecordingFiles(entry).audio.isEmpty { .entry(entry) } else { self }
    }

    /// Says that a manifest has too many bytes.
    static func tooLarge(_ name: String) -> String {
        "\(name) is larger than \(sizeLimit / 1_000_000) MB, and is not served."
    }

    /// Reads a manifest.
    init(of file: String, _ state: FileState) {
        let name = (file as NSString).lastPathComponent
        guard state.size <= Self.sizeLimit else {
            self = .refused(id: Self.head(at: file)?.article.id, reason: Self.tooLarge(name))
            return
        }
        let head: Manifest.Head
        do {
            head = try Manifest.Head(at: file)
        } catch {
            self = .refused(id: nil, reason: error.description.split(separator: "\n").first.map(String.init) ?? file)
            return
        }
        // No address leads to these: browsers take dots for folders.
        guard !["", ".", ".."].contains(head.article.id) else {
            self = .refused(id: nil, reason: "\(name) has no id by which it could be asked for")
            return
        }
        guard Self.size(of: head) <= Self.headLimit else {
            self = .refused(id: head.article.id, reason: "\(name) has titles of more than a million bytes")
            return
        }
        let url = URL(fileURLWithPath: file)
        let entry = LibraryEntry(
            folder: url.deletingLastPathComponent().path, name: url.deletingPathExtension().lastPathComponent,
            manifest: head, added: state.modified)
        if RecordingFiles(entry).audio.isEmpty {
            let audio = head.audio
            let isOwn = audio.file == "\(entry.name).\(audio.format)"
            self =
                isOwn
                ? .waiting(entry)
                : .refused(
                    id: nil, reason: "\(name) names “\(audio.file)”, which is not its recording's file")
        } else {
            self = .entry(entry)
        }
    }

    /// The head of a manifest of any size, where it stands at the beginning as Langdu writes it.
    private static func head(at file: String) -> Manifest.Head? {
        guard let handle = FileHandle(forReadingAtPath: file), let start = try? handle.read(upToCount: headLimit),
            let end = start.range(of: Data(",\n  \"sentences\": [".utf8))
        else { return nil }
        return try? JSONDecoder().decode(Manifest.Head.self, from: start[..<end.lowerBound] + Data("}".utf8))
    }

    private static func size(of head: Manifest.Head) -> Int {
        let article = head.article
        let texts = [article.id, article.title, article.source, article.published, article.byline, article.editor]
        return texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
            + head.chapters.reduce(0) { $0 + $1.title.utf8.count + 32 }
            + head.voice.title.utf8.count + head.audio.file.utf8.count
    }
}
