public import Articles
public import Mandarin
public import Recordings
public import Speech

/// Reads articles aloud with a voice: the whole way from article to recording.
///
/// ```swift
/// let narrator = try await Narrator(voice: VoiceLibrary().voice())
/// let article = try ArticleReader().article(fromFile: "article.txt")
/// let outcome = try await narrator.record(article, named: "article", in: RecordingDirectory(at: "output"))
/// ```
public struct Narrator: Sendable {
    /// The version of Langdu.
    public static let version = "0.1.0"

    /// The version of the way from text to sound; it stands in each manifest.
    public static let pipeline = Fingerprint.pipeline

    /// Who reads.
    public let voice: VoiceProfile
    private let engine: any SpeechEngine
    private let writer: ScriptWriter
    private let passages: Passages
    private let userLexicon: UserLexicon
    private let readsAnnotations: Bool
    private let refreshes: Bool
    private let options: RecordingOptions

    /// Prepares a voice.
    ///
    /// - Parameters:
    ///   - voice: The voice.
    ///   - userLexicon: Words that are read as their owner says.
    ///   - readsAnnotations: Whether pinyin in brackets is the reading of the hanzi before it: 重(chong2)庆.
    ///   - refreshes: Whether recordings are made anew that an older pipeline or another version of the engine made.
    ///   - options: The files that recordings have.
    /// - Throws: What the engine throws, or an error that names the places searched when the lexicon is not found.
    public init(
        voice: VoiceProfile, userLexicon: UserLexicon = UserLexicon(), readsAnnotations: Bool = false,
        refreshes: Bool = false, options: RecordingOptions = .standard
    ) async throws {
        let reading = voice.reading
        self.voice = voice
        self.userLexicon = userLexicon
        self.readsAnnotations = readsAnnotations
        self.refreshes = refreshes
        self.options = options
        engine = try await voice.start()
        writer = try Self.writer(for: reading, reading.numbers ?? .init(), userLexicon, readsAnnotations)
        passages = Passages(
            abilities: engine.abilities, melody: Melody(profile: reading.melody ?? .flat),
            pacing: Pacing(pauses: reading.pauses, sampleRate: engine.sampleRate))
    }

    /// What became of a request for a recording.
    public struct Outcome: Hashable, Sendable {
        /// What the recording's manifest says of it.
        public var manifest: Manifest.Head
        /// Whether the recording was there already.
        public var wasSkipped: Bool
        /// The formats that were added to it, by their names.
        public var added: [String] = []
        /// When what is heard, where the recording is new.
        public var timeline: Timeline?
    }

    /// A recording that only the disk has yet to take, or that was there already.
    public enum Draft: Sendable {
        case existing(KeptRecording)
        case extended(KeptRecording, AddedFiles)
        case written(WrittenRecording)

        /// Puts the recording on the disk under its name.
        ///
        /// - Parameter onWait: Is called once where another program holds the folder's lock.
        /// - Throws: ``RecordingError``, or `CancellationError` when the task is cancelled while it waits for the lock.
        public func publish(onWait: @Sendable () -> Void = {}) async throws -> Outcome {
            switch self {
            case .existing(let recording):
                Outcome(manifest: try await recording.publish(onWait: onWait), wasSkipped: true)
            case .extended(let recording, let files):
                try await Self.extended(recording, files, onWait)
            case .written(let recording):
                Outcome(
                    manifest: try await recording.publish(onWait: onWait), wasSkipped: false,
                    timeline: recording.timeline)
            }
        }

        private static func extended(
            _ recording: KeptRecording, _ files: AddedFiles, _ onWait: @Sendable () -> Void
        ) async throws -> Outcome {
            _ = try await recording.publish(onWait: onWait)
            return Outcome(
                manifest: try await files.publish(onWait: onWait).head, wasSkipped: true, added: files.formats)
        }
    }

