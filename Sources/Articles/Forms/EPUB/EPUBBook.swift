/// Reads a book's chapters into one document.
struct EPUBBook {
    private let archive: ZipArchive

    init(_ archive: ZipArchive) { self.archive = archive }

    /// The document: the book's title, then each chapter under its heading, or under its name in the table of contents.
    func document() throws -> Document {
        let path = try packagePath()
        let package = try EPUBPackage(text(of: path), path: path)
        try refuseEncrypted(package.chapters)
        let names = chapterNames(package)
        var writer = DocumentWriter()
        var missing: String?
        let title = package.facts["dc:title"]?.first
        if let title {
            writer.append(Array(title.unicodeScalars), from: 0..<0)
            writer.endBlock(.heading(level: 1))
        }
        for chapter in package.chapters {
            guard let bytes = try archive.bytes(of: chapter) else {
                missing = missing ?? "“\(chapter)” is not in the book"
                continue
            }
            // A cover or a blank leaf holds no words.
            guard let source = try? TextDecoder().decode(bytes) else { continue }
            let document = try HTMLFragment.document(of: XHTMLBody.asHTML(source))
            let isNamed = document.blocks.contains { if case .heading = $0.kind { true } else { false } }
            if !isNamed, let name = names[chapter], !document.blocks.isEmpty {
                writer.append(Array(name.unicodeScalars), from: 0..<0)
                writer.endBlock(.heading(level: 2))
            }
            let first = writer.blocks.count
            writer.append(document)
            if package.contents.contains(chapter) { writer.skip(from: first, .links) }
        }
        guard writer.blocks.count > (title == nil ? 0 : 1) else {
            throw ArticleError.Problem.malformed(form: "EPUB", line: nil, reason: "no chapter of it holds text")
        }
        return Self.document(writer, title: title, package, missing: missing)
    }

    /// The document with places that count in its own text, as those of forms without a source do.
    private static func document(
        _ writer: DocumentWriter, title: String?, _ package: EPUBPackage, missing: String?
    ) -> Document {
        let scalars = writer.text.scalars
        var text = ExtractedText()
        text.append(scalars, from: 0..<scalars.count)
        var document = Document(key: package.facts["dc:identifier"]?.first, text: text, blocks: writer.blocks)
        func stated(_ name: String) -> Excerpt? {
            package.facts[name].map { Excerpt(text: $0.prefix(8).joined(separator: "、"), range: 0..<0) }
        }
        if title != nil, let range = writer.blocks.first?.range {
            document.stated.title = Excerpt(text: text[range], range: range)
        }
        document.stated.byline = stated("dc:creator")
        document.stated.source = stated("dc:publisher")
        document.stated.published = package.facts["dc:date"]?.first.map { Excerpt(text: $0, range: 0..<0) }
        document.stated.missing = missing
        return document
    }

    // MARK: The book's own files

    private func packagePath() throws -> String {
        var path: String?
        try XMLEvents.read(text(of: "META-INF/container.xml"), form: "EPUB") { event in
            if case .start("rootfile", let attributes, _) = event { path = path ?? attributes["full-path"] }
        }
        guard let path else {
            throw ArticleError.Problem.malformed(form: "EPUB", line: nil, reason: "it names no package document")
        }
        return try EPUBPath.resolve(path, from: "")
    }

    private func text(of name: String) throws(ArticleError.Problem) -> [Unicode.Scalar] {
        guard let bytes = try archive.bytes(of: name) else {
            throw .malformed(form: "EPUB", line: nil, reason: "it has no “\(name)”")
        }
        return try TextDecoder().decode(bytes).scalars
    }

    /// Fonts are often scrambled, which harms nobody; chapters that are have an owner who sells the key.
    private func refuseEncrypted(_ chapters: [String]) throws {
        guard try archive.bytes(of: "META-INF/encryption.xml") != nil else { return }
        var encrypted: Set<String> = []
        try XMLEvents.read(text(of: "META-INF/encryption.xml"), form: "EPUB") { event in
            if case .start("enc:cipherreference", let attributes, _) = event, let name = attributes["uri"] {
                encrypted.insert(try EPUBPath.resolve(name, from: ""))
            }
        }
        if let chapter = chapters.first(where: encrypted.contains) {
            throw ArticleError.Problem.malformed(form: "EPUB", line: nil, reason: "“\(chapter)” is encrypted")
        }
    }

    /// The names that the tables of contents give to files, the first for each.
    private func chapterNames(_ package: EPUBPackage) -> [String: String] {
        var names: [String: String] = [:]
        for file in package.contents {
            guard let text = try? text(of: file) else { continue }
            var (start, target, label) = (0, String?.none, "")
            func take(_ name: String?) {
                guard let name, let path = try? EPUBPath.resolve(name, from: file), names[path] == nil else { return }
                let words = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                if !words.isEmpty { names[path] = words }
            }
            // A table that is broken names what it can.
            try? XMLEvents.read(text, form: "EPUB") { event in
                switch event {
                case .start("content", let attributes, _): take(attributes["src"])
                case .start(let name, let attributes, let place):
                    if name == "a" { target = attributes["href"] }
                    if name == "a" || name == "text" { start = place }
                case .end(let name, let place) where name == "a" || name == "text":
                    label = XMLText.decoded(start..<max(start, place), of: text).excerpt.text
                    if name == "a" { take(target) }
                case .end: break
                }
            }
        }
        return names
    }
}

/// Makes a chapter's XHTML read alike as HTML, place for place.
enum XHTMLBody {
    /// Blanks what stands before the body, and elements that XHTML ends in their own tag but HTML would leave open.
    static func asHTML(_ source: SourceText) -> SourceText {
        var scalars = source.scalars
        var index = 0
        var body: Int?
        while let start = scalars[index...].firstIndex(of: "<") {
            var end = start + 1
            var quote: Unicode.Scalar?
            // Comments and declarations may hold an apostrophe.
            let hasQuotes = end < scalars.count && scalars[end] != "!" && scalars[end] != "?"
            while end < scalars.count, quote != nil || scalars[end] != ">" {
                if let open = quote {
                    if scalars[end] == open { quote = nil }
                } else if hasQuotes, scalars[end] == "\"" || scalars[end] == "'" {
                    quote = scalars[end]
                }
                end += 1
            }
            // A quote that never closes is none.
            if end == scalars.count { end = scalars[start...].firstIndex(of: ">") ?? scalars.count }
            guard end < scalars.count else { break }
            let name = scalars[start + 1..<end].prefix(12).prefix { $0.folded.isWordlike || $0 == ":" }.map(\.folded)
            if name.elementsEqual("body".unicodeScalars) { body = body ?? start }
            if scalars[end - 1] == "/", !name.isEmpty, !void.contains(where: { name.elementsEqual($0.unicodeScalars) })
            {
                for place in start...end where scalars[place] != "\n" { scalars[place] = " " }
            }
            index = end + 1
        }
        if let body { for place in 0..<body where scalars[place] != "\n" { scalars[place] = " " } }
        return SourceText(decoded: scalars, encoding: source.encoding)
    }

    private static let void = ["br", "hr", "img", "image", "input", "link", "meta", "col", "wbr", "area", "source"]
}
