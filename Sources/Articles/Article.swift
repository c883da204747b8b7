/// A news article as a listener should hear it, with what the page says about it and what was left out.
///
/// Every non-blank scalar of the document's text lies in one of the article's excerpts or in one of the ``skipped``
/// ranges. All ranges count Unicode scalars of the page as ``SourceText`` holds it: byte order mark removed, every kind
/// of line end turned into U+000A.
public struct Article: Sendable, Hashable, Encodable {
    /// What names the article for good, whatever becomes of its text: a CMS's id, a GUID, a canonical URL. `nil` where
    /// nothing does.
    public var key: String?
    /// The address of its page, where the page states one.
    public var address: String?
    /// The headline. Of a page that has none, the first sentence.
    public let title: Excerpt
    /// Who published it, as in `来源: 深圳特区报`, without the label.
    public let source: Excerpt?
    /// When it was published, as the page writes it.
    public let published: Excerpt?
    /// Who wrote it, where the page says so outside the text.
    public let byline: Excerpt?
    /// Who edited it, without the label.
    public let editor: Excerpt?
    /// What is read aloud after the title. The opening section, when there is one, comes first and has no heading.
    public let sections: [Section]
    /// What is not read aloud, in the order of the page.
    public let skipped: [Skipped]
    /// What the page itself says is missing, as the rest behind a paywall or on further pages; `nil` if nothing is.
    public let missing: String?

    /// Creates an article from its parts, for instance one that did not come from a page.
    public init(
        title: Excerpt, source: Excerpt? = nil, published: Excerpt? = nil, byline: Excerpt? = nil,
        editor: Excerpt? = nil,
        sections: [Section], skipped: [Skipped] = [], key: String? = nil, address: String? = nil, missing: String? = nil
    ) {
        self.key = key
        self.address = address
        self.title = title
        self.source = source
        self.published = published
        self.byline = byline
        self.editor = editor
        self.sections = sections
        self.skipped = skipped
        self.missing = missing
    }

    /// Whether the page itself ends before the article does, as a paywall's excerpt.
    public var isIncomplete: Bool { missing != nil || skipped.contains { $0.reason == .paywall } }

    /// All that it is made of: what is known of it, and the texts of its sections.
    var excerpts: [Excerpt] {
        [title, source, published, byline, editor].compactMap(\.self) + sections.flatMap(\.excerpts)
    }
}
