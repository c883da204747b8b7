/// Finds the articles in JSON by the names of their fields.
struct JSONRecords {
    private let source: JSONSource
    /// The paths that the user names, cut at their dots.
    private let paths: [FieldNames.Key: [String]]

    init(_ source: JSONSource, fields: [FieldNames.Key: String] = [:]) {
        self.source = source
        paths = fields.mapValues { $0.split(separator: ".").map(String.init) }
    }

    /// Calls `body` with the document of each article in `value`: a list, an answer around it, or one article.
    func forEachDocument(
        in value: JSONValue, outer: Fields = Fields(), depth: Int = 0, _ body: (Document) throws -> Void
    ) throws {
        if let elements = value.elements {
            for element in elements { try forEachDocument(in: element, outer: outer, depth: depth + 1, body) }
        }
        guard let members = value.members, depth <= Self.depthLimit else { return }
        // Each name once: the first counts.
        var names: Set<String> = []
        let fields = Fields(
            members: members.compactMap { member in
                let name = source.name(member.name)
                return names.insert(name).inserted ? (name, member.value) : nil
            })
        if let document = try JSONArticle(source, fields, outer: outer, paths: paths).document() {
            return try body(document)
        }
        // Strapi puts an entry's fields beside its id, search engines a document's.
        for inner in ["attributes", "_source", "fields", "node"] {
            if let value = fields[inner], value.members != nil {
                return try forEachDocument(in: value, outer: fields, depth: depth + 1, body)
            }
        }
        for (name, value) in fields.members where Self.wrappers.contains(FieldNames.plain(name)) {
            try forEachDocument(in: value, outer: fields, depth: depth + 1, body)
        }
    }

    /// An object's members by name.
    struct Fields {
        private(set) var members: [(name: String, value: JSONValue)] = []
        subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }
    }

    private static let depthLimit = 8
    /// The names under which answers hold lists of articles.
    private static let wrappers: Set<String> = [
        "data", "posts", "post", "items", "item", "articles", "article", "results", "result", "list", "rows", "records",
        "entries",
        "docs", "hits", "pages", "news", "newslist", "edges", "nodes", "content", "response", "value", "values", "feed",
    ]
}
