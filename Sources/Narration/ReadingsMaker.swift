public import Mandarin
public import Recordings

/// Reads the words of recordings that are there, without speaking them: what an older version recorded gets its
/// ``Recordings/Readings`` so.
///
/// The text is that of the manifest's sentences, and the rules are those of today: where a later version reads a word
/// otherwise than the one that spoke it, so does the file, which says by its `pipeline` that it may.
public struct ReadingsMaker: Sendable {
    private let writer: ScriptWriter

    /// Prepares to read as a voice does.
    ///
    /// - Throws: An error that names the places searched when the lexicon is not found.
    public init(voice: VoiceProfile, userLexicon: UserLexicon = UserLexicon(), readsAnnotations: Bool = false) throws {
        writer = try Narrator.writer(
            for: voice.reading, voice.reading.numbers ?? .init(), userLexicon, readsAnnotations)
    }

    init(_ writer: ScriptWriter) { self.writer = writer }

    /// What came of it.
    public struct Outcome: Hashable, Sendable {
        /// The readings, sentence by sentence as in the manifest.
        public var readings: Readings
        /// How many words could not be found again; they have no syllables.
        public var unknown: Int

        /// Makes an outcome.
        public init(readings: Readings, unknown: Int = 0) {
            self.readings = readings
            self.unknown = unknown
        }
    }

    /// How the words of a recording are read.
    public func readings(of manifest: Manifest) -> Outcome {
        var outcome = Outcome(readings: Readings(pipeline: Narrator.pipeline))
        var rest = manifest.sentences[...]
        while let first = rest.first {
            let paragraph = rest.prefix { $0.chapter == first.chapter && $0.paragraph == first.paragraph }
            rest = rest.dropFirst(paragraph.count)
            let found = WordFinder(writer.script(for: Self.text(of: paragraph)).sentences.flatMap(\.words))
            for sentence in paragraph {
                let words = sentence.words.map { word in
                    if let reading = found.reading(of: word) { return reading }
                    outcome.unknown += 1
                    return Readings.Word(offset: word.offset, syllables: "")
                }
                outcome.readings.sentences.append(
                    Readings.Sentence(
                        chapter: sentence.chapter, paragraph: sentence.paragraph, offset: sentence.offset, words: words)
                )
            }
        }
        return outcome
    }

    /// A paragraph as its sentences have it, each at its own place; blanks stand for what is between them.
    private static func text(of sentences: ArraySlice<Manifest.Sentence>) -> String {
        var scalars: [Unicode.Scalar] = []
        for sentence in sentences {
            let text = sentence.text.unicodeScalars
            let length = sentence.length ?? text.count
            // A manifest may name any place; one far off is no place of this paragraph.
            guard sentence.offset >= scalars.count, sentence.offset - scalars.count <= longestGap else { continue }
            scalars += repeatElement(" ", count: sentence.offset - scalars.count)
            scalars += text.prefix(length)
            scalars += repeatElement(" ", count: max(0, min(length - text.count, longestGap)))
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static let longestGap = 10_000
}

/// Finds words of a manifest among those of a script of its text.
private struct WordFinder {
    /// The script's words by where they start.
    private var words: [Int: Word] = [:]
    /// The syllable of each hanzi that has one of its own.
    private var syllables: [Int: (hanzi: Unicode.Scalar, syllable: Syllable)] = [:]

    init(_ script: [Word]) {
        for word in script {
            words[word.range.lowerBound] = word
            guard word.spoken == word.text, word.syllables.count == word.range.count else { continue }
            for (index, (hanzi, syllable)) in zip(word.text.unicodeScalars, word.syllables).enumerated() {
                syllables[word.range.lowerBound + index] = (hanzi, syllable)
            }
        }
    }

    /// The reading of the word that stands there; nothing where today's rules divide the text so otherwise that its
    /// hanzi have no syllables of their own.
    func reading(of word: Manifest.Word) -> Readings.Word? {
        if let same = words[word.offset], same.text == word.text { return Readings.Word(same) }
        var found: [Syllable] = []
        for (index, scalar) in word.text.unicodeScalars.enumerated() {
            guard let (hanzi, syllable) = syllables[word.offset + index], hanzi == scalar else { return nil }
            found.append(syllable)
        }
        return Readings.Word(
            offset: word.offset, syllables: found.map(\.description).joined(separator: " "))
    }
}
