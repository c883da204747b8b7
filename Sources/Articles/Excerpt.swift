/// A piece of the page, and where it stands.
///
/// A paragraph that was wrapped over several lines keeps its line breaks as U+000A.
public struct Excerpt: Sendable, Hashable, Encodable {
    /// The text, without blanks around it and without mark-up.
    public let text: String
    /// Where it stands, in Unicode scalars of ``SourceText``. Of plain text, `text` holds exactly these.
    public let range: Range<Int>

    /// Creates an excerpt.
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
