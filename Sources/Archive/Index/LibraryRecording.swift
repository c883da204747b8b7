internal import Recordings

/// A recording in the library.
public struct LibraryRecording: Hashable, Sendable, Codable {
    /// Where its files stand below the library's folder, without extension. No two recordings share it.
    public var path: String
    /// What tells its contents from all others; equal for equal recordings.
    public var fingerprint: String
    /// What tells the article from all others.
    public var article: String
    /// The headline.
    public var title: String
    /// Where the article appeared.
    public var source: String?
    /// When it appeared, as the article says.
    public var published: String?
    /// Who wrote it.
    public var byline: String?
    /// Who edited it.
    public var editor: String?
    /// The article's path in the archive.
    public var file: String?
    /// The audio file's path below the library's folder.
    public var audio: String
    /// The voice's name.
    public var voice: String
    /// The name the voice is shown by.
    public var voiceTitle: String
    /// Seconds.
    public var duration: Double
    /// Bytes of audio.
    public var bytes: Int
    /// When it was made, in milliseconds since 1970.
    public var made: Int64

    /// The manifest's path below the library's folder.
    public var manifest: String { "\(path).json" }

    /// What a manifest says of a recording.
    init(_ head: Manifest.Head, at path: String, made: Int64) {
        self.path = path
        fingerprint = head.fingerprint
        article = head.article.id
        title = head.article.title
        source = head.article.source
        published = head.article.published
        byline = head.article.byline
        editor = head.article.editor
        file = head.article.file
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        audio = "\(folder)\(head.audio.file)"
        voice = head.voice.name
        voiceTitle = head.voice.title
        duration = head.audio.duration
        bytes = head.audio.bytes
        self.made = made
    }
}

extension LibraryRecording {
    /// The columns of a recording with its article.
    static let selection = """
        SELECT recording.*, title, source, published, byline, editor \
        FROM recording JOIN article ON article.id = recording.article
        """
}
