/// A part of an article under one heading.
public struct Section: Sendable, Hashable, Encodable {
    /// The parts of the heading, one for each line; empty for the opening section.
    public let heading: [Excerpt]
    /// The paragraphs, in order.
    public let paragraphs: [Paragraph]

    /// Creates a section.
    public init(heading: [Excerpt], paragraphs: [Paragraph]) {
        self.heading = heading
        self.paragraphs = paragraphs
    }

    /// The heading's parts and the paragraphs, as pieces of the page.
    public var excerpts: [Excerpt] { heading + paragraphs.map(\.excerpt) }
}
