public import Speech

/// All there is to know of a recording: the JSON file beside its audio.
///
/// ```json
/// {
///   "schema": 1,
///   "generator": {"name": "langdu", "version": "0.1.0", "pipeline": 1},
///   "fingerprint": "…",
///   "article": {"id": "…", "title": "…", "source": "…", "published": "…"},
///   "voice": {"name": "…", "title": "…", "rate": 215},
///   "audio": {"file": "….wav", "format": "wav", "sampleRate": 22050, "channels": 1, "samples": 0, "duration": 0,
///             "bytes": 44, "xxh128": "…"},
///   "files": [{"role": "audio", "format": "wav", "file": "….wav", "bytes": 44, "xxh128": "…"}],
///   "silent": {"characters": 1, "stretches": [{"text": "😀", "reason": "emoji", "chapter": 0, "paragraph": 1,
///                                              "offset": 7}]},
///   "chapters": [{"title": "…", "start": 0, "end": 12.5}],
///   "sentences": [{"role": "paragraph", "chapter": 0, "paragraph": 1, "text": "…", "offset": 0, "start": 0.25,
///                  "speechEnd": 2.5, "end": 2.9, "words": [{"text": "…", "offset": 0, "start": 0.25, "end": 0.5}]}]
/// }
/// ```
/// Times are seconds rounded to a millionth, which tells samples apart up to 500,000 Hz: times × `sampleRate`,
/// rounded, are exact samples. Offsets count Unicode scalars from the start of a paragraph. Readers ignore keys they
/// do not know; a change that breaks them raises `schema`.
public struct Manifest: Hashable, Sendable, Codable {
    /// The version of the schema that this version of Langdu writes and the highest it reads.
    public static let schema = 1

    /// Everything but the sentences.
    public var head: Head
    /// The sentences in order. They cover the recording without gap or overlap.
    public var sentences: [Sentence]

    /// A sentence as heard, with the pause that follows it.
    public struct Sentence: Hashable, Sendable, Codable {
        /// What the sentence is part of.
        public var role: Timeline.Sentence.Role
        /// The chapter it is in, counted from 0.
        public var chapter: Int
        /// The paragraph of its chapter, counted from 0.
        public var paragraph: Int
        /// The sentence as written.
        public var text: String
        /// Where it starts in its paragraph, in Unicode scalars.
        public var offset: Int
        /// How many scalars it takes there, where that is not the number in `text`.
        public var length: Int?
        /// When it starts, in seconds.
        public var start: Double
        /// When its last sound ends, in seconds.
        public var speechEnd: Double
        /// When the next one starts, in seconds.
        public var end: Double
        /// Its words in order.
        public var words: [Word]
    }

    /// A word as heard.
    public struct Word: Hashable, Sendable, Codable {
        /// The word as written.
        public var text: String
        /// Where it starts in its paragraph, in Unicode scalars.
        public var offset: Int
        /// How many scalars it takes there, where that is not the number in `text`.
        public var length: Int?
        /// When it starts, in seconds.
        public var start: Double
        /// When it ends, in seconds.
        public var end: Double
    }

    private enum CodingKeys: String, CodingKey {
        case sentences
    }

    /// Decodes the keys of the head and the sentences from one object.
    public init(from decoder: any Decoder) throws {
        head = try Head(from: decoder)
        sentences = try decoder.container(keyedBy: CodingKeys.self).decode([Sentence].self, forKey: .sentences)
    }

    /// Encodes the keys of the head and the sentences into one object.
    public func encode(to encoder: any Encoder) throws {
        try head.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sentences, forKey: .sentences)
    }

    /// The timeline the manifest was made from, exact to the sample.
    public var timeline: Timeline {
        let rate = Double(head.audio.sampleRate)
        // One that was not read from a file may hold any number.
        func samples(_ seconds: Double) -> Int { Int(clamping: (seconds * rate).rounded()) }
        func range(_ offset: Int, _ length: Int?, _ text: String) -> Range<Int> {
            let (end, overflows) = offset.addingReportingOverflow(max(0, length ?? text.unicodeScalars.count))
            return overflows ? offset..<offset : offset..<end
        }
        return Timeline(
            sampleRate: head.audio.sampleRate, length: head.audio.samples,
            chapters: head.chapters.map { Timeline.Chapter(title: $0.title, start: samples($0.start)) },
            sentences: sentences.map { sentence in
                Timeline.Sentence(
                    role: sentence.role, chapter: sentence.chapter, paragraph: sentence.paragraph,
                    range: range(sentence.offset, sentence.length, sentence.text), text: sentence.text,
                    start: samples(sentence.start), speechEnd: samples(sentence.speechEnd), end: samples(sentence.end),
                    words: sentence.words.map { word in
                        Timeline.Word(
                            text: word.text, range: range(word.offset, word.length, word.text),
                            start: samples(word.start), end: samples(word.end))
                    })
            })
    }
}
