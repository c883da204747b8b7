/// How the words of a recording are spoken: the file `NAME.readings.json` beside its manifest.
///
/// ```json
/// {
///   "schema": 1,
///   "pipeline": 7,
///   "sentences": [
///     {"chapter": 0, "paragraph": 1, "offset": 0, "words": [
///       {"offset": 0, "syllables": "zhang3"}, {"offset": 1, "spoken": "百分之六点三", "syllables": "bai3 fen1 zhi1 liu4 dian3 san1"}]}
///   ]
/// }
/// ```
/// Its sentences and words are those of the manifest, one for one, and have their offsets.
public struct Readings: Hashable, Sendable, Codable {
    /// The version of the schema that this version of Langdu writes and the highest it reads.
    public static let schema = 1
    /// The files' line in the table of formats.
    public static let format = RecordingFormat(
        "readings", fileExtension: "readings.json", mediaType: "application/json", role: .readings,
        players: "Langdu, and programs that show pinyin")

    /// The version of the schema.
    public var schema: Int
    /// The version of the way from text to sound that read the words. Where it is not the manifest's, the readings
    /// were made later, and a word may have been spoken otherwise.
    public var pipeline: Int
    /// The manifest's sentences.
    public var sentences: [Sentence]

    /// Makes readings.
    public init(pipeline: Int, sentences: [Sentence] = []) {
        schema = Self.schema
        self.pipeline = pipeline
        self.sentences = sentences
    }

    /// A sentence.
    public struct Sentence: Hashable, Sendable, Codable {
        /// The chapter it is in, counted from 0.
        public var chapter: Int
        /// The paragraph of its chapter, counted from 0.
        public var paragraph: Int
        /// Where it starts in its paragraph, in Unicode scalars.
        public var offset: Int
        /// The manifest's words.
        public var words: [Word]

        /// Makes a sentence.
        public init(chapter: Int, paragraph: Int, offset: Int, words: [Word]) {
            self.chapter = chapter
            self.paragraph = paragraph
            self.offset = offset
            self.words = words
        }
    }

    /// A word.
    public struct Word: Hashable, Sendable, Codable {
        /// Where it starts in its paragraph, in Unicode scalars.
        public var offset: Int
        /// The word as spoken, where that is not as it is written: `2024` → 二零二四.
        public var spoken: String?
        /// Its syllables as spoken, with blanks between: pinyin with tones from 1 to 5 and `v` for ü, one for each hanzi
        /// that is spoken, 儿 of an erhua as `r5`. Empty for Latin words, and for words whose reading is not known.
        public var syllables: String

        /// Makes a word.
        public init(offset: Int, spoken: String? = nil, syllables: String) {
            self.offset = offset
            self.spoken = spoken
            self.syllables = syllables
        }
    }
}