    /// The ending of the name of the file, without the dot, that recordings have first among all asked for.
    public var fileExtension: String { options.fileExtensions.first ?? RecordingFormats.wave.fileExtension }

    /// A word for all that manifests say besides the articles and the user's lexicon: equal where they are.
    public static func settings(voice: VoiceProfile, readsAnnotations: Bool = false) throws -> String {
        try Fingerprint.settings(voice: voice, readsAnnotations: readsAnnotations)
    }

    /// Records an article, unless the same recording is there already.
    ///
    /// - Parameters:
    ///   - name: The name of the files without extension.
    ///   - identity: What tells the article from all others; its key or, where it has none, `name` where this is `nil`.
    ///   - source: The article's file, for the manifest.
    ///   - force: Whether to record even if the same recording exists.
    ///   - onProgress: Is called after each sentence.
    ///   - onWait: Is called once where another program holds the folder's lock.
    /// - Throws: ``RecordingError``, what the engine throws, `ArticleError` where nothing in the article can be spoken, or
    ///   `CancellationError` when the task is cancelled; nothing is left behind then.
    public func record(
        _ article: Article, named name: String, in directory: RecordingDirectory, identity: ArticleIdentity? = nil,
        source: String? = nil, force: Bool = false, onProgress: @Sendable (Progress) -> Void = { _ in },
        onWait: @Sendable () -> Void = {}
    ) async throws -> Outcome {
        try await draft(
            article, named: name, in: directory, identity: identity, source: source, force: force,
            onProgress: onProgress
        ).publish(onWait: onWait)
    }

    /// Records an article, and leaves the wait for the disk to ``Draft/publish()``; see
    /// ``record(_:named:in:identity:source:force:onProgress:onWait:)``.
    public func draft(
        _ article: Article, named name: String, in directory: RecordingDirectory, identity: ArticleIdentity? = nil,
        source: String? = nil, force: Bool = false, onProgress: @Sendable (Progress) -> Void = { _ in }
    ) async throws -> Draft {
        let outline = Outline(article, announcing: voice.reading.announce, reading: voice.reading.blocks)
        let readings = try readings(for: outline)
        let fingerprint = try Fingerprint.recording(
            of: outline, voice: voice, readings: readings, readsAnnotations: readsAnnotations)
        var options = options
        let earlier = EarlierRecording(named: name, in: directory)
        var identity = identity ?? ArticleIdentity(of: article, place: name)
        if let earlier { identity = identity.following(earlier.head.article) }
        var details = details(of: article, identity, fingerprint: fingerprint, source: source)
        details.article.aliases = earlier?.aliases(for: identity)
        if !force, let earlier, earlier.isComplete, case let head = earlier.head, head.audio.samples > 0,
            try head.fingerprint == fingerprint || isAsBefore(head, article, outline, readings),
            !(refreshes && isOutdated(head))
        {
            let kept = KeptRecording(in: directory, name: name, head: head, details: details)
            let lacking = options.lacking(in: head)
            if lacking.isEmpty { return .existing(kept) }
            let stored = try StoredRecording(at: directory.manifestPath(for: name))
            let words =
                try lacking.needsReadings ? stored.readings() ?? reader.readings(of: stored.manifest).readings : nil
            if let files = try await AddedFiles.written(lacking, for: stored, readings: words) {
                return .extended(kept, files)
            }
            // It has no file with all samples, so that it is spoken again, and what it has is made anew besides.
            options = options.adding(formatsOf: head)
        }
        earlier?.date(&details, for: identity)
        var recording = try RecordingWriter(
            in: directory, name: name, sampleRate: engine.sampleRate, loudness: voice.reading.loudness,
            options: options)
        let (timeline, spoken, silent) = try await speak(outline, to: &recording, onProgress: onProgress)
        details.silent = silent.characters > 0 ? silent : nil
        details.readings = options.hasReadings ? spoken : nil
        // More than just who published it when.
        guard timeline.sentences.contains(where: { $0.role != .announcement && $0.isHeard }) else {
            throw ArticleError(path: source ?? "stdin", problem: .nothingToSay(UnspokenText(article).summary))
        }
        do {
            return .written(try await recording.written(timeline: timeline, details: details))
        } catch {
            // A program that was stopped with the task says something else.
            try Task.checkCancellation()
            throw error
        }
    }

