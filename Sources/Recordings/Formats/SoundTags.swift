/// What a sound file says of itself, and players show.
public struct SoundTags: Hashable, Sendable {
    /// The article's title.
    public var title: String
    /// Who speaks: the source or author.
    public var artist: String?
    /// When the article was published.
    public var date: String?
    /// A remark.
    public var comment: String?
    /// The program that made the file, with its version.
    public var software: String?
    /// Whose rights are in it.
    public var copyright: String?

    /// Makes tags.
    public init(
        title: String, artist: String? = nil, date: String? = nil, comment: String? = nil, software: String? = nil,
        copyright: String? = nil
    ) {
        self.title = title
        self.artist = artist
        self.date = date
        self.comment = comment
        self.software = software
        self.copyright = copyright
    }
}
