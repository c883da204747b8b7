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
    private let reader: Reader
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
        lexicon = try Lexicon.standard()
        normalizer = try Normalizer(options: options, lexicon: lexicon)
        reader = try Reader(
            lexicon: lexicon, model: PolyphoneModel.standard(), phraseModel: PhraseModel.standard(),
            userLexicon: userLexicon.flatMap { $0.isEmpty ? nil : $0 }, register: register, standard: standard,
            citation: citation)
    }

    /// The script of a paragraph.
    public func script(for paragraph: String) -> Script {
        let source = Array(paragraph.unicodeScalars)
        let annotated = annotations(in: source)
        let text = annotated?.text ?? source
        let sentences = segmenter.sentences(in: text).map { range in
            var words = reader.words(
                for: normalizer.tokens(in: text, range: range), in: text, given: annotated?.readings ?? [:])
            guard let annotated else {
                return Script.Sentence(text: String(scalars: text[range]), range: range, words: words)
            }
            for index in words.indices {
                words[index].range = annotated.sourceRange(of: words[index].range)
                words[index].text = String(scalars: source[words[index].range])
            }
            let range = annotated.sourceRange(of: range)
            return Script.Sentence(text: String(scalars: source[range]), range: range, words: words)
        }
        return Script(sentences: sentences, silent: Self.gaps(between: sentences, count: source.count))
    }

    /// How many sentences the script of a paragraph has, known without reading them.
    public func sentenceCount(of paragraph: String) -> Int {
        let source = Array(paragraph.unicodeScalars)
        return segmenter.sentences(in: annotations(in: source)?.text ?? source).count
    }

    /// Why the words of a paragraph are read as they are.
    public func explanations(for paragraph: String) -> [Explanation] {
        let source = Array(paragraph.unicodeScalars)
        let annotated = annotations(in: source)
        let text = annotated?.text ?? source
        return segmenter.sentences(in: text).flatMap { range in
            reader.explanations(
                for: normalizer.tokens(in: text, range: range), in: text, given: annotated?.readings ?? [:]
            ).map { explanation in
                guard let annotated else { return explanation }
                var explanation = explanation
                explanation.range = annotated.sourceRange(of: explanation.range)
                return explanation
            }
        }
    }

    /// The text without readings in brackets, where they are asked for and there are some.
    private func annotations(in source: [Unicode.Scalar]) -> AnnotatedText? {
        guard readsAnnotations else { return nil }
        let annotated = AnnotatedText(source, lexicon: lexicon)
        return annotated.readings.isEmpty ? nil : annotated
    }

    private static func gaps(between sentences: [Script.Sentence], count: Int) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var end = 0
        for word in sentences.lazy.flatMap(\.words) {
            if word.range.lowerBound > end { gaps.append(end..<word.range.lowerBound) }
            end = max(end, word.range.upperBound)
        }
        if end < count { gaps.append(end..<count) }
        return gaps
    }
}
