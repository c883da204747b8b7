internal import Foundation
internal import Recordings

/// Articles that were taken and are not recorded yet, kept on disk so that a restart does not lose them.
///
/// Beside each article lies a note of how often it was tried. It is on the disk before each try, so that an article
/// that ends the server is known for it afterwards. What is given up lies in `failed/`, with the reason.
struct Inbox: Sendable {
    /// What is known of an article beside its text.
    struct Note: Hashable, Sendable, Codable {
        var title: String
        /// What names the article for good, where something does.
        var key: String?
        /// How often a worker, or the server, set out to read it and did not come back.
        var attempts = 0
        /// Why it was given up.
        var reason: String?

        /// The longest text in a note, in Unicode scalars: a note that cannot be read tells of no attempts.
        private static let textLimit = 1000

        init(title: String, key: String? = nil, attempts: Int = 0) {
            self.title = Self.short(title)
            self.key = key
            self.attempts = attempts
        }

        /// The note with the reason for giving up.
        func failed(_ reason: String) -> Self {
            var note = self
            note.reason = Self.short(reason)
            return note
        }

        private static func short(_ text: String) -> String {
            String(String.UnicodeScalarView(text.unicodeScalars.prefix(textLimit)))
        }
    }

    private let path: String

    /// How many articles that were given up are kept.
    private static let failedLimit = 200
    /// A note is read into memory whole.
    private static let noteLimit = 100_000

    /// Opens an inbox, making its folders where they are missing.
    ///
    /// - Throws: `RecordingError` where nothing can be written there.
    init(at path: String) throws {
        self.path = path
        _ = try RecordingDirectory(at: path)
        _ = try RecordingDirectory(at: "\(path)/failed")
    }

    /// Keeps an article until it is taken out.
    ///
    /// - Throws: `RecordingError`.
    func put(_ text: [UInt8], _ note: Note, as id: String) throws {
        try mark(id, note)
        var file = try AtomicFile(at: file(id))
        try file.write(text)
        try file.commit()
        remove(id, from: "\(path)/failed")
    }

    /// Where an article lies.
    func file(_ id: String) -> String { "\(path)/\(id).txt" }

    /// Writes down what is known of an article.
    ///
    /// - Throws: `RecordingError`.
    func mark(_ id: String, _ note: Note) throws { try write(note, "\(path)/\(id).json") }

    /// What is known of an article; its name, where there is no note.
    func note(_ id: String) -> Note { note(id, in: path) }

    /// Takes an article out.
    func remove(_ id: String) { remove(id, from: path) }

    /// Gives an article up, with the reason in the note.
    ///
    /// - Throws: `RecordingError`, or what the system says.
    func setAside(_ id: String, _ note: Note) throws {
        let target = "\(path)/failed"
        try write(note, "\(target)/\(id).json")
        if rename(file(id), "\(target)/\(id).txt") != 0 { throw CocoaError(.fileWriteUnknown) }
        remove(id, from: path)
        for (old, _) in articles(in: target).dropLast(Self.failedLimit) { remove(old, from: target) }
    }

    /// The articles that wait, the oldest first.
    func waiting() -> [(id: String, note: Note)] { articles(in: path).map { ($0.id, note($0.id, in: path)) } }

    /// The articles that were given up, the oldest first.
    func failed() -> [(id: String, note: Note)] {
        let target = "\(path)/failed"
        return articles(in: target).map { ($0.id, note($0.id, in: target)) }
    }

    /// What lies here and is no article that could be read: folders, pipes, links.
    func strangers() -> [String] {
        (FolderNames(path)?.all ?? []).map(\.name)
            .filter { $0.hasSuffix(".txt") && FileState(at: "\(path)/\($0)")?.isFile != true }
    }

    private func articles(in folder: String) -> [(id: String, modified: Int)] {
        (FolderNames(folder)?.all ?? []).compactMap { name, _ in
            guard name.hasSuffix(".txt"), !name.hasPrefix("."), let state = FileState(at: "\(folder)/\(name)"),
                state.isFile
            else { return nil }
            return (String(name.dropLast(4)), state.stamp)
        }.sorted { ($0.modified, $0.id) < ($1.modified, $1.id) }
    }

    private func note(_ id: String, in folder: String) -> Note {
        let file = "\(folder)/\(id).json"
        guard let state = FileState(at: file), state.isFile, state.size <= Self.noteLimit,
            let data = FileManager.default.contents(atPath: file),
            let note = try? JSONDecoder().decode(Note.self, from: data)
        else { return Note(title: id) }
        return note
    }

    private func write(_ note: Note, _ file: String) throws {
        var output = try AtomicFile(at: file)
        try output.write(Array(JSONEncoder().encode(note)))
        try output.commit()
    }

    /// The text goes first: a note alone is nothing.
    private func remove(_ id: String, from folder: String) {
        for suffix in ["txt", "json"] { unlink("\(folder)/\(id).\(suffix)") }
    }
}