    /// Whether a recording with a fingerprint of an earlier kind would be heard as one that is made now.
    private func isAsBefore(
        _ head: Manifest.Head, _ article: Article, _ outline: Outline, _ readings: [String]
    ) throws -> Bool {
        guard
            let numbers = try OldFingerprint.numbers(
                of: head, article: article, voice: voice, readings: readings, readsAnnotations: readsAnnotations)
        else { return false }
        guard numbers != voice.reading.numbers ?? .init() else { return true }
        let before = try Self.writer(for: voice.reading, numbers, userLexicon, readsAnnotations)
        return outline.chapters.flatMap(\.items).allSatisfy {
            before.script(for: $0.text) == writer.script(for: $0.text)
        }
    }

    static func writer(
        for reading: ReadingStyle, _ numbers: Normalizer.Options, _ userLexicon: UserLexicon, _ readsAnnotations: Bool
    ) throws -> ScriptWriter {
        try ScriptWriter(
            normalizing: numbers, userLexicon: userLexicon, register: reading.register ?? .broadcast,
            standard: reading.standard ?? .mainland, readsAnnotations: readsAnnotations)
    }

    /// Whether an older pipeline or another version of the engine made a recording.
    private func isOutdated(_ head: Manifest.Head) -> Bool {
        head.generator.pipeline != Self.pipeline || head.voice.engineVersion != engine.identity.version
    }

    /// What reads the words of recordings that are there.
    private var reader: ReadingsMaker { ReadingsMaker(writer) }

    /// Speaks an article, paragraph by paragraph.
    ///
    /// - Returns: When what is heard, how the words are spoken, and what cannot be said.
    private func speak(
        _ outline: Outline, to recording: inout RecordingWriter, onProgress: @Sendable (Progress) -> Void
    ) async throws -> (Timeline, Readings, Manifest.Silent) {
        let pacing = passages.pacing
        let chapterSound = voice.reading.chapterSound?.samples(atRate: engine.sampleRate)
        var timeline = Timeline(sampleRate: engine.sampleRate)
        var readings = Readings(pipeline: Self.pipeline)
        var silent = Manifest.Silent()
        var progress = Progress(
            chapter: 0, chapters: outline.chapters.count, sentences: 0,
            sentencesInAll: outline.chapters.flatMap(\.items).reduce(0) { $0 + writer.sentenceCount(of: $1.text) },
            seconds: 0)
        for (number, chapter) in outline.chapters.enumerated() {
            let isLastChapter = number == outline.chapters.count - 1
            progress.chapter = number + 1
            timeline.chapters.append(Timeline.Chapter(title: chapter.title, start: recording.count))
            for (index, item) in chapter.items.enumerated() {
                let next = index + 1 < chapter.items.count ? chapter.items[index + 1].role : nil
                let pauseAfter =
                    next == nil && isLastChapter ? pacing.silenceAtEnd : pacing.silence(after: item.role, before: next)
                let script = writer.script(for: item.text)
                silent.add(script, chapter: number, paragraph: index)
                let sentences = script.sentences
                for group in passages.groups(of: sentences) {
                    let spoken = try await speak(group, role: item.role, into: &recording)
                    try recording.appendSilence(
                        group.endIndex < sentences.endIndex ? pacing.silence(after: .sentence) : pauseAfter)
                    if group.endIndex == sentences.endIndex, next == nil, !isLastChapter, let chapterSound {
                        // It belongs to the pause: whoever goes to a chapter hears its heading at once.
                        try recording.append(chapterSound)
                        try recording.appendSilence(pacing.silenceAfterChapterSound)
                    }
                    let starts = spoken.dropFirst().map(\.start) + [recording.count]
                    for (sentence, end) in zip(spoken, starts) {
                        timeline.sentences.append(
                            sentence.timed(role: item.role, chapter: number, paragraph: index, end: end))
                        readings.sentences.append(sentence.readings(chapter: number, paragraph: index))
                        progress.sentences += 1
                        progress.seconds = Double(end) / Double(engine.sampleRate)
                        onProgress(progress)
                    }
                }
            }
        }
        timeline.length = recording.count
        return (timeline, readings, silent)
    }

