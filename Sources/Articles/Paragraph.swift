/// A paragraph of an article, or what stands like one: an item of a list, a row of a table, a line of a poem.
public struct Paragraph: Sendable, Hashable, Encodable {
    /// The text, without blanks around it and without mark-up.
    public let text: String
    /// Where it stands, in Unicode scalars of ``SourceText``.
    public let range: Range<Int>
    /// What it is.
    public let kind: Kind

    /// What stands like a paragraph.
    public enum Kind: Sendable, Hashable {
        /// A paragraph of the story.
        case text
        /// Words under a picture, or its credit.
        case caption
        /// An item of a list; `number` where the list is numbered by mark-up and not in its text.
        case listItem(depth: Int, number: Int?)
        /// A quotation set off from the text.
        case quote
        /// A row of a table with its cells in order; blank cells are empty excerpts.
        case tableRow(cells: [Excerpt], isHead: Bool)
        /// A line of a poem or a lyric.
        case verse

        /// What `langdu inspect` calls it.
        public var name: String {
            switch self {
            case .text: "text"
            case .caption: "caption"
            case .listItem: "list item"
            case .quote: "quote"
            case .tableRow: "table row"
            case .verse: "verse"
            }
        }
    }

    /// Creates a paragraph.
    public init(text: String, range: Range<Int>, kind: Kind = .text) {
        self.text = text
        self.range = range
        self.kind = kind
    }

    /// Creates a paragraph of a piece of the page.
    public init(_ excerpt: Excerpt, kind: Kind = .text) {
        self.init(text: excerpt.text, range: excerpt.range, kind: kind)
    }

    /// The piece of the page that it is.
    public var excerpt: Excerpt { Excerpt(text: text, range: range) }

    private enum CodingKeys: CodingKey { case text, start, end, kind, depth, number, cells, isHead }

    /// Encodes `{"text":…,"start":…,"end":…,"kind":"text"}`, and what the kind says besides.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(range.lowerBound, forKey: .start)
        try container.encode(range.upperBound, forKey: .end)
        try container.encode(kind.name, forKey: .kind)
        switch kind {
        case .listItem(let depth, let number):
            try container.encode(depth, forKey: .depth)
            try container.encodeIfPresent(number, forKey: .number)
        case .tableRow(let cells, let isHead):
            try container.encode(cells, forKey: .cells)
            try container.encode(isHead, forKey: .isHead)
        case .text, .caption, .quote, .verse: break
        }
    }
}
