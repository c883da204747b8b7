internal import FoundationEssentials
package import Recordings

/// A recording in the library.
///
/// An article may have several: one a voice. Of these one *leads*: it is the one that lists show.
public struct LibraryEntry: Hashable, Sendable, Codable {
    /// Where its files stand below the library's folder, without extension. No two recordings share it.
    public var path: String
    /// What tells its contents from all others; equal for equal recordings.
    public var fingerprint: String
    /// What tells the article from all others.
    public var article: String
    /// The id that the article had first, by which feeds go on knowing it.
    public var firstID: String
    /// The key that the article was given, as a CMS's id or a canonical URL, where it has one.
    public var key: String?
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
    /// How many chapters it has.
    public var chapters: Int
    /// When the article's first recording was made, in milliseconds since 1970.
    public var made: Int64
    /// When another sound took the place of an earlier one, where it did.
    public var revised: Int64?
    /// When its article appeared or, where that is not known, when it was made; in milliseconds since 1970.
    public var date: Int64

    /// What a manifest says of a recording.
    ///
    /// - Parameters:
    ///   - path: Where it stands below the library's folder, without extension.
    ///   - written: When its manifest was written, in milliseconds since 1970.
    package init(_ head: Manifest.Head, at path: String, written: Int64) {
        self.path = path
        fingerprint = head.fingerprint
        article = head.article.id
        firstID = head.article.aliases?.first ?? head.article.id
        key = head.article.key
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
        chapters = head.chapters.count
        func milliseconds(_ time: String?) -> Int64? { time.flatMap(ManifestTime.seconds).map { Int64($0 * 1000) } }
        made = milliseconds(head.article.made) ?? written
        revised = milliseconds(head.article.revised)
        let appeared = published.flatMap(PublishedDate.date)?.timeIntervalSince1970
        date = appeared.map { Int64($0 * 1000) } ?? made
    }

    /// The manifest's path below the library's folder.
    public var manifest: String { "\(path).json" }

    /// The name of its files, without folder and extension.
    public var name: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

    /// Whether its files bear the article's name alone, as those of the default voice do; others are `NAME@VOICE.*`.
    var isByDefaultVoice: Bool { RecordingName.article(of: name, by: voice) == nil }
}
