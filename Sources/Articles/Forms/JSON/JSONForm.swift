/// JSON of a CMS: one article, a list of them, or what WordPress, Ghost and Strapi answer; JSON Feed too.
enum JSONForm: ArticleForm {
    static let name = "json"
    static let extensions: Set<String> = ["json"]
    static let mediaTypes: Set<String> = ["application/json", "application/feed+json", "text/json"]
    static let packing = ArticlePacking.many

    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = head.drop(while: \.isBlank)
        guard let first = rest.popFirst() else { return false }
        rest = rest.drop(while: \.isBlank)
        switch first {
        case "{": return rest.first == "\"" && Self.hasColonAfterName(rest)
        case "[": return rest.first == "{" && rest.dropFirst().drop(while: \.isBlank).first == "\""
        default: return false
        }
    }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        try forEachDocument(in: source, fields: [:], body)
    }

    /// As ``forEachDocument(in:_:)``, with paths of fields named by the user, as `["title": "meta.headline"]`.
    static func forEachDocument(
        in source: SourceText, fields: [FieldNames.Key: String], _ body: (Document) throws -> Void
    ) throws {
        var scanner = JSONScanner(source.scalars)
        let finder = JSONRecords(JSONSource(scalars: source.scalars), fields: fields)
        var count = 0
        while let value = try scanner.nextValue() {
            try finder.forEachDocument(in: value) { document in
                count += 1
                try body(document)
            }
        }
        if count == 0 {
            throw ArticleError.Problem.malformed(
                form: "JSON", line: nil, reason: "no object in it has a text, as under \"content\"")
        }
    }

    private static func hasColonAfterName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var index = text.startIndex + 1
        while index < text.endIndex, text[index] != "\"" { index += text[index] == "\\" ? 2 : 1 }
        guard index < text.endIndex else { return false }
        return text[(index + 1)...].first { !$0.isBlank } == ":"
    }
}

/// JSON lines: an object a line, each an article. A file may be of any size.
enum JSONLinesForm: ArticleForm {
    static let name = "jsonl"
    static let extensions: Set<String> = ["jsonl", "ndjson", "jsonlines"]
    static let mediaTypes: Set<String> = [
        "application/jsonl", "application/x-ndjson", "application/x-jsonlines",
    ]
    static let packing = ArticlePacking.lines

    static func recognizes(_ head: ArraySlice<Unicode.Scalar>) -> Bool {
        // The first line is an object by itself, and the second begins another.
        let text = head.drop(while: \.isBlank)
        guard text.first == "{", let end = text.firstIndex(of: "\n") else { return false }
        let line = text[..<end].last { !$0.isBlank }
        let next = text[end...].first { !$0.isBlank }
        return line == "}" && next == "{" && JSONForm.recognizes(text)
    }

    static func forEachDocument(in source: SourceText, _ body: (Document) throws -> Void) throws {
        try JSONForm.forEachDocument(in: source, body)
    }
}
