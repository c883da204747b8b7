/// An entry of a feed while its elements come in.
struct FeedEntry {
    private let source: [Unicode.Scalar]
    private var stated = StatedFields()
    private var address: String?
    private var key: (rank: Int, text: String)?
    /// The best text so far.
    private var content: (rank: Int, range: Range<Int>, type: String)?

    init(_ source: [Unicode.Scalar]) { self.source = source }

    /// Takes the address of a link of Atom.
    mutating func takeLink(_ attributes: [String: String]) {
        guard let target = attributes["href"], attributes["rel"] ?? "alternate" == "alternate" else { return }
        takeAddress(target)
    }

    /// Takes an element's content.
    /// - Parameter path: the names of the elements around it within the entry, and its own.
    mutating func take(_ range: Range<Int>, path: [String], attributes: [String: String]) {
        guard let name = path.first else { return }
        if path.count == 1, let rank = Self.texts.firstIndex(of: name), rank < content?.rank ?? .max,
            attributes["src"] == nil, source[range].contains(where: { !$0.isBlank })
        {
            content = (rank, range, attributes["type"] ?? (rank == Self.body ? "xhtml" : "any"))
        }
        guard range.count <= 4000, !Self.texts.contains(name) else { return }
        // Of an author or a source as Atom has them, the name counts.
        let isName = path == ["author", "name"] || path == ["source", "title"]
        guard path.count == 1 || isName, let (field, rank) = Self.fields[name] else {
            if path.count == 1, let rank = Self.keys.firstIndex(of: name) { takeKey(range, rank: rank) }
            return
        }
        let words = XMLText.decoded(range, of: source)
        let line = EmbeddedContent.line(of: words)
        guard !line.scalars.isEmpty else { return }
        let value = field == .byline ? Self.name(in: line) : line.excerpt
        stated.offer(value, for: field, rank: isName ? rank - 1 : rank)
    }

    /// The document of the entry.
    func document(of feedTitle: Excerpt?) throws -> Document {
        var document = Document(text: ExtractedText(), blocks: [])
        if let content {
            let words = content.type == "xhtml" ? raw(content.range) : XMLText.decoded(content.range, of: source)
            document = try EmbeddedContent.document(of: words, as: kind(of: words, type: content.type))
            let isSummary = content.rank >= Self.firstSummary && !FeedSummary.isWhole(document)
            document.stated = Document.Statements()
            if isSummary { document.stated.missing = "the feed gives a summary only" }
        }
        let missing = document.stated.missing
        document.key = key?.text ?? address
        document.stated = stated.statements
        document.stated.source = document.stated.source ?? feedTitle
        document.stated.address = address
        document.stated.missing = missing
        return document
    }

    private func kind(of words: ExtractedText, type: String) -> EmbeddedContent.Kind {
        switch type {
        case "html", "xhtml", "text/html", "application/xhtml+xml": return .html
        case "text", "text/plain": return .plain
        default:
            let isHTML = HTMLSign.isSeen(in: Array(words.scalars.prefix(20_000))) || words.scalars.contains("&")
            return isHTML ? .html : .plain
        }
    }

    private func raw(_ range: Range<Int>) -> ExtractedText {
        var text = ExtractedText()
        text.append(source[range], from: range)
        return text
    }

    private mutating func takeKey(_ range: Range<Int>, rank: Int) {
        guard let text = XMLText.decoded(range, of: source).excerpt.trimmed?.text else { return }
        if Self.keys[rank] == "link" { takeAddress(text) }
        if rank < key?.rank ?? .max { key = (rank, text) }
    }

    private mutating func takeAddress(_ text: String) {
        if address == nil, text.hasPrefix("http://") || text.hasPrefix("https://") { address = text }
    }

    /// The name in `a@b.cn (柳青)`, as RSS writes an author; all of it otherwise.
    private static func name(in line: ExtractedText) -> Excerpt {
        let scalars = line.scalars
        guard scalars.contains("@"), let open = scalars.firstIndex(of: "("),
            let close = scalars[open...].firstIndex(of: ")"), close > open + 1
        else { return line.excerpt }
        return Excerpt(text: line[open + 1..<close], range: line.origin(of: open + 1..<close))
    }

    /// The elements that hold the text, best first; from `firstSummary` on they may hold a summary alone.
    private static let texts = ["content:encoded", "content", "body", "description", "summary"]
    private static let body = 2
    private static let firstSummary = 3
    private static let keys = ["guid", "id", "dc:identifier", "link"]
    private static let fields: [String: (FieldNames.Key, Int)] = [
        "title": (.title, 0), "dc:title": (.title, 2),
        "pubdate": (.published, 0), "published": (.published, 0), "dc:date": (.published, 2), "issued": (.published, 3),
        "dcterms:created": (.published, 4), "updated": (.published, 6), "modified": (.published, 7),
        "author": (.byline, 4), "dc:creator": (.byline, 0), "creator": (.byline, 5), "itunes:author": (.byline, 6),
        "source": (.source, 2), "dc:publisher": (.source, 3), "dc:source": (.source, 4),
    ]
}

/// Tells whether what stands where feeds put summaries is the whole article.
enum FeedSummary {
    /// Several paragraphs, or a long one, that do not end in `…` or an invitation to read on.
    static func isWhole(_ document: Document) -> Bool {
        let scalars = document.text.scalars
        guard let last = document.blocks.last else { return false }
        let length = document.blocks.reduce(0) { $0 + $1.range.count }
        guard length >= 200, document.blocks.count >= 3 || length >= 600 else { return false }
        let tail = Array(scalars[last.range].suffix(24)).map(\.folded)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: tail)
        let text = String(view)
        return !endings.contains { text.contains($0) } && !text.hasSuffix("…") && !text.hasSuffix("...")
            && !text.hasSuffix("…)") && !text.hasSuffix("...)")
    }

    private static let endings = [
        "阅读全文", "查看全文", "閱讀全文", "查看原文", "阅读原文", "閱讀原文", "继续阅读", "繼續閱讀", "点击查看", "更多内容", "read more",
        "continue reading",
    ]
}
