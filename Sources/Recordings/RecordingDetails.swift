/// What a recording's files say besides its timeline.
public struct RecordingDetails: Hashable, Sendable {
    /// The program that makes the recording.
    public var generator: Manifest.Generator
    /// What was read, with which voice and version; see ``RecordingDirectory/recording(named:fingerprint:)``.
    public var fingerprint: String
    /// What was read.
    public var article: Manifest.Article
    /// Who read it.
    public var voice: Manifest.Voice
    /// What of the article could not be said; nothing where all could.
    public var silent: Manifest.Silent?
    /// How the words are spoken; nothing where no file is to tell.
    public var readings: Readings?
    /// A remark for the audio file's tags.
    public var comment: String?
    /// Whose rights are in it, for the audio file's tags.
    public var copyright: String?

    /// Makes details.
    public init(
        generator: Manifest.Generator, fingerprint: String, article: Manifest.Article, voice: Manifest.Voice,
        silent: Manifest.Silent? = nil, readings: Readings? = nil, comment: String? = nil, copyright: String? = nil
    ) {
        self.generator = generator
        self.fingerprint = fingerprint
        self.article = article
        self.voice = voice
        self.silent = silent
        self.readings = readings
        self.comment = comment
        self.copyright = copyright
    }

    /// The audio file's tags.
    var tags: SoundTags {
        var tags = SoundTags(
            title: article.title, artist: article.source ?? article.byline, date: article.published, comment: comment,
            software: "\(generator.name) \(generator.version)", copyright: copyright)
        // A key may be the page's own address.
        if let key = article.key, key.hasPrefix("https://") || key.hasPrefix("http://") { tags.address = key }
        return tags
    }
}
