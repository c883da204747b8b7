internal import Library

/// Where what belongs to an article is found on the server.
struct ArticleAddress {
    private let id: String
    /// `voice=NAME`, where a recording by one voice is meant.
    private let voice: String?

    init(_ entry: LibraryEntry) { self.init(id: entry.article) }

    init(id: String) {
        self.id = PathPart.encoded(id)
        voice = nil
    }

    /// The addresses of just this recording, where an article has several.
    init(ofRecording entry: LibraryEntry) {
        id = PathPart.encoded(entry.article)
        voice = "voice=\(PathPart.encoded(entry.voice))"
    }

    private func query(_ further: String? = nil) -> String {
        let parts = [voice, further].compactMap(\.self)
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    /// The article as JSON.
    var details: String { "/api/articles/\(id)\(query())" }

    /// The page for people.
    var page: String { "/articles/\(id)" }
    /// The manifest.
    var manifest: String { "/api/articles/\(id)/manifest\(query())" }
    /// The times as the page takes them; with the version's tag, so that they may be kept.
    func timeline(_ tag: String?) -> String { "/api/articles/\(id)/timeline\(query(tag.map { "v=\($0)" }))" }
    /// The words' pinyin, as the page takes it.
    func pinyin(_ tag: String?) -> String { "/api/articles/\(id)/pinyin\(query(tag.map { "v=\($0)" }))" }
    /// The chapters after Podcasting 2.0.
    var chapters: String { "/api/articles/\(id)/chapters.json\(query())" }
    /// The sentences as captions.
    var transcript: String { "/api/articles/\(id)/transcript.vtt\(query())" }

    /// A file of the recording.
    func media(_ name: String) -> String { "/media/\(id)/\(PathPart.encoded(name))" }
}
