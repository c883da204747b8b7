/// A news article as a listener should hear it, with what the page says about it and what was left out.
///
/// Every non-blank scalar of the input lies in one of the article's spans or in one of the ``skipped`` ranges.
/// All ranges count Unicode scalars of the page as ``SourceText`` holds it: byte order mark removed, every
/// kind of line end turned into U+000A.
public struct Article: Sendable, Hashable, Encodable {
    /// What names the article for good, whatever becomes of its text: a CMS's id, a GUID, a canonical URL. `nil` where
    /// nothing does.
    public var key: String?
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

    /// Creates an article from its parts, for instance one that did not come from a page.
    public init(
        title: Excerpt, source: Excerpt? = nil, published: Excerpt? = nil, byline: Excerpt? = nil,
        editor: Excerpt? = nil,
        sections: [Section], skipped: [Skipped] = [], key: String? = nil
    ) {
        self.key = key
        self.title = title
        self.source = source
        self.published = published
        self.byline = byline
        self.editor = editor
        self.sections = sections
        self.skipped = skipped
    }

    /// Whether the page itself ends before the article does, as a paywall's excerpt.
    public var isIncomplete: Bool { skipped.contains { $0.reason == .paywall } }
}

/// A part of an article under one heading.
public struct Section: Sendable, Hashable, Encodable {
    /// The parts of the heading, one for each line; empty for the opening section.
    public let heading: [Excerpt]
    /// The paragraphs, in order.
    public let paragraphs: [Excerpt]

    /// Creates a section.
    public init(heading: [Excerpt], paragraphs: [Excerpt]) {
        self.heading = heading
        self.paragraphs = paragraphs
    }
}

/// A piece of the page, and where it stands.
///
/// `text` holds exactly the scalars of `range`. A paragraph that was wrapped over several lines keeps its
/// line breaks as U+000A.
public struct Excerpt: Sendable, Hashable, Encodable {
    /// The text, without blanks around it.
    public let text: String
    /// Where it stands, in Unicode scalars of ``SourceText``.
    public let range: Range<Int>

    /// Creates a span.
    public init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
    }

    private enum CodingKeys: CodingKey { case text, start, end }

    /// Encodes `{"text":…,"start":…,"end":…}`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(range.lowerBound, forKey: .start)
        try container.encode(range.upperBound, forKey: .end)
    }
}
