import Testing

@testable import Articles

@Suite("Documents, whose form says what it sees")
struct DocumentTests {
    /// The article of blocks that are written out in a test, a line each.
    private func article(
        _ blocks: [(Document.Kind, String)], bold: Set<String> = [], stated: Document.Statements = .init()
    ) throws -> Article {
        let document = Document.written(blocks, bold: bold, stated: stated)
        let article = try ArticleReader().article(
            of: document, lineNumbers: LineNumbers(of: document.text.scalars), encoding: nil
        ).get()
        let text = SourceText(document.text[0..<document.text.scalars.count])
        #expect(article.uncovered(in: text) == [])
        return article
    }

    private let prose = "市民在河边散步，说起这些年的变化。"

    private func stated(title: String? = nil, source: String? = nil, published: String? = nil) -> Document.Statements {
        var stated = Document.Statements()
        stated.title = title.map { Excerpt(text: $0, range: 0..<0) }
        stated.source = source.map { Excerpt(text: $0, range: 0..<0) }
        stated.published = published.map { Excerpt(text: $0, range: 0..<0) }
        return stated
    }

    @Test("Marked headings are headings, whatever they look like; beside them no short line is one")
    func headings() throws {
        let article = try article([
            (.heading(level: 1), "老街新生"), (.paragraph, prose), (.heading(level: 2), "为什么要修？"),
            (.heading(level: 3), "先说钱。"),
            (.paragraph, prose), (.line, "茶馆"), (.paragraph, prose),
        ])
        #expect(article.title.text == "老街新生")
        #expect(article.outline == ["", "为什么要修？/先说钱。"])
        #expect(article.paragraphs[1] == [prose, "茶馆", prose])
    }

    @Test("Bold lines are headings where they can be; paragraphs that are not bold are none")
    func bold() throws {
        let article = try article(
            [
                (.line, "老街新生"), (.paragraph, prose), (.paragraph, "修旧如旧"), (.paragraph, prose), (.paragraph, "茶馆"),
                (.paragraph, prose),
            ], bold: ["修旧如旧"])
        #expect(article.outline == ["", "修旧如旧"])
        #expect(article.paragraphs[1] == [prose, "茶馆", prose])
    }