    /// Speaks sentences without a pause of the narrator's between them; the pause after them is not included.
    private func speak<Sink: SampleSink & ~Copyable>(
        _ group: ArraySlice<Script.Sentence>, role: Timeline.Sentence.Role, into sink: inout Sink
    ) async throws -> [SpokenSentence] {
        var phrases: [SpokenPhrase] = []
        var pause = 0
        var end = sink.count
        for passage in passages.passages(of: group, role: role) {
            try Task.checkCancellation()
            try sink.appendSilence(pause)
            let start = sink.count
            let utterance = try await engine.speak(passage)
            try sink.append(utterance.samples)
            phrases += SpokenPhrase.all(of: passage, in: utterance, from: start)
            pause = passage.parts.last?.pause ?? 0
        }
        return group.enumerated().map { index, sentence in
            let own = Array(phrases.prefix(sentence.phrases.count))
            phrases.removeFirst(own.count)
            let start = index == 0 ? end : own.first?.samples.lowerBound ?? end
            end = own.last?.samples.upperBound ?? start
            return SpokenSentence(sentence: sentence, start: start, speechEnd: end, phrases: own)
        }
    }

    /// The user's words in an article with their readings.
    private func readings(for outline: Outline) throws -> [String] {
        guard !userLexicon.isEmpty else { return [] }
        return userLexicon.entries(in: outline.chapters.flatMap(\.items).map(\.text), lexicon: try .standard())
    }

    /// A text as it would be heard, with the time of each syllable: for samples and for measurements.
    ///
    /// - Throws: What the engine throws, or `CancellationError` when the task is cancelled.
    public func speech(of text: String) async throws -> SpokenText {
        var spoken = SpokenText(sampleRate: engine.sampleRate)
        for group in passages.groups(of: writer.script(for: text).sentences) {
            if spoken.count > 0 { spoken.appendSilence(passages.pacing.silence(after: .sentence)) }
            for sentence in try await speak(group, role: .paragraph, into: &spoken) { spoken.note(sentence) }
        }
        return spoken
    }

    /// What the engine is given for an article: for tests and benchmarks.
    public func passages(for article: Article) -> [Passage] {
        Outline(article, announcing: voice.reading.announce, reading: voice.reading.blocks).chapters.flatMap(\.items)
            .flatMap { item in
                passages.groups(of: writer.script(for: item.text).sentences).flatMap {
                    passages.passages(of: $0, role: item.role)
                }
            }
    }

    private func details(
        of article: Article, _ identity: ArticleIdentity, fingerprint: String, source: String?
    ) -> RecordingDetails {
        let speaker = engine.identity
        return RecordingDetails(
            generator: Manifest.Generator(version: Self.version, pipeline: Self.pipeline),
            fingerprint: fingerprint,
            article: Manifest.Article(
                id: identity.id, key: identity.key, title: article.title.text, source: article.source?.text,
                published: article.published?.text, byline: article.byline?.text, editor: article.editor?.text,
                file: source),
            voice: Manifest.Voice(
                name: voice.name, title: voice.title, rate: voice.wordsPerMinute,
                speed: (voice.reading.speed * 100).rounded() / 100, engine: speaker.name, model: speaker.model,
                engineVersion: speaker.version))
    }
}

extension Timeline.Sentence {
    /// Whether there is any sound in it.
    fileprivate var isHeard: Bool { words.contains { $0.end > $0.start } }
}
