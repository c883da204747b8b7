internal import Checksums
internal import Files

/// What ties a book together: its list of files and what it says of itself (package document), and its contents.
struct BookPackage {
    var book: Book
    /// Each article's documents.
    var documents: [[BookDocument]]

    /// The sound of an article, as the book's other files name it.
    func sound(_ article: Int) -> String { "audio/a\(article + 1).\(book.articles[article].sound.fileExtension)" }

    /// The name of the picture of its front.
    var coverName: String { book.cover?.mediaType == "image/png" ? "cover.png" : "cover.jpg" }

    /// `package.opf`.
    var package: String {
        var xml = XML()
        xml.line(
            "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"zh-CN\">"
        )
        xml.line("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
        for line in metadata { xml.line(line) }
        xml.line("</metadata>")
        xml.line("<manifest>")
        xml.line("<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>")
        xml.line("<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>")
        if let cover = book.cover {
            xml.line(
                "<item id=\"cover\" href=\"\(coverName)\" media-type=\"\(cover.mediaType)\" properties=\"cover-image\"/>"
            )
        }
        if hasTitlePage {
            xml.line("<item id=\"title-page\" href=\"title.xhtml\" media-type=\"application/xhtml+xml\"/>")
        }
        for (number, article) in documents.enumerated() {
            let sound = book.articles[number].sound
            xml.line("<item id=\"a\(number + 1)\" href=\"\(self.sound(number))\" media-type=\"\(sound.mediaType)\"/>")
            for document in article {
                let overlay = document.clips.isEmpty ? "" : " media-overlay=\"\(document.name)-times\""
                xml.line(
                    "<item id=\"\(document.name)\" href=\"\(document.name).xhtml\" media-type=\"application/xhtml+xml\""
                        + "\(overlay)/>")
                guard !document.clips.isEmpty else { continue }
                xml.line(
                    "<item id=\"\(document.name)-times\" href=\"\(document.name).smil\" media-type=\"application/smil+xml\"/>"
                )
            }
        }
        xml.line("</manifest>")
        xml.line("<spine>")
        if hasTitlePage { xml.line("<itemref idref=\"title-page\"/>") }
        for document in documents.joined() { xml.line("<itemref idref=\"\(document.name)\"/>") }
        xml.line("</spine>")
        xml.line("</package>")
        return xml.text
    }

    /// A book of several articles begins with its title; in a book of one the article's own is enough.
    var hasTitlePage: Bool { book.articles.count > 1 }

    private var metadata: [String] {
        let heard = documents.joined().filter { !$0.clips.isEmpty }
        var lines = [
            "<dc:identifier id=\"id\">urn:uuid:\(identifier)</dc:identifier>",
            "<dc:title>\(XML.escaped(book.title))</dc:title>", "<dc:language>zh-CN</dc:language>",
        ]
        if let creator = book.creator { lines.append("<dc:creator>\(XML.escaped(creator))</dc:creator>") }
        let sources = Set(book.articles.compactMap { $0.text.article.source?.onOneLine }.filter { !$0.isEmpty })
        for source in sources.sorted() { lines.append("<dc:publisher>\(XML.escaped(source))</dc:publisher>") }
        if let date = book.date { lines.append("<dc:date>\(date)</dc:date>") }
        // The same recordings give the same bytes, whenever the book is made.
        lines.append("<meta property=\"dcterms:modified\">\(book.date ?? "2000-01-01")T00:00:00Z</meta>")
        for narrator in Set(book.articles.map { $0.text.narrator.onOneLine }).sorted() where !narrator.isEmpty {
            lines.append("<meta property=\"media:narrator\">\(XML.escaped(narrator))</meta>")
        }
        if !heard.isEmpty {
            lines.append("<meta property=\"media:active-class\">heard</meta>")
            lines.append("<meta property=\"media:playback-active-class\">playing</meta>")
            let whole = heard.reduce(0) { $0 + $1.duration }
            lines.append("<meta property=\"media:duration\">\(BookDocument.clock(whole))</meta>")
            for document in heard {
                lines.append(
                    "<meta property=\"media:duration\" refines=\"#\(document.name)-times\">"
                        + "\(BookDocument.clock(document.duration))</meta>")
            }
        }
        let features =
            ["readingOrder", "structuralNavigation", "tableOfContents"]
            + (heard.isEmpty ? [] : ["synchronizedAudioText"])
        let modes = ["textual", "auditory"]
        lines += modes.map { "<meta property=\"schema:accessMode\">\($0)</meta>" }
        lines += ["textual", "auditory"].map { "<meta property=\"schema:accessModeSufficient\">\($0)</meta>" }
        lines += (features + (book.hasPinyin ? ["rubyAnnotations"] : [])).map {
            "<meta property=\"schema:accessibilityFeature\">\($0)</meta>"
        }
        lines.append("<meta property=\"schema:accessibilityHazard\">none</meta>")
        return lines
    }

    /// A UUID of version 8 (RFC 9562), made of what the book holds: the same book keeps its place on a reader's shelf.
    private var identifier: String {
        let names = [book.title, book.hasPinyin ? "pinyin" : ""] + book.articles.map(\.text.article.id)
        let text = names.map { "\($0.utf8.count):\($0)" }.joined()
        guard let sum = try? RunningChecksum() else { return "00000000-0000-8000-8000-000000000000" }
        sum.add(Array(text.utf8).span.bytes)
        var digits = Array(sum.text)
        digits[12] = "8"
        digits[16] = "8"
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }

    /// `nav.xhtml`: the articles, and in each its chapters.
    var contents: String {
        var lines = ["<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">", "<h1>目录</h1>", "<ol>"]
        func link(_ document: BookDocument, _ title: String) -> String {
            "<a href=\"\(document.name).xhtml\">\(XML.escaped(title))</a>"
        }
        for (number, article) in documents.enumerated() {
            guard let first = article.first else { continue }
            guard hasTitlePage else {
                lines += article.map { "<li>\(link($0, $0.title))</li>" }
                continue
            }
            let title = book.articles[number].text.article.title.onOneLine
            let sections = article.dropFirst().map { "<li>\(link($0, $0.title))</li>" }
            let list = sections.isEmpty ? "" : "\n<ol>\n\(sections.joined(separator: "\n"))\n</ol>\n"
            lines.append("<li>\(link(first, title.isEmpty ? first.title : title))\(list)</li>")
        }
        lines += ["</ol>", "</nav>"]
        return BookDocument.page(title: book.title, body: lines.joined(separator: "\n"))
    }

    /// `title.xhtml`.
    var titlePage: String {
        var lines = [
            "<section epub:type=\"titlepage\" class=\"title-page\">", "<h1>\(XML.escaped(book.title))</h1>",
        ]
        let about = [book.creator, book.date, "\(book.articles.count)篇"].compactMap(\.self).joined(separator: " · ")
        lines += ["<p class=\"origin\">\(XML.escaped(about))</p>", "</section>"]
        return BookDocument.page(title: book.title, body: lines.joined(separator: "\n"))
    }

    static let container = """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """

    static let style = """
        @charset "UTF-8";
        body { line-height: 1.8; margin: 1em 5%; text-align: justify; }
        h1 { font-size: 1.5em; line-height: 1.4; margin: 1.5em 0 1em; text-align: center; }
        h2 { font-size: 1.2em; line-height: 1.5; margin: 1.5em 0 1em; text-align: left; break-after: avoid; }
        p { margin: 0.6em 0; text-indent: 2em; }
        .origin { font-size: 0.875em; opacity: 0.75; text-align: center; text-indent: 0; }
        .title-page { margin-top: 30%; }
        .pinyin { line-height: 2.6; text-align: left; }
        .pinyin h1, .pinyin h2 { line-height: 2.2; }
        rt { font-size: 0.5em; font-weight: normal; padding: 0 0.15em; text-indent: 0; }
        nav ol { line-height: 1.8; padding-left: 1.5em; }
        nav a { color: inherit; text-decoration: none; }
        nav li { margin: 0.4em 0; }
        .heard { background-color: #ffe9a8; color: #1a1a1a; }

        """
}
