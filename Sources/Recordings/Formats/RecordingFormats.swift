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

    /// Makes a format.
    public init(_ name: String, fileExtension: String? = nil, mediaType: String, role: Role, players: String) {
        self.name = name
        self.fileExtension = fileExtension ?? name
        self.mediaType = mediaType
        self.role = role
        self.players = players
    }

    /// The name of the file of a recording.
    public func fileName(for recording: String) -> String { "\(recording).\(fileExtension)" }
}

/// The formats that files of a recording may have: those Langdu writes, and those made of them by other programs.
public enum RecordingFormats {
    /// WAV, which every recording has.
    public static let wave = RecordingFormat(
        "wav", mediaType: "audio/wav", role: .audio, players: "all browsers and players; editors")
    /// WebVTT captions.
    public static let webVTT = RecordingFormat(
        "vtt", mediaType: "text/vtt; charset=utf-8", role: .text, players: "all browsers; podcast apps")

    /// What Langdu writes sound with.
    package static let sound: [any AudioFormat] = [WaveFormat()]
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
            RecordingFormat(
                "opus", mediaType: "audio/ogg; codecs=opus", role: .audio, players: "all browsers; few podcast apps"),
            RecordingFormat("m4a", mediaType: "audio/mp4", role: .audio, players: "all browsers and podcast apps"),
            RecordingFormat("m4b", mediaType: "audio/mp4", role: .audio, players: "audiobook apps"),
            RecordingFormat("aac", mediaType: "audio/aac", role: .audio, players: "all browsers"),
            RecordingFormat("mp3", mediaType: "audio/mpeg", role: .audio, players: "everything"),
            RecordingFormat("ogg", mediaType: "audio/ogg", role: .audio, players: "all browsers but older Safari"),
            RecordingFormat("flac", mediaType: "audio/flac", role: .audio, players: "all browsers; archives"),
            wave,
        ] + texts.flatMap(\.value).map { type(of: $0).format } + [Readings.format]

    /// The formats that are JSON, besides the manifest.
    static let otherJSON = all.filter { $0.fileExtension.hasSuffix(".json") }

    /// The formats of sound.
    public static let audio = all.filter { $0.role == .audio }

    /// The format of that name.
    public static func named(_ name: String) -> RecordingFormat? { all.first { $0.name == name } }
}
