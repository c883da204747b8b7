/// A form that articles come in: plain text, HTML, Markdown and so on.
///
/// To add one, write a folder with a type that conforms, and add the type to ``ArticleForms/all``.
public protocol ArticleForm: Sendable {
    /// What people call it, and what `--as` takes: `text`, `html`.
    static var name: String { get }
    /// The extensions of its files, in lower case.
    static var extensions: Set<String> { get }
    /// Its media types, in lower case, without parameters.
    static var mediaTypes: Set<String> { get }

    /// Whether a text looks like this form, from its first scalars.
    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool

    /// Calls `body` with each document of `source`, one at a time, in its order.
    /// - Throws: ``ArticleError/Problem`` when `source` is not of this form; what `body` throws.
    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws
}
