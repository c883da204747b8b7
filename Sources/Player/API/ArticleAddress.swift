/// Where what belongs to an article is found on the server.
struct ArticleAddress {
    private let id: String

    init(_ entry: LibraryEntry) {
        id = PathPart.encoded(entry.id)
    }

    /// The page for people.
    var page: String { "/articles/\(id)" }
    /// The manifest.
    var manifest: String { "/api/articles/\(id)/manifest" }
    /// The times as the page takes them; with the version's tag, so that they may be kept.
    func timeline(_ tag: String?) -> String { "/api/articles/\(id)/timeline" + (tag.map { "?v=\($0)" } ?? "") }
    /// The words' pinyin, as the page takes it.
    func pinyin(_ tag: String?) -> String { "/api/articles/\(id)/pinyin" + (tag.map { "?v=\($0)" } ?? "") }
    /// The chapters after Podcasting 2.0.
    var chapters: String { "/api/articles/\(id)/chapters.json" }
    /// The sentences as captions.
    var transcript: String { "/api/articles/\(id)/transcript.vtt" }

    /// A file of the recording.
    func media(_ name: String) -> String { "/media/\(id)/\(PathPart.encoded(name))" }
}
