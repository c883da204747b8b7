/// Takes the events of a feed, and hands out each entry once it ends.
struct FeedReader {
    /// Whether the root is that of a feed.
    private(set) var isFeed = false

    private let source: [Unicode.Scalar]
    /// The elements that are open, and where their content began.
    private var open: [(name: String, attributes: [String: String], place: Int)] = []
    private var entry: FeedEntry?
    /// How many elements were open when the entry began.
    private var entryDepth = 0
    private var feedTitle: Excerpt?

    init(_ source: [Unicode.Scalar]) { self.source = source }

    /// Takes an event; returns the document of an entry that ends with it.
    mutating func take(_ event: XMLEvents.Event) throws -> Document? {
        switch event {
        case .start(let name, let attributes, let place):
            if open.isEmpty { isFeed = ["rss", "feed", "rdf:rdf"].contains(name) }
            open.append((name, attributes, place))
            if entry == nil, name == "item" || name == "entry", open.count >= 2 {
                entry = FeedEntry(source)
                entryDepth = open.count
            } else if name == "link", open.count == entryDepth + 1 {
                entry?.takeLink(attributes)
            }
            return nil
        case .end(let name, let place):
            guard let last = open.popLast() else { return nil }
            let content = last.place..<max(last.place, min(place, source.count))
            if entry != nil, open.count == entryDepth - 1 {
                defer { entry = nil }
                return try entry?.document(of: feedTitle)
            }
            if entry != nil {
                let path = open[entryDepth...].map(\.name) + [name]
                entry?.take(content, path: path, attributes: last.attributes)
            } else if name == "title", ["channel", "feed"].contains(open.last?.name ?? "") {
                feedTitle = feedTitle ?? EmbeddedContent.line(of: XMLText.decoded(content, of: source)).excerpt.trimmed
            }
            return nil
        }
    }
}
