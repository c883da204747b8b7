import TestSupport
import Testing

@testable import Articles

@Suite("Every visible character is in the article or skipped")
struct CoverageTests {
    @Test("of the fixtures", arguments: Fixture.allCases)
    func fixtures(fixture: Fixture) throws {
        try check(fixture.article, fixture.text)
    }

    @Test("of random pages", arguments: 0..<400)
    func soups(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let page = (0..<Int.random(in: 1...40, using: &random)).map { _ in line(&random) }.joined(separator: "\n")
        let text = SourceText(page)
        do {
            try check(ArticleReader().article(from: text, name: "soup"), text)
        } catch let error as ArticleError {
            if case .nothingToSay = error.problem { return }
            #expect([.nothingToRead, .blank].contains(error.problem), "\(page)")
        }
    }

    @Test("and a hole or an overlap would be seen")
    func measure() {
        let text = SourceText("标题\n\n正文 尾巴")
        let title = Excerpt(text: "标题", range: 0..<2)
        let short = Article(title: title, sections: [], skipped: [])
        #expect(short.uncovered(in: text) == [4..<9])
        #expect(short.overlaps() == [])
        let twice = Article(title: title, source: Excerpt(text: "题", range: 1..<2), sections: [])
        #expect(twice.overlaps() == [1..<2])
    }

    private func check(_ article: Article, _ text: SourceText) throws {
        #expect(article.uncovered(in: text) == [])
        #expect(article.overlaps() == [])
        #expect(!article.title.text.isEmpty)
        #expect(article.sections.allSatisfy { !$0.paragraphs.isEmpty })
        #expect(article.sections.dropFirst().allSatisfy { !$0.heading.isEmpty })
        let spans = article.sections.flatMap(\.excerpts) + [article.title]
        #expect(spans.allSatisfy { text[$0.range] == $0.text && !$0.text.isEmpty })
        for skipped in article.skipped {
            #expect(text[skipped.range] == skipped.text)
            #expect(text.scalars[..<skipped.range.lowerBound].count { $0 == "\n" } + 1 == skipped.line)
        }
    }

    /// A line of pieces that rules look for, in no sensible order.
    private func line(_ random: inout SeededGenerator) -> String {
        let count = Int.random(in: 0...4, using: &random)
        return (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
    }

    private static let pieces = [
        "", " ", "　", "来源：", "来源:", "编辑", "责任编辑：", "高远", "（", "）", "[", "]", "【", "】", "2024-11-18", " 07:48", "11月18日",
        "原标题：", "人工智能朗读:", "版权所有", "不得转载", "点击查看", "摄", "▲", "本报记者 ", "记者", "相关新闻", "一、", "1.", "，", "。", "？",
        "：", "市民在河边散步", "城市", "“好”", "_", "|", "/", "图", "标题：", "作者 柳青", "+1", "https://a.cn", "（完）", "日电", "\u{200B}",
        "\u{FEFF}", "🏙", "e\u{301}", "字号：大 中 小", "市民在河边散步，今天的天气真的非常好，大家都很高兴。",
    ]
}
