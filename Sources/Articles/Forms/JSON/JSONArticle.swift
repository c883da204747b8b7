/// One object of JSON as an article.
struct JSONArticle {
    private let source: JSONSource
    private let fields: JSONRecords.Fields
    private let outer: JSONRecords.Fields
    private let paths: [FieldNames.Key: [String]]

    init(
        _ source: JSONSource, _ fields: JSONRecords.Fields, outer: JSONRecords.Fields, paths: [FieldNames.Key: [String]]
    ) {
        self.source = source
        self.fields = fields
        self.outer = outer
        self.paths = paths
    }

    /// The document, or `nil` if the object holds no article's text.
    func document() throws(ArticleError.Problem) -> Document? {
        let stated = statedFields()
        var document: Document
        if let content = content(.content) {
            document = try self.document(of: content)
        } else if let summary = content(.summary), stated[.title] != nil,
            stated[.id] != nil || stated[.published] != nil
        {
            document = try self.document(of: summary)
            document.stated.missing = "only a summary is given"
        } else {
            return nil
        }
        let missing = document.stated.missing
        document.key = stated.key ?? document.key
        document.stated = stated.statements.completed(by: document.stated)
        document.stated.missing = missing
        return document
    }

    // MARK: The text

    private struct Content {
        let name: String
        let value: JSONValue
    }

    /// The value of the best name that holds words: a string, `{"rendered": …}`, or blocks of rich text.
    private func content(_ key: FieldNames.Key) -> Content? {
        if let path = paths[key] {
            return value(at: path).map { Content(name: path.last ?? "", value: $0) }
        }
        var best: (rank: Int, content: Content)?
        for (name, value) in fields.members {
            guard let rank = FieldNames.rank(of: name, for: key), rank < best?.rank ?? .max else { continue }
            let inner = rendered(value)
            if isContent(inner.value) {
                best = (rank, Content(name: inner.isRendered ? "html" : name, value: inner.value))
            }
        }
        return best?.content
    }

    /// Whether a value may be the text of an article: words, or rich text.
    private func isContent(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): source.scalars[text.range].contains { !$0.isBlank }
        case .array(let elements):
            elements.contains { element in
                if case .string = element { return true }
                return JSONRichText.isBlock(element, source)
            }
        default: false
        }
    }

    private func document(of content: Content) throws(ArticleError.Problem) -> Document {
        switch content.value {
        case .string(let text):
            let extracted = source.text(text)
            return try EmbeddedContent.document(of: extracted, as: Self.kind(of: extracted, named: content.name))
        case .array(let elements): return try JSONRichText.document(of: elements, source)
        default: return Document(text: ExtractedText(), blocks: [])
        }
    }

    /// What a text is written in: its name may say so, else its marks do.
    private static func kind(of text: ExtractedText, named name: String) -> EmbeddedContent.Kind {
        let kind = EmbeddedContent.kind(of: text.scalars)
        switch FieldNames.plain(name) {
        case "markdown": return .markdown
        case "contenttext": return .plain
        case "html", "contenthtml", "bodyhtml": return kind == .html || text.scalars.contains("&") ? .html : .plain
        default: return kind
        }
    }

    /// WordPress wraps what it renders.
    private func rendered(_ value: JSONValue) -> (value: JSONValue, isRendered: Bool) {
        guard let members = value.members else { return (value, false) }
        for member in members where source.name(member.name) == "rendered" { return (member.value, true) }
        return (value, false)
    }

    // MARK: What is stated

    private func statedFields() -> StatedFields {
        var stated = StatedFields()
        for (name, value) in fields.members {
            if let excerpt = excerpt(of: value, named: name) { stated.offer(excerpt, named: name) }
        }
        // What stands around an entry names it only where nothing in it does.
        for (name, value) in outer.members where FieldNames.rank(of: name, for: .id) != nil {
            guard stated[.id] == nil, let excerpt = excerpt(of: value, named: name) else { continue }
            stated.offer(excerpt, named: name)
        }
        for (key, path) in paths where key != .content && key != .summary {
            if let value = value(at: path), let excerpt = excerpt(of: value, named: path.last ?? "") {
                stated.offer(excerpt, for: key)
            }
        }
        return stated
    }

    /// A value in a few words: a string, a number, the `name` of an object, the names of a list.
    private func excerpt(of value: JSONValue, named name: String, depth: Int = 0) -> Excerpt? {
        switch value {
        case .string(let text):
            guard text.range.count <= Self.longest else { return nil }
            let line = EmbeddedContent.line(of: source.text(text))
            return line.scalars.isEmpty ? nil : line.excerpt
        case .number(let range):
            let written = source.scalars.string(in: range)
            if FieldNames.rank(of: name, for: .published) != nil {
                return Excerpt(text: EpochTime(written)?.written ?? written, range: range)
            }
            // A number names an article, but no author.
            return FieldNames.rank(of: name, for: .id) == nil ? nil : Excerpt(text: written, range: range)
        case .object(let members) where depth < 3:
            for key in Self.names {
                for member in members where source.name(member.name) == key {
                    return excerpt(of: member.value, named: name, depth: depth + 1)
                }
            }
            return nil
        case .array(let elements) where depth < 2:
            let parts = elements.prefix(16).compactMap { excerpt(of: $0, named: name, depth: depth + 1) }
            guard let first = parts.first, let last = parts.last else { return nil }
            let range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
            return Excerpt(text: parts.map(\.text).joined(separator: "、"), range: range)
        default: return nil
        }
    }

    /// The value at a path of names.
    private func value(at path: [String]) -> JSONValue? {
        guard let first = path.first, var value = fields[first] else { return nil }
        for name in path.dropFirst() {
            guard let member = value.members?.first(where: { source.name($0.name) == name }) else { return nil }
            value = member.value
        }
        return value
    }

    /// The longest value that states something, in scalars as written.
    private static let longest = 2000
    /// Under what names objects hold their own.
    private static let names = ["rendered", "name", "title", "$oid", "$date", "value", "data", "attributes", "#text"]
}

extension Document.Statements {
    /// These, and what `other` states besides.
    func completed(by other: Document.Statements) -> Document.Statements {
        var result = self
        result.title = title ?? other.title
        result.source = source ?? other.source
        result.published = published ?? other.published
        result.byline = byline ?? other.byline
        result.editor = editor ?? other.editor
        result.address = address ?? other.address
        result.missing = missing ?? other.missing
        return result
    }
}
