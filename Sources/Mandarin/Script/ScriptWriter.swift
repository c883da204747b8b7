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

    /// Makes a writer over the lexicon that comes with the package.
    ///
    /// - Parameter citation: Whether tones are those of the dictionary, without sandhi.
    /// - Throws: An error that names the places searched when the lexicon is not found.
    public init(normalizing options: Normalizer.Options = .init(), citation: Bool = false) throws {
        normalizer = Normalizer(options: options)
        reader = try Reader(
            lexicon: Lexicon.standard(), model: PolyphoneModel.standard(), phraseModel: PhraseModel.standard(),
            citation: citation)
    }

    /// The script of a paragraph.
    public func script(for paragraph: String) -> Script {
        let text = Array(paragraph.unicodeScalars)
        let sentences = segmenter.sentences(in: text).map { sentence(in: text, range: $0) }
        return Script(sentences: sentences, silent: Self.gaps(between: sentences, count: text.count))
    }

    /// How many sentences a paragraph has: much faster than its script.
    public func sentenceCount(in paragraph: String) -> Int {
        segmenter.sentences(in: Array(paragraph.unicodeScalars)).count
    }

    private func sentence(in text: [Unicode.Scalar], range: Range<Int>) -> Script.Sentence {
        let tokens = normalizer.tokens(in: text, range: range)
        return Script.Sentence(
            text: String(scalars: text[range]), range: range, words: reader.words(for: tokens, in: text))
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