    @Test("Items, rows, quotes, verses and captions keep their kind, and are no labels, headings or credits")
    func kinds() throws {
        let item = Document.Kind.listItem(depth: 1, number: 2)
        let article = try article([
            (.heading(level: 1), "老街新生"), (.paragraph, prose), (item, "时间：2025-03-09"), (.quote, "茶馆"),
            (.verse, "白日依山尽"), (.caption, "老街一角"), (.tableRow(cells: [], isHead: true), "票价"), (.paragraph, prose),
        ])
        #expect(article.outline == [""])
        #expect(
            article.sections[0].paragraphs.map(\.kind.name) == [
                "text", "list item", "quote", "verse", "caption", "table row", "text",
            ])
        #expect(article.sections[0].paragraphs[1].kind == .listItem(depth: 1, number: 2))
        #expect(article.published == nil)
        #expect(article.skipped == [])
    }

    @Test("A row's cells keep their places")
    func cells() throws {
        var text = ExtractedText()
        text.append("标题\n站名\t票价".unicodeScalars, from: 10..<18)
        let document = Document(
            text: text,
            blocks: [.init(.heading(level: 1), 0..<2), .init(.tableRow(cells: [3..<5, 6..<8], isHead: false), 3..<8)])
        let article = try ArticleReader().article(
            of: document, lineNumbers: LineNumbers(of: []), encoding: nil
        ).get()
        let cells = [Excerpt(text: "站名", range: 13..<15), Excerpt(text: "票价", range: 16..<18)]
        #expect(article.sections[0].paragraphs[0].kind == .tableRow(cells: cells, isHead: false))
        #expect(article.title.range == 10..<12)
    }

    @Test("What the form skips is skipped, with a heading over nothing else")
    func skipped() throws {
        let article = try article([
            (.skipped(.furniture), "首页"), (.heading(level: 1), "老街新生"), (.paragraph, prose), (.heading(level: 2), "图集"),
            (.skipped(.caption), "图一"), (.heading(level: 2), "修旧如旧"), (.paragraph, prose), (.heading(level: 2), "链接"),
            (.skipped(.promotion), "老街的网站"),
        ])
        #expect(article.outline == ["", "修旧如旧"])
        #expect(article.skipped(.furniture) == ["首页"])
        #expect(article.skipped(.caption) == ["图集", "图一"])
        #expect(article.skipped(.promotion) == ["链接", "老街的网站"])
    }

    @Test("A heading over a list of other articles ends the story")
    func related() throws {
        let article = try article([
            (.heading(level: 1), "老街新生"), (.paragraph, prose), (.heading(level: 2), "相关阅读"),
            (.listItem(depth: 1, number: nil), "河边修了步道"), (.listItem(depth: 1, number: nil), "老桥重开"),
        ])
        #expect(article.paragraphs == [[prose]])
        #expect(article.skipped(.promotion) == ["相关阅读", "河边修了步道", "老桥重开"])
    }

    @Test("Stated wins over found, and is taken at its place where it stands in the text")
    func statements() throws {
        let article = try article(
            [
                (.line, "“老街”新生"), (.line, "江州晚报"), (.line, "2025-03-09 10:15 来源：江州网 编辑：高远"), (.paragraph, prose),
            ], stated: stated(title: "\"老街\"新生", source: "江州晚报", published: "2025-03-10"))
        #expect(article.title == Excerpt(text: "“老街”新生", range: 0..<6))
        #expect(article.source == Excerpt(text: "江州晚报", range: 7..<11))
        #expect(article.published?.text == "2025-03-10")
        #expect(article.editor?.text == "高远")
        #expect(article.skipped(.time) == ["2025-03-09 10:15"])
        #expect(article.skipped(.source) == ["江州网"])
        #expect(article.paragraphs == [[prose]])
    }

    @Test("A stated title that stands nowhere in the text leaves it whole; one with a site’s name is cut by it")
    func statedTitle() throws {
        let other = try article([(.paragraph, prose), (.paragraph, prose)], stated: stated(title: "老街新生"))
        #expect(other.title.text == "老街新生")
        #expect(other.paragraphs == [[prose, prose]])
        let site = try article(
            [(.line, "老街新生记"), (.paragraph, prose)], stated: stated(title: "老街新生记_江州网"))
        #expect(site.title.text == "老街新生记")
        #expect(site.paragraphs == [[prose]])
    }

    @Test("What is missing makes an article incomplete; key and address are kept")
    func missing() throws {
        var document = Document.written([(.line, "老街新生"), (.paragraph, prose)])
        document.key = "n-4711"
        document.stated.address = "https://news.example.cn/4711"
        document.stated.missing = "the pages after the first of 3"
        let article = try ArticleReader().article(
            of: document, lineNumbers: LineNumbers(of: []), encoding: nil
        ).get()
        #expect(article.isIncomplete)
        #expect(article.key == "n-4711")
        #expect(article.address == "https://news.example.cn/4711")
    }
}

extension Document {
    /// A document of blocks that are written out in a test, a line each.
    static func written(
        _ blocks: [(Kind, String)], bold: Set<String> = [], stated: Statements = Statements()
    ) -> Document {
        var text = ExtractedText()
        var result: [Block] = []
        for (kind, words) in blocks {
            let start = text.scalars.count
            text.append(words.unicodeScalars, from: start..<start + words.unicodeScalars.count)
            result.append(Block(kind, start..<text.scalars.count, isBold: bold.contains(words)))
            text.append("\n".unicodeScalars, from: text.scalars.count..<text.scalars.count + 1)
        }
        return Document(text: text, blocks: result, stated: stated)
    }
}
