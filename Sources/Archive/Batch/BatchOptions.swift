public import Articles
internal import Recordings

/// What a run is to do.
public struct BatchOptions: Sendable {
    /// What reads the articles; the workers' must be the same.
    public var reader = ArticleReader()
    /// Where the articles come from.
    public var source: ArticleSource
    /// The folder of the recordings.
    public var output: String
    /// The program of the workers.
    public var worker: WorkerProgram
    /// How many workers there are.
    public var jobs: Int
    /// Stands for all that shapes a recording besides the article; articles finished under the same are passed over.
    public var settings: String
    /// The endings of the names of a recording's files, without dots; those that one lacks are made.
    public var fileExtensions = RecordingOptions.standard.fileExtensions
    /// The name of the voice. Where another one is the library's default, its recordings are `NAME@VOICE`; where this is
    /// nothing, all bear the articles' own names.
    public var voice: String?
    /// Whether to make again what is finished.
    public var force = false
    /// Whether to try only what failed in the last run.
    public var retriesFailed = false
    /// The part of the archive that is this run's.
    public var shard: Shard?
    /// What workers may take.
    public var limits = WorkerLimits()
    /// Whether to keep the library's index.
    public var keepsIndex = true

    /// Makes options.
    public init(source: ArticleSource, output: String, worker: WorkerProgram, jobs: Int, settings: String) {
        self.source = source
        self.output = output
        self.worker = worker
        self.jobs = jobs
        self.settings = settings
    }

    var folder: OutputFolder { OutputFolder(output, shard: shard) }

    /// Begins to search for the articles.
    func search() throws(ArchiveError) -> any ArticleSearch {
        try source.search(excluding: folder.path, forms: reader.forms)
    }

    /// How recordings are named, as far as is known without writing anything.
    var naming: VoiceNaming? {
        voice.map { VoiceNaming(voice: $0, defaultVoice: DefaultVoice.name(in: folder.path, orElse: $0)) }
    }

    /// How recordings are named, which is noted in the output folder.
    func settledNaming() -> VoiceNaming? {
        voice.map { VoiceNaming(voice: $0, defaultVoice: DefaultVoice.settle(in: folder.path, orElse: $0)) }
    }
}
