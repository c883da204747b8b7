/// The forms that articles are read in.
///
/// ```swift
/// let reader = ArticleReader(forms: .standard + [Transcript.self])
/// ```
public struct ArticleForms: Sendable {
    /// All of them; where several see their own in a text, the first has it.
    public let all: [any ArticleForm.Type]

    /// The forms that Langdu reads. Plain text is not recognised: it is what is left.
    public static let standard = ArticleForms([
        EPUBForm.self, JSONLinesForm.self, JSONForm.self, FeedForm.self, HTMLForm.self, MarkdownForm.self,
        PlainText.self,
    ])

    /// Makes a list of forms.
    public init(_ all: [any ArticleForm.Type]) { self.all = all }

    /// The forms of `forms`, with others before them, so that these may stand in for a form of the same name.
    public static func + (forms: ArticleForms, others: [any ArticleForm.Type]) -> ArticleForms {
        ArticleForms(others + forms.all)
    }

    /// The form of that name, as `--as` takes it.
    public func form(named name: String) -> (any ArticleForm.Type)? { all.first { $0.name == name } }

    /// The form whose files have that extension; the case of its letters does not matter.
    public func form(withExtension name: String) -> (any ArticleForm.Type)? {
        let name = name.lowercased()
        return all.first { $0.extensions.contains(name) }
    }

    /// The form of that media type, with or without parameters: `text/html; charset=gbk`.
    public func form(ofMediaType type: String) -> (any ArticleForm.Type)? {
        let essence = type.prefix { $0 != ";" }.trimmed.lowercased()
        return all.first { $0.mediaTypes.contains(essence) }
    }

    /// The names of all forms.
    public var names: [String] { all.map { $0.name } }

    /// The extensions of all forms.
    public var extensions: Set<String> { all.reduce(into: []) { $0.formUnion($1.extensions) } }

    /// The media types of all forms.
    public var mediaTypes: Set<String> { all.reduce(into: []) { $0.formUnion($1.mediaTypes) } }

    /// The form that a text is in: one that sees its own in it, best the one that is hinted at; else the hint; else plain
    /// text.
    func form(of text: SourceText, hint: (any ArticleForm.Type)?) -> any ArticleForm.Type {
        let head = text.scalars.prefix(Self.headLength)
        let seen = all.filter { $0.recognizes(head) }
        if let hint, seen.contains(where: { $0 == hint }) { return hint }
        if let hint, !(hint is any BinaryArticleForm.Type) { return seen.first ?? hint }
        return seen.first ?? PlainText.self
    }

    /// The form of bytes that are no text.
    func binaryForm(of bytes: [UInt8]) -> (any BinaryArticleForm.Type)? {
        let head = bytes.prefix(Self.headLength)
        return all.lazy.compactMap { $0 as? any BinaryArticleForm.Type }.first { $0.recognizes(head) }
    }

    /// How much of a file forms are recognised by.
    private static let headLength = 1 << 16
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        return start.prefix(upTo: (start.lastIndex { !$0.isWhitespace }).map(start.index(after:)) ?? start.startIndex)
    }
}
