public import Articles
public import ESpeak
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

    private let voice: VoiceProfile
    private let engine: ESpeakEngine
    private let writer: ScriptWriter
    private let userLexicon: UserLexicon
    private let readsAnnotations: Bool

    /// Prepares a voice.
    ///
    /// - Parameters:
    ///   - voice: The voice.
    ///   - userLexicon: Words that are read as their owner says.
    ///   - readsAnnotations: Whether pinyin in brackets is the reading of the hanzi before it: 重(chong2)庆.
    /// - Throws: `ESpeakError`, or an error that names the places searched when the lexicon is not found.
    public init(
        voice: VoiceProfile, userLexicon: UserLexicon = UserLexicon(), readsAnnotations: Bool = false
    ) async throws {
        self.voice = voice
        self.userLexicon = userLexicon
        self.readsAnnotations = readsAnnotations
        engine = try await ESpeakEngine(voice: voice.engineVoice())
        writer = try ScriptWriter(
            normalizing: voice.numbers ?? .init(), userLexicon: userLexicon, register: voice.register ?? .broadcast,
            standard: voice.standard ?? .mainland, readsAnnotations: readsAnnotations)
    }

    /// What became of a request for a recording.
    public struct Outcome: Hashable, Sendable {
        /// What the recording's manifest says of it.
        public var manifest: Manifest.Head
        /// Whether the recording was there already.
        public var wasSkipped: Bool
        /// When what is heard, where the recording is new.
        public var timeline: Timeline?
    }

    /// A recording that only the disk has yet to take, or that was there already.
    public enum Draft: Sendable {
        case existing(Manifest.Head)
        case written(WrittenRecording)

        /// Puts the recording on the disk under its name.
        ///
        /// - Parameter onWait: Is called once where another program holds the folder's lock.
        /// - Throws: ``RecordingError``, or `CancellationError` when the task is cancelled while it waits for the lock.
        public func publish(onWait: @Sendable () -> Void = {}) async throws -> Outcome {
            switch self {
            case .existing(let manifest): Outcome(manifest: manifest, wasSkipped: true)
            case .written(let recording):
                Outcome(
                    manifest: try await recording.publish(onWait: onWait), wasSkipped: false,
                    timeline: recording.timeline)
            }
        }
    }

    /// A word for all that shapes recordings besides the articles and the user's lexicon: equal where they are.
    public static func settings(voice: VoiceProfile, readsAnnotations: Bool = false) throws -> String {
        try Fingerprint.settings(voice: voice, readsAnnotations: readsAnnotations)
    }

    /// Records an article, unless the same recording is there already.
    ///
    /// - Parameters:
    ///   - name: The name of the files without extension.
    ///   - source: The article's file, for the manifest.
    ///   - force: Whether to record even if the same recording exists.
    ///   - onProgress: Is called after each sentence.
    ///   - onWait: Is called once where another program holds the folder's lock.
    /// - Throws: ``RecordingError``, ``ESpeakError``, `ArticleError` where nothing in the article can be spoken, or
    ///   `CancellationError` when the task is cancelled; nothing is left behind then.
    public func record(
        _ article: Article, named name: String, in directory: RecordingDirectory, source: String? = nil,
        force: Bool = false, onProgress: @Sendable (Progress) -> Void = { _ in },
        onWait: @Sendable () -> Void = {}
    ) async throws -> Outcome {
        try await draft(
            article, named: name, in: directory, source: source, force: force, onProgress: onProgress
        ).publish(onWait: onWait)
    }

    /// Records an article, and leaves the wait for the disk to ``Draft/publish()``; see
    /// ``record(_:named:in:source:force:onProgress:onWait:)``.
    public func draft(
        _ article: Article, named name: String, in directory: RecordingDirectory, source: String? = nil,
        force: Bool = false, onProgress: @Sendable (Progress) -> Void = { _ in }
    ) async throws -> Draft {
        let fingerprint = try Fingerprint.recording(
            of: article, voice: voice, readings: readings(for: article), readsAnnotations: readsAnnotations)
        if !force, let manifest = directory.recording(named: name, fingerprint: fingerprint),
            manifest.audio.samples > 0
        {
            return .existing(manifest)
        }
        let outline = Outline(article, announcing: voice.announce)
        // All that is to be spoken comes first: used between phrases, it would have left the processor's cache each time.
        let scripts = try outline.chapters.map { try $0.items.map(script) }
        let sentences = scripts.map { $0.map(\.sentences) }
        let unspeakable = ArticleError(path: source ?? "stdin", problem: .nothingToSay(UnspokenText(article).summary))
        guard outline.isSpoken(in: sentences) else { throw unspeakable }
        var recording = try RecordingWriter(
            in: directory, name: name, sampleRate: engine.sampleRate, loudness: voice.loudness)
        let timeline = try await speak(outline, sentences, to: &recording, onProgress: onProgress)
        // The engine may have nothing to say of what has letters.
        guard timeline.sentences.contains(where: { $0.speechEnd > $0.start }) else { throw unspeakable }
        return .written(
            try recording.written(
                timeline: timeline,
                details: details(
                    of: article, silent: Manifest.Silent(scripts), fingerprint: fingerprint, source: source)))
    }

    private func speak(
        _ outline: Outline, _ scripts: [[[Script.Sentence]]], to recording: inout RecordingWriter,
        onProgress: @Sendable (Progress) -> Void
    ) async throws -> Timeline {
        let pacing = Pacing(pauses: voice.pauses, sampleRate: engine.sampleRate)
        var timeline = Timeline(sampleRate: engine.sampleRate)
        var progress = Progress(
            chapter: 0, chapters: outline.chapters.count, sentences: 0,
            sentencesInAll: scripts.joined().reduce(0) { $0 + $1.count }, seconds: 0)

        for (number, chapter) in outline.chapters.enumerated() {
            let isLastChapter = number == outline.chapters.count - 1
            progress.chapter = number + 1
            timeline.chapters.append(Timeline.Chapter(title: chapter.title, start: recording.count))
            for (index, item) in chapter.items.enumerated() {
                let next = index + 1 < chapter.items.count ? chapter.items[index + 1].role : nil
                let sentences = scripts[number][index]
                for (position, sentence) in sentences.enumerated() {
                    let start = recording.count
                    let times = try await speak(sentence, role: item.role, pacing: pacing) { piece in
                        switch piece {
                        case .speech(let samples): try recording.append(samples)
                        case .silence(let duration): try recording.appendSilence(duration)
                        }
                    }
                    let speechEnd = recording.count
                    let isLast = position == sentences.count - 1
                    try recording.appendSilence(
                        !isLast
                            ? pacing.silence(after: .sentence)
                            : next == nil && isLastChapter
                                ? pacing.silenceAtEnd : pacing.silence(after: item.role, before: next))
                    timeline.sentences.append(
                        Timeline.Sentence(
                            role: item.role, chapter: number, paragraph: index, range: sentence.range,
                            text: sentence.text, start: start, speechEnd: speechEnd, end: recording.count,
                            words: times.words(from: start)))
                    progress.sentences += 1
                    progress.seconds = Double(recording.count) / Double(engine.sampleRate)
                    onProgress(progress)
                }
            }
        }
        timeline.length = recording.count
        return timeline
    }

    /// The user's words in an article with their readings.
    private func readings(for article: Article) throws -> [String] {
        // Most users have none, and an article that is only to be skipped is not laid out for nothing.
        guard !userLexicon.isEmpty else { return [] }
        let texts = Outline(article, announcing: voice.announce).chapters.flatMap(\.items).map(\.text)
        return userLexicon.entries(in: texts, lexicon: try .standard())
    }

    /// A paragraph as it is to be spoken.
    private func script(of item: Outline.Item) throws -> Script {
        try Task.checkCancellation()
        return writer.script(for: item.text)
    }

    /// Speaks a sentence, the pause after it not included.
    ///
    /// - Parameter take: Is given each stretch of sound in order.
    private func speak(
        _ sentence: Script.Sentence, role: Timeline.Sentence.Role, pacing: Pacing, take: (SoundPiece) throws -> Void
    ) async throws -> SentenceTimes {
        var times = SentenceTimes()
        for (phrase, delivery) in phrases(of: sentence, role: role) {
            try Task.checkCancellation()
            let utterance = try await engine.speak(phrase, as: delivery)
            try take(.speech(utterance.samples))
            times.append(utterance, of: phrase)
            if phrase.words.endIndex < sentence.words.endIndex, let level = phrase.words.last?.breakAfter {
                let pause = pacing.silence(after: level)
                try take(.silence(pause))
                times.appendSilence(pause)
            }
        }
        return times
    }

    /// The phrases of a sentence, and how each is said.
    private func phrases(
        of sentence: Script.Sentence, role: Timeline.Sentence.Role
    ) -> Zip2Sequence<[Phrase], [Delivery]> {
        let phrases = sentence.phrases
        let melody = Melody(profile: voice.melody ?? .flat)
        return zip(phrases, melody.deliveries(for: phrases, of: sentence, role: role))
    }

    /// A text as it would be heard, with the time of each syllable: for samples and for measurements.
    ///
    /// - Throws: `ESpeakError`, or `CancellationError` when the task is cancelled.
    public func speech(of text: String) async throws -> SpokenText {
        let pacing = Pacing(pauses: voice.pauses, sampleRate: engine.sampleRate)
        var spoken = SpokenText(sampleRate: engine.sampleRate)
        for sentence in writer.script(for: text).sentences {
            if !spoken.samples.isEmpty { spoken.append(.silence(pacing.silence(after: .sentence))) }
            spoken.note(try await speak(sentence, role: .paragraph, pacing: pacing) { spoken.append($0) })
        }
        return spoken
    }

    /// What the engine is given for an article: for tests and benchmarks.
    public func engineCalls(for article: Article) -> [ESpeakCall] {
        Outline(article, announcing: voice.announce).chapters.flatMap(\.items).flatMap { item in
            writer.script(for: item.text).sentences
                .flatMap { phrases(of: $0, role: item.role) }
                .flatMap { engine.calls(for: $0, as: $1) }
        }
    }

    private func details(
        of article: Article, silent: Manifest.Silent?, fingerprint: String, source: String?
    ) -> RecordingDetails {
        RecordingDetails(
            generator: Manifest.Generator(version: Self.version, pipeline: Fingerprint.pipeline),
            fingerprint: fingerprint,
            article: Manifest.Article(
                id: Fingerprint.id(of: article), title: article.title.text, source: article.source?.text,
                published: article.published?.text, byline: article.byline?.text, editor: article.editor?.text,
                file: source),
            voice: Manifest.Voice(
                name: voice.name, title: voice.title, rate: voice.rate, pitch: voice.pitch, range: voice.range,
                engine: "eSpeak NG", engineVersion: ESpeakEngine.version),
            silent: silent)
    }
}
