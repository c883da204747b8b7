import Testing

@testable import Articles

@Suite("Mark-up that was left in plain text")
struct LeftoverMarkupTests {
    private func text(_ page: String) -> String {
        let text = LeftoverMarkup.text(of: SourceText(page))
        return text[0..<text.scalars.count]
    }

    @Test(
        "is taken out",
        arguments: [
            ("老街&nbsp;新生", "老街\u{A0}新生"), ("&ldquo;好&rdquo;", "“好”"), ("&#8220;好&#x201D;", "“好”"),
            ("A&amp;B", "A&B"), ("&amp;nbsp;老街", "\u{A0}老街"), ("&amp;ldquo;好", "“好"), ("3&lt;5", "3<5"),
            ("<p>老街</p>", "\n老街\n"), ("老街<br/>新生<BR>记", "老街\n新生\n记"), ("<strong>老街</strong>新生", "老街新生"),
            ("<span style=\"color: red\">老街</span>", "老街"),
        ])
    func removed(page: String, expected: String) { #expect(text(page) == expected) }

    @Test(
        "is not seen in what is none",
        arguments: [
            "AT&T公司", "Q&A;", "&nosuch;", "&#0;", "&#xD800;", "&#99999999999;", "3<5>2", "<老街>", "<小标题>", "<bridge>",
            "<p",
            "<a <b", "&", "<", "&#;", "a<b",
        ])
    func kept(page: String) { #expect(text(page) == page) }

    @Test("leaves each character its place in the file")
    func places() throws {
        let page = "老街&nbsp;新生\n来源：晚报\n<p>&ldquo;好&rdquo;，他说。</p>"
        let article = try article(page)
        #expect(article.title == Excerpt(text: "老街\u{A0}新生", range: 0..<10))
        let paragraph = article.sections[0].paragraphs[0]
        #expect(paragraph.text == "“好”，他说。")
        #expect(SourceText(page)[paragraph.range] == "&ldquo;好&rdquo;，他说。")
        #expect(article.skipped.map(\.line) == [2])
    }
}
