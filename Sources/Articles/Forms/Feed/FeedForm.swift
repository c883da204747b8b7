/// RSS 2.0 and 1.0, and Atom: each entry is an article.
enum FeedForm: ArticleForm {
    static let name = "feed"
    static let extensions: Set<String> = ["rss", "atom", "xml", "rdf"]
    static let mediaTypes: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
    ]
    static let packing = ArticlePacking.many

    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let root = XMLProlog.root(of: head) else { return false }
        let local = root.split(separator: ":").last.map(String.init) ?? root
        return ["rss", "feed", "rdf"].contains(local.lowercased())
    }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        var reader = FeedReader(source.scalars)
        try XMLEvents.read(source.scalars, form: "feed") { event in
            if let document = try reader.take(event) { try body(document) }
        }
        guard reader.isFeed else {
            throw ArticleError.Problem.malformed(form: "feed", line: nil, reason: "it is XML, but neither RSS nor Atom")
        }
    }
}

/// What stands before the first element of XML.
enum XMLProlog {
    /// The name of the first element, as written.
    static func root(of head: ArraySlice<Unicode.Scalar>) -> String? {
        var rest = head.drop(while: \.isBlank)
        while rest.first == "<", let sign = rest.dropFirst().first {
            guard sign == "?" || sign == "!" else {
                var view = String.UnicodeScalarView()
                view.append(contentsOf: rest.dropFirst().prefix(40).prefix { !$0.isBlank && $0 != ">" && $0 != "/" })
                return view.isEmpty ? nil : String(view)
            }
            let isComment = rest.dropFirst(2).starts(with: ["-", "-"])
            var end = rest.firstIndex(of: ">")
            while isComment, let place = end, !rest[..<place].suffix(2).elementsEqual(["-", "-"]) {
                end = rest[(place + 1)...].firstIndex(of: ">")
            }
            guard let end else { return nil }
            rest = rest[(end + 1)...].drop(while: \.isBlank)
        }
        return nil
    }
}
