import Testing

@testable import Articles

/// Pages that no newsroom makes, each a sensible article or a clear error.
@Suite("Hostile pages")
struct HostilePageTests {
    private static let story = "<p>大桥昨天合龙，全长三公里，市民都来看热闹。</p><p>明年春天，桥上就可以通车了，过江只要五分钟。</p>"

    private func read(_ page: String) throws -> Article {
        try ArticleReader().article(from: Array(page.utf8), name: "page.html")
    }

    /// What stands between headline and story.
    enum Noise: String, CaseIterable {
        case divisions, bold, fonts, tables, attributes, picture, ends, comment, entities, foreign, drawing, titles,
            ruby, select, roots, script

        var page: String {
            switch self {
            case .divisions: String(repeating: "<div>", count: 200_000)
            case .bold: String(repeating: "<b>", count: 20_000)
            case .fonts:
                String(repeating: "<font color=a>", count: 5_000) + String(repeating: "</font></p>", count: 3_000)
            case .tables: String(repeating: "<table><tr><td>", count: 30_000)
            case .attributes: "<div " + (0..<100_000).map { "a\($0)=1 " }.joined() + ">"
            case .picture: "<img src='data:" + String(repeating: "A", count: 3_000_000) + "'>"
            case .ends: String(repeating: "</div></p></b>", count: 50_000)
            case .comment: "<!--" + String(repeating: "-<!-", count: 100_000) + "-->"
            case .entities: String(repeating: "&nbsp;&#12288;&lt;", count: 20_000)
            case .foreign:
                "<select><option>" + String(repeating: "<svg><title>", count: 3_000) + "</title></svg></select>"
            case .drawing: "<svg>" + String(repeating: "<a>", count: 100_000) + "</svg>"
            case .titles: "<svg><title>" + String(repeating: "<input>", count: 100_000) + "</title></svg>"
            case .ruby: String(repeating: "<rt><optgroup>", count: 50_000)
            case .select: "<select><iframe></select>" + String(repeating: "<div>", count: 100_000) + "</iframe>"
            case .roots: "<html></html><body></body></html>"
            case .script: "<a name=\u{0001}><script>var a = '<p>假话，假话，假话，假话，假话，假话。</p>'</script>"
            }
        }
    }

    @Test("do not hide their story", arguments: Noise.allCases)
    func endures(noise: Noise) throws {
        let article = try read("<html><title>大桥合龙</title><body><h1>大桥合龙</h1>" + noise.page + Self.story)
        #expect(article.title.text == "大桥合龙")
        #expect(article.paragraphs.joined().contains { $0.contains("大桥昨天合龙") })
    }

    @Test("with more elements than any page has are refused")
    func elements() throws {
        let page = "<html><body>" + String(repeating: "<p>好</p>", count: 300_000)
        let error = try #require(throws: ArticleError.self) { try read(page) }
        #expect(error.problem == .tooManyElements(limit: PageGuard.elementLimit))
    }

    @Test(
        "without a story say so",
        arguments: [
            "<html></html>", "<html><body><script>alert(1)</script>", "<!DOCTYPE html>", "<p></p>", "<html", "<div a='",
        ])
    func nothing(page: String) throws {
        let error = try #require(throws: ArticleError.self) { try read(page) }
        #expect([.nothingToRead, .blank, .noArticle].contains(error.problem), "\(error.problem)")
    }

    @Test("with null bytes are refused")
    func nulls() throws {
        let error = try #require(throws: ArticleError.self) { try read("<html><body>\0\0" + Self.story) }
        if case .binary = error.problem {} else { Issue.record("\(error.problem)") }
    }

    @Test("cut off anywhere are read as far as they go", arguments: [WebPage.wechat, .portal, .tables, .taiwan])
    func truncated(page: WebPage) throws {
        let bytes = try page.bytes
        for end in stride(from: 0, to: bytes.count, by: 7) {
            _ = try? ArticleReader().article(from: Array(bytes.prefix(end)), name: "page.html")
        }
    }

    @Test("A page with a broken byte is read all the same")
    func broken() throws {
        var bytes = Array("<html><title>大桥合龙</title><h1>大桥合龙</h1>\(Self.story)".utf8)
        bytes.insert(0xFF, at: bytes.count - 8)
        let article = try ArticleReader().article(from: bytes, name: "page.html")
        #expect(article.paragraphs[0].count == 2)
    }
}
