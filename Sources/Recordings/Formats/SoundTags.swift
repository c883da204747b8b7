/// What a sound file says of itself, and players show.
public struct SoundTags: Hashable, Sendable {
    /// The article's title.
    public var title: String
    /// Who speaks: the source or author.
    public var artist: String?
    /// What the recording is one of: the site or series; the artist where there is nothing.
    public var album: String?
    /// Its number there.
    public var track: Int?
    /// When the article was published.
    public var date: String?
    /// Where the article is to be found.
    public var address: String?
    /// The language, by its code of three letters (ISO 639-2).
    public var language: String?
    /// A remark.
    public var comment: String?
    /// All that is said.
    public var transcript: String?
    /// The program that made the file, with its version.
    public var software: String?
    /// Whose rights are in it.
    public var copyright: String?
    /// A picture of the front.
    public var cover: Cover?

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

    /// The date as tags have it: `2024-03-05`, with `T07:30` where the hour is known; as it was given where no date is
    /// found in it.
    var standardDate: String? {
        guard let date else { return nil }
        let numbers = date.split { !("0"..."9").contains($0) }.prefix(5).map(String.init)
        let widths = [4, 2, 2, 2, 2]
        guard numbers.count >= 3, zip(numbers, widths).allSatisfy({ $0.count <= $1 }), numbers[0].count == 4 else {
            return date
        }
        let parts = zip(numbers, widths).map { String(repeating: "0", count: $1 - $0.count) + $0 }
        let day = parts.prefix(3).joined(separator: "-")
        return parts.count == 5 ? "\(day)T\(parts[3]):\(parts[4])" : day
    }

    /// The most bytes of a transcript that tags have.
    private static let longestTranscript = 1_000_000
    /// The most bytes of each of the others.
    private static let longestText = 4_000

    /// The tags by TagLib's names for them.
    func fields(for container: SoundFile.Container) -> [FileTags.Field] {
        // What ID3 calls TSSE has this name in TagLib.
        let program = container == .mp3 ? "ENCODING" : "ENCODER"
        return texts.map { FileTags.Field(key: $0.key == .software ? program : $0.key.rawValue, value: $0.text) }
    }

    /// A tag; its raw value is its name among Vorbis comments.
    enum Key: String {
        case title = "TITLE"
        case artist = "ARTIST"
        case album = "ALBUM"
        case track = "TRACKNUMBER"
        case date = "DATE"
        case address = "URL"
        case language = "LANGUAGE"
        case comment = "COMMENT"
        case copyright = "COPYRIGHT"
        case software = "ENCODER"
        case transcript = "LYRICS"
    }

    /// The tags that there are, all but the transcript on one line each.
    var texts: [(key: Key, text: String)] {
        let all: [(Key, String?)] = [
            (.title, title), (.artist, artist), (.album, album ?? artist), (.track, track.map { "\($0)" }),
            (.date, standardDate), (.address, address), (.language, language), (.comment, comment),
            (.copyright, copyright), (.software, software),
        ]
        let lines = all.compactMap { key, text -> (Key, String)? in
            let line = (text ?? "").cut(toBytes: Self.longestText).onOneLine
            return line.isEmpty ? nil : (key, line)
        }
        guard let transcript, !transcript.isEmpty else { return lines }
        return lines + [(.transcript, transcript.cut(toBytes: Self.longestTranscript).withoutControls(keeping: ["\n"]))]
    }
}
