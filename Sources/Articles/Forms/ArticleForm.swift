/// A form that articles come in: plain text, HTML, Markdown and so on.
///
/// To add one, write a folder here with a type that conforms, and add the type to ``ArticleForms/standard``. A form says
/// what it sees, and judges nothing that the rules of lines can judge: see ``Document``.
///
/// ```swift
/// enum Transcript: ArticleForm {
///     static let name = "transcript"
///     static let extensions: Set = ["srt"]
///     static let mediaTypes: Set = ["application/x-subrip"]
///
///     static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool { … }
///     static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws { … }
/// }
/// ```
public protocol ArticleForm: Sendable {
    /// What people call it, and what `--as` takes: `text`, `html`.
    static var name: String { get }
    /// The extensions of its files, in lower case.
    static var extensions: Set<String> { get }
    /// Its media types, in lower case, without parameters.
    static var mediaTypes: Set<String> { get }
    /// How its files hold documents; ``ArticlePacking/one`` unless the form says otherwise.
    static var packing: ArticlePacking { get }

    /// Whether a text looks like this form, from its first scalars: at least 4096 of them, or all there are.
    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool

    /// Calls `body` with each document of `source`, one at a time, in its order.
    ///
    /// One of several that holds no words is no reason to end: it is passed on without blocks, and reported as blank.
    ///
    /// - Throws: ``ArticleError/Problem`` when `source` is not of this form; what `body` throws.
    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws
}

extension ArticleForm {
    /// One document a file.
    public static var packing: ArticlePacking { .one }
}

/// How the files of a form hold documents.
public enum ArticlePacking: Sendable, Hashable {
    /// One a file, of at most ``ArticleReader/fileLimit`` bytes.
    case one
    /// Any number, in a file that is read as a whole and has at most ``ArticleReader/collectionLimit`` bytes.
    case many
    /// One a line. The file may be of any size; each line is a source of its own, has at most
    /// ``ArticleReader/fileLimit`` bytes, and ``ArticleForm/forEachDocument(in:_:)`` is called for it.
    case lines
}

/// A form whose files are no text, as an archive of pages.
///
/// The places of its documents count scalars of each document's own text.
public protocol BinaryArticleForm: ArticleForm {
    /// Whether a file is of this form, from its first bytes: at least 4096 of them, or all there are.
    static func recognizes(_ head: ArraySlice<UInt8>) -> Bool

    /// Calls `body` with each document of a file, one at a time, in its order.
    ///
    /// - Throws: ``ArticleError/Problem`` when the file is not of this form; what `body` throws.
    static func forEachDocument(in bytes: [UInt8], _ body: (Document) throws -> Void) throws
}

extension BinaryArticleForm {
    /// No text is of this form.
    public static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool { false }

    /// No text is of this form.
    public static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        throw ArticleError.Problem.notOfForm(name)
    }
}
