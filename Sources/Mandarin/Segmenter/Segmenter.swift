/// Splits a paragraph into sentences without changing or losing a character.
///
/// ```swift
/// Segmenter().sentences(in: "“你好！”他说。没有人回答。").map(\.text)
/// // ["“你好！”他说。", "没有人回答。"]
/// ```
///
/// Sentences end at 。！？ and their other widths, at a full stop that ends English or Chinese text, and at every line
/// break. The sentences of a quotation are sentences: `他说：“今天很好。我很高兴。”` is two, and the closing mark stays
/// with the last. Titles and parentheses of up to ``longestProtected`` scalars, and cries of up to ``longestCry``, are
/// kept whole. A mark that is not closed on its line protects nothing.
public struct Segmenter: Sendable {
    /// The most Unicode scalars of a quotation that is kept whole, whatever stops it holds.
    public static let longestCry = 8

    /// The most Unicode scalars between two brackets or title marks that keep a stop inside them from ending a sentence.
    public static let longestProtected = 120

    /// A sentence and where it stands.
    public struct Sentence: Hashable, Sendable {
        /// The sentence as written.
        public var text: String
        /// Where it stands in its paragraph, in Unicode scalars.
        public var range: Range<Int>

        /// Makes a sentence.
        public init(text: String, range: Range<Int>) {
            self.text = text
            self.range = range
        }
    }

    /// Makes a segmenter.
    public init() {}

    /// Finds the sentences of a text in one pass, in time linear in its length.
    ///
    /// - Returns: Ranges of Unicode scalars, in order and apart, without white space or invisible characters at their
    ///   ends. What they leave out is white space, invisible characters, and punctuation that has no words near it.
    public func sentences(in text: [Unicode.Scalar]) -> [Range<Int>] {
        var scanner = SentenceScanner(text)
        return scanner.scan()
    }

    /// Finds the sentences of a text, each with its words as written.
    public func sentences(in text: String) -> [Sentence] {
        let scalars = Array(text.unicodeScalars)
        return sentences(in: scalars).map { range in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return Sentence(text: String(view), range: range)
        }
    }
}
