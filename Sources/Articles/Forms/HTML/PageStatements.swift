internal import Foundation

/// What a page states about its article for machines: `<title>`, `<meta>`, `<link>` and JSON-LD.
struct PageStatements {
    /// The words of `<title>`.
    private(set) var title: Excerpt?
    /// The page's own address, where it gives one.
    private(set) var address: String?
    /// What JSON-LD says of the article, by key, the first of each: `headline`, `datePublished`, `author` and so on.
    private(set) var linked: [String: Excerpt] = [:]
    /// The contents of `<meta>`, by name in lower case, the first of each.
    private(set) var meta: [String: Excerpt] = [:]

    init(_ tree: HTMLTree, scripts: [PageGuard.Script], source: SourceText) {
        for index in tree.nodes.indices {
            switch tree.nodes[index].tag {
            case .title where title == nil: takeTitle(tree, index)
            case .meta: takeMeta(tree, index)
            case .link:
                if tree.attribute("rel", of: index)?.lowercased() == "canonical", address == nil {
                    address = tree.attribute("href", of: index)
                }
            default: break
            }
        }
        for script in scripts where Self.isLinkedData(script, source) {
            let words = source[script.words]
            if let data = try? JSONSerialization.jsonObject(with: Data(words.utf8)) {
                take(linked: data, at: script.words.lowerBound, depth: 0)
            }
        }
        address = address ?? meta["og:url"]?.text
    }

    /// The first of some `<meta>` that the page has and that says something.
    func first(_ names: [String]) -> Excerpt? { names.lazy.compactMap { meta[$0] }.first { !$0.text.isEmpty } }

    private mutating func takeTitle(_ tree: HTMLTree, _ node: Int) {
        let range = tree.scalars.trimmed(tree.text(within: node))
        guard let first = range.first, let last = range.last else { return }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: tree.scalars[range])
        let end = tree.places[last].start + tree.places[last].length
        title = Excerpt(text: String(view), range: Int(tree.places[first].start)..<Int(end))
    }

    private mutating func takeMeta(_ tree: HTMLTree, _ node: Int) {
        var names: [String] = []
        var content: Excerpt?
        for index in tree.nodes[node].attributes {
            let attribute = tree.attributes[index]
            switch attribute.name {
            case "name", "property", "itemprop": names.append(attribute.value.lowercased())
            case "content":
                let text = attribute.value.trimmingCharacters(in: .whitespacesAndNewlines)
                content = Excerpt(text: text, range: attribute.place)
            default: break
            }
        }
        guard let content, !content.text.isEmpty else { return }
        for name in names where meta[name] == nil { meta[name] = content }
    }

    private static func isLinkedData(_ script: PageGuard.Script, _ source: SourceText) -> Bool {
        source[script.tag].lowercased().contains("ld+json")
    }

    /// Takes the values of all objects of a JSON-LD document; those of articles win over those of the site.
    private mutating func take(linked value: Any, at place: Int, depth: Int) {
        guard depth < 12 else { return }
        if let list = value as? [Any] {
            for item in list { take(linked: item, at: place, depth: depth + 1) }
        }
        guard let object = value as? [String: Any] else { return }
        let kinds = (object["@type"] as? [String]) ?? (object["@type"] as? String).map { [$0] } ?? []
        let isArticle = kinds.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0.hasSuffix("Report") }
        if let graph = object["@graph"] { take(linked: graph, at: place, depth: depth + 1) }
        guard isArticle || kinds.isEmpty || object["pubDate"] != nil else { return }
        for key in ["headline", "title", "datePublished", "pubDate", "upDate", "author", "publisher", "description"] {
            guard linked[key] == nil, let text = Self.words(object[key]) else { continue }
            linked[key] = Excerpt(text: text, range: place..<place)
        }
        if let free = object["isAccessibleForFree"], "\(free)".lowercased() == "false" || "\(free)" == "0" {
            linked["isAccessibleForFree"] = Excerpt(text: "false", range: place..<place)
        }
    }

    /// A string, the name of an object, or the names of several.
    private static func words(_ value: Any?) -> String? {
        if let text = value as? String {
            let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
            return text.isEmpty ? nil : text
        }
        if let object = value as? [String: Any] { return words(object["name"]) }
        if let list = value as? [Any] {
            let names = list.prefix(8).compactMap { words($0) }
            return names.isEmpty ? nil : names.joined(separator: " ")
        }
        return nil
    }
}
