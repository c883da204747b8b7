/// Makes articles of the plain-text shape of Chinese news pages.
///
/// ```swift
/// let article = try ArticleReader().article(fromFile: "news/shenghe.txt")
/// ```
public struct ArticleReader: Sendable {
    /// The most bytes a file may have: 8 MiB.
    public static let fileLimit = 8 << 20
    /// The most Unicode scalars a line may have.
    public static let lineLimit = 200_000

    /// Creates a reader.
    public init() {}

    /// Reads the article in the file at `path`.
    /// - Throws: ``ArticleError`` when there is no such file, or it is no article.
    public func article(fromFile path: String) throws(ArticleError) -> Article {
        try article(from: ArticleFile(at: Array(path.utf8), name: path, limit: Self.fileLimit).bytes, name: path)
    }

    /// Reads the article in `bytes`, in any of the encodings that ``text(from:name:)`` knows.
    /// - Parameter name: what errors call the input, as `<stdin>`.
    /// - Throws: ``ArticleError`` when it is no article.
    public func article(from bytes: [UInt8], name: String) throws(ArticleError) -> Article {
        try article(from: text(from: bytes, name: name), name: name)
    }

    /// Reads the article in a text that is decoded already.
    /// - Throws: ``ArticleError`` when it is no article.
    public func article(from text: SourceText, name: String) throws(ArticleError) -> Article {
        do throws(ArticleError.Problem) {
            if MarkupSign.isMarkup(text.scalars) { throw .html }
            let page = try Page(text, lineLimit: Self.lineLimit)
            guard !page.lines.isEmpty else { throw .blank }
            var assembler = ArticleAssembler(page)
            guard let article = assembler.article() else {
                throw text.scalars.contains(where: \.isSaid)
                    ? .nothingToRead : .nothingToSay(UnspokenText(text.scalars).summary)
            }
            return article
        } catch {
            throw ArticleError(path: name, problem: error)
        }
    }

    /// Decodes `bytes`: UTF-8, UTF-16 or GB18030, whichever they are.
    /// - Throws: ``ArticleError`` when they are no text, or text in another encoding.
    public func text(from bytes: [UInt8], name: String) throws(ArticleError) -> SourceText {
        do throws(ArticleError.Problem) {
            guard bytes.count <= Self.fileLimit else { throw .tooLarge(limit: Self.fileLimit) }
            return try TextDecoder().decode(bytes)
        } catch {
            throw ArticleError(path: name, problem: error)
        }
    }
}
