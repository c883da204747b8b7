/// A format that a recording's files may have.
public struct RecordingFormat: Hashable, Sendable {
    /// What a file is for.
    public enum Role: String, Hashable, Sendable, Codable {
        /// The sound.
        case audio
        /// The text with its times, or to be read.
        case text
        /// How the words are spoken.
        case readings
    }

    /// What manifests call it.
    public var name: String
    /// The ending of its files' names, without the dot.
    public var fileExtension: String
    /// Its media type, for HTTP and feeds.
    public var mediaType: String
    /// What its files are for.
    public var role: Role
    /// Who plays it, or reads it.
    public var players: String
    /// The most chapters that a file of sound lists; the manifest lists all.
    public var chapterLimit: Int

    /// Makes a format.
    public init(
        _ name: String, fileExtension: String? = nil, mediaType: String, role: Role, players: String,
        chapterLimit: Int = 1_000
    ) {
        self.name = name
        self.fileExtension = fileExtension ?? name
        self.mediaType = mediaType
        self.role = role
        self.players = players
        self.chapterLimit = chapterLimit
    }

    /// The name of the file of a recording.
    public func fileName(for recording: String) -> String { "\(recording).\(fileExtension)" }
}

/// The formats that files of a recording may have: those Langdu writes, and those made of them by other programs.
public enum RecordingFormats {
    /// WAV, which recordings have where nothing else is asked for.
    public static let wave = RecordingFormat(
        "wav", mediaType: "audio/wav", role: .audio, players: "all browsers and players; editors")
    /// FLAC: all samples, in half the room.
    public static let flac = RecordingFormat(
        "flac", mediaType: "audio/flac", role: .audio, players: "all browsers; archives", chapterLimit: 999)
    /// Opus: the most sound in the least room.
    public static let opus = RecordingFormat(
        "opus", mediaType: "audio/ogg; codecs=opus", role: .audio, players: "all browsers; few podcast apps",
        chapterLimit: 999)
    /// MP3, which everything plays.
    public static let mp3 = RecordingFormat(
        "mp3", mediaType: "audio/mpeg", role: .audio, players: "everything", chapterLimit: 255)
    /// AAC in an MPEG-4 file.
    public static let m4a = RecordingFormat(
        "m4a", mediaType: "audio/mp4", role: .audio, players: "all browsers and podcast apps", chapterLimit: 255)
    /// The same, by the name that audiobook apps go by.
    public static let m4b = RecordingFormat(
        "m4b", mediaType: "audio/mp4", role: .audio, players: "audiobook apps", chapterLimit: 255)
    /// WebVTT captions.
    public static let webVTT = RecordingFormat(
        "vtt", mediaType: "text/vtt; charset=utf-8", role: .text, players: "all browsers; podcast apps")

    /// What Langdu writes sound with.
    package static let sound: [any AudioFormat] = [
        WaveFormat(), FLACFormat(), OpusFormat(), MP3Format(), M4AFormat(), M4BFormat(),
    ]
    /// What Langdu writes text with, by the names that options have for it; some are for two files.
    package static let texts: KeyValuePairs<String, [any TimedTextFormat]> = [
        "vtt": [WebVTT()],
        "srt": [SubRip()],
        "lrc": [EnhancedLRC()],
        "txt": [ShownTranscript(), SpokenTranscript()],
        "epub": [BookFormat()],
        "labels": [AudacityLabels()],
        "chapters": [WebVTTChapters(), PodcastChapters()],
    ]

    /// All formats; of sound, what takes the least to send comes first.
    public static let all: [RecordingFormat] =
        [
            opus, m4a, m4b,
            RecordingFormat("aac", mediaType: "audio/aac", role: .audio, players: "all browsers"),
            mp3,
            RecordingFormat("ogg", mediaType: "audio/ogg", role: .audio, players: "all browsers but older Safari"),
            flac,
            wave,
        ] + texts.flatMap(\.value).map { type(of: $0).format } + [Readings.format]

    /// The formats that are JSON, besides the manifest.
    static let otherJSON = all.filter { $0.fileExtension.hasSuffix(".json") }

    /// The formats of sound.
    public static let audio = all.filter { $0.role == .audio }

    /// The format of that name.
    public static func named(_ name: String) -> RecordingFormat? { all.first { $0.name == name } }
}
