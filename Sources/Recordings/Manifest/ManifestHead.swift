extension Manifest {
    /// Everything in a manifest but the sentences.
    public struct Head: Hashable, Sendable, Codable {
        /// The version of the schema.
        public var schema: Int
        /// The program that made the recording.
        public var generator: Generator
        /// What was read, with which voice and version. Two recordings with the same are identical.
        public var fingerprint: String
        /// What was read.
        public var article: Article
        /// Who read it.
        public var voice: Voice
        /// The sound.
        public var audio: Audio
        /// All files of the recording, its sound first; missing where an older version wrote the manifest, see
        /// ``allFiles``.
        public var files: [File]?
        /// The chapters in order; all of them, also where the audio file lists fewer.
        public var chapters: [Chapter]
        /// What of the article could not be said; nothing where all could, or where an older version wrote the manifest.
        public var silent: Silent?
    }

    /// The program that made a recording.
    public struct Generator: Hashable, Sendable, Codable {
        /// The program's name.
        public var name: String
        /// Its version.
        public var version: String
        /// The version of the way from text to sound, which changes whenever the same article would sound different.
        public var pipeline: Int

        /// Makes a generator.
        public init(name: String = "langdu", version: String, pipeline: Int) {
            self.name = name
            self.version = version
            self.pipeline = pipeline
        }
    }

    /// What was read.
    public struct Article: Hashable, Sendable, Codable {
        /// What tells the article from all others, also when its text is corrected.
        public var id: String
        /// The key that it was given, as a CMS's id or a canonical URL, where it has one.
        public var key: String?
        /// Ids that it had before, the first one first.
        public var aliases: [String]?
        /// The headline.
        public var title: String
        /// Where it appeared.
        public var source: String?
        /// When it appeared, as the article says.
        public var published: String?
        /// Who wrote it.
        public var byline: String?
        /// Who edited it.
        public var editor: String?
        /// The name of the file it was in.
        public var file: String?
        /// When its first recording was made, as ``ManifestTime`` writes it; only where that is not when the manifest's
        /// file was.
        public var made: String?
        /// When another sound took the place of an earlier one, as ``ManifestTime`` writes it.
        public var revised: String?

        /// Makes an article.
        public init(
            id: String, key: String? = nil, aliases: [String]? = nil, title: String, source: String? = nil,
            published: String? = nil, byline: String? = nil, editor: String? = nil, file: String? = nil,
            made: String? = nil, revised: String? = nil
        ) {
            self.id = id
            self.key = key
            self.aliases = aliases
            self.title = title
            self.source = source
            self.published = published
            self.byline = byline
            self.editor = editor
            self.file = file
            self.made = made
            self.revised = revised
        }
    }

    /// Who read it.
    public struct Voice: Hashable, Sendable, Codable {
        /// The name it is chosen by.
        public var name: String
        /// The name it is shown by.
        public var title: String
        /// About how fast, in eSpeak NG's words a minute; 208 is a newsreader's pace.
        public var rate: Int
        /// Base pitch, from 0 to 99; only older versions wrote it.
        public var pitch: Int?
        /// How far tones move, from 0 to 99; only older versions wrote it.
        public var range: Int?
        /// How fast, as a factor of the voice's own pace.
        public var speed: Double?
        /// The engine's name.
        public var engine: String?
        /// A checksum of the model that the engine spoke with.
        public var model: String?
        /// The engine's version.
        public var engineVersion: String?

        /// Makes a voice.
        public init(
            name: String, title: String, rate: Int, pitch: Int? = nil, range: Int? = nil, speed: Double? = nil,
            engine: String? = nil, model: String? = nil, engineVersion: String? = nil
        ) {
            self.name = name
            self.title = title
            self.rate = rate
            self.pitch = pitch
            self.range = range
            self.speed = speed
            self.engine = engine
            self.model = model
            self.engineVersion = engineVersion
        }
    }

    /// The sound.
    public struct Audio: Hashable, Sendable, Codable {
        /// The file's name, in the manifest's folder.
        public var file: String
        /// Its format, as in ``RecordingFormats``: `wav`.
        public var format: String
        /// Samples a second.
        public var sampleRate: Int
        /// Channels: 1.
        public var channels: Int
        /// The length in samples.
        public var samples: Int
        /// The length in seconds.
        public var duration: Double
        /// The file's size in bytes.
        public var bytes: Int
        /// The file's checksum, as ``FileChecksum`` gives it; missing where an older version wrote the manifest.
        public var xxh128: String?
        /// Integrated loudness in LUFS (EBU R 128), where it was set.
        public var loudness: Double?
        /// The highest true peak in dBTP, where the loudness was set.
        public var truePeak: Double?
    }

    /// A file of a recording.
    public struct File: Hashable, Sendable, Codable {
        /// What it is for: the raw value of a ``RecordingFormat/Role``, or one of a later version.
        public var role: String
        /// The name of its format, as in ``RecordingFormats``.
        public var format: String
        /// Its name, in the manifest's folder.
        public var file: String
        /// Its size in bytes.
        public var bytes: Int
        /// Its checksum, as ``FileChecksum`` gives it.
        public var xxh128: String?
    }

    /// A named stretch of a recording.
    public struct Chapter: Hashable, Sendable, Codable {
        /// Its name in full.
        public var title: String
        /// When it starts, in seconds.
        public var start: Double
        /// When the next one starts, or the recording ends, in seconds.
        public var end: Double
    }
}
