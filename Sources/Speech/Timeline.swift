/// When each chapter, sentence and word of a recording is heard, exact to the sample.
public struct Timeline: Hashable, Sendable {
    /// Samples a second.
    public var sampleRate: Int

    /// The length of the whole recording in samples.
    public var length: Int

    /// The chapters in order: the opening, then one for each section.
    public var chapters: [Chapter]

    /// The sentences in order. They cover the recording without gap or overlap.
    public var sentences: [Sentence]

    /// Makes a timeline, empty unless told otherwise.
    public init(sampleRate: Int, length: Int = 0, chapters: [Chapter] = [], sentences: [Sentence] = []) {
        self.sampleRate = sampleRate
        self.length = length
        self.chapters = chapters
        self.sentences = sentences
    }

    /// A named stretch of a recording. It lasts until the next one starts.
    public struct Chapter: Hashable, Sendable {
        /// The name that players show.
        public var title: String
        /// The first sample of the chapter's first sound.
        public var start: Int

        /// Makes a chapter.
        public init(title: String, start: Int) {
            self.title = title
            self.start = start
        }
    }

    /// A sentence as heard, with the pause that follows it.
    public struct Sentence: Hashable, Sendable {
        /// What part of an article a sentence belongs to.
        public enum Role: String, Sendable, Codable {
            /// The article's title.
            case title
            /// The source and date, announced after the title.
            case announcement
            /// A section's heading, or one part of it.
            case heading
            /// Running text.
            case paragraph
        }

        /// What the sentence is part of.
        public var role: Role
        /// The chapter it is in, counted from 0.
        public var chapter: Int
        /// The paragraph of its chapter, counted from 0; headings and titles count as paragraphs.
        public var paragraph: Int
        /// Where the sentence stands in its paragraph, in Unicode scalars.
        public var range: Range<Int>
        /// The sentence as written.
        public var text: String
        /// Its first sample.
        public var start: Int
        /// The sample after its last sound, before the pause.
        public var speechEnd: Int
        /// The sample after the pause that follows: the next sentence's start.
        public var end: Int
        /// Its words in order.
        public var words: [Word]

        /// Makes a sentence.
        public init(
            role: Role, chapter: Int, paragraph: Int, range: Range<Int>, text: String, start: Int, speechEnd: Int,
            end: Int, words: [Word]
        ) {
            self.role = role
            self.chapter = chapter
            self.paragraph = paragraph
            self.range = range
            self.text = text
            self.start = start
            self.speechEnd = speechEnd
            self.end = end
            self.words = words
        }
    }

    /// A word as heard.
    public struct Word: Hashable, Sendable {
        /// The word as written.
        public var text: String
        /// Where it stands in its paragraph, in Unicode scalars.
        public var range: Range<Int>
        /// Its first sample.
        public var start: Int
        /// The sample after its last.
        public var end: Int

        /// Makes a word.
        public init(text: String, range: Range<Int>, start: Int, end: Int) {
            self.text = text
            self.range = range
            self.start = start
            self.end = end
        }
    }
}
