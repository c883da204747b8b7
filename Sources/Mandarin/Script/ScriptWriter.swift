/// Turns paragraphs into scripts: the whole of `Mandarin` in one call.
///
/// ```swift
/// let writer = try ScriptWriter()
/// let script = writer.script(for: "银行行长来了。")
/// // 银行 → yin2 hang2, 行长 → hang2 zhang3, 来 → lai2, 了 → le5
/// ```
public struct ScriptWriter: Sendable {
    private let segmenter = Segmenter()
    private let normalizer: Normalizer
    private let reader: WordReader
    private let lexicon: Lexicon
    private let readsAnnotations: Bool

    /// Makes a writer over the lexicon that comes with the package.
    ///
    /// - Parameters:
    ///   - options: How figures are said.
    ///   - userLexicon: Words that are read as their owner says.
    ///   - register: How many light syllables are made.
    ///   - standard: Whose standard is read by.
    ///   - readsAnnotations: Whether pinyin in brackets is the reading of the hanzi before it: 重(chong2)庆.
    ///   - citation: Whether tones are those of the dictionary, without sandhi.
    /// - Throws: An error that names the places searched when the lexicon is not found.
    public init(
        normalizing options: Normalizer.Options = .init(), userLexicon: UserLexicon? = nil,
        register: Register = .broadcast, standard: Standard = .mainland, readsAnnotations: Bool = false,
        citation: Bool = false
    ) throws {
        self.readsAnnotations = readsAnnotations
        // Said here rather than found out by text that is not said.
        _ = try Romanization.standard.get()
        lexicon = try Lexicon.standard()
        normalizer = try Normalizer(options: options, lexicon: lexicon, userLexicon: userLexicon)
        reader = try WordReader(
            lexicon: lexicon, model: PolyphoneModel.standard(), phraseModel: PhraseModel.standard(),
            userLexicon: userLexicon.flatMap { $0.isEmpty ? nil : $0 }, register: register, standard: standard,
            citation: citation)
    }

    /// The script of a paragraph.
    public func script(for paragraph: String) -> Script {
        let source = Array(paragraph.unicodeScalars)
        let annotated = annotations(in: source)
        let text = annotated?.text ?? source
        var silence = SilenceFinder(source, notes: annotated?.notes ?? [])
        let sentences = segmenter.sentences(in: text).map { range in
            let tokens = normalizer.tokens(in: text, range: range)
            var words = reader.words(for: tokens, in: text, given: annotated?.readings ?? [:])
            guard let annotated else {
                silence.note(words.lazy.map(\.range), among: tokens)
                return Script.Sentence(text: String(scalars: text[range]), range: range, words: words)
            }
            for index in words.indices {
                words[index].range = annotated.sourceRange(of: words[index].range)
                words[index].text = String(scalars: source[words[index].range])
            }
            silence.note(words.lazy.map(\.range), among: annotated.inSource(tokens))
            let range = annotated.sourceRange(of: range)
            return Script.Sentence(text: String(scalars: source[range]), range: range, words: words)
        }
        return Script(sentences: sentences, silent: silence.finished())
    }

    /// How many sentences the script of a paragraph has, known without reading them.
    public func sentenceCount(of paragraph: String) -> Int {
        let source = Array(paragraph.unicodeScalars)
        return segmenter.sentences(in: annotations(in: source)?.text ?? source).count
    }

    /// Why the words of a paragraph are read as they are, and what of it cannot be said.
    public func explanations(for paragraph: String) -> [Explanation] {
        let source = Array(paragraph.unicodeScalars)
        let annotated = annotations(in: source)
        let text = annotated?.text ?? source
        var silence = SilenceFinder(source, notes: annotated?.notes ?? [])
        var explanations = segmenter.sentences(in: text).flatMap { range in
            let tokens = normalizer.tokens(in: text, range: range)
            var explanations = reader.explanations(for: tokens, in: text, given: annotated?.readings ?? [:])
            guard let annotated else {
                silence.note(explanations.lazy.map(\.range), among: tokens)
                return explanations
            }
            for index in explanations.indices {
                explanations[index].range = annotated.sourceRange(of: explanations[index].range)
            }
            silence.note(explanations.lazy.map(\.range), among: annotated.inSource(tokens))
            return explanations
        }
        let unsaid = silence.finished().filter { !$0.reason.isExpected }
        if !unsaid.isEmpty {
            explanations += unsaid.map(Explanation.init)
            explanations.sort { $0.range.lowerBound < $1.range.lowerBound }
        }
        return explanations
    }

    /// The text without readings in brackets, where they are asked for and there are some.
    private func annotations(in source: [Unicode.Scalar]) -> AnnotatedText? {
        guard readsAnnotations else { return nil }
        let annotated = AnnotatedText(source, lexicon: lexicon)
        return annotated.readings.isEmpty ? nil : annotated
    }
}
