import Articles
import Testing

@testable import Narration

@Suite("What is seen at a glance on a page and has to be said")
struct BlockReadingTests {
    private func texts(_ paragraphs: [Paragraph], _ change: (inout ReadingStyle.Blocks) -> Void = { _ in }) -> [String]
    {
        var blocks = ReadingStyle.Blocks()
        change(&blocks)
        return BlockReading(blocks: blocks).texts(of: paragraphs)
    }

    private func row(_ cells: String..., isHead: Bool = false) -> Paragraph {
        let excerpts = cells.map { Excerpt(text: $0, range: 0..<$0.unicodeScalars.count) }
        return Paragraph(
            text: cells.joined(separator: "\t"), range: 0..<1, kind: .tableRow(cells: excerpts, isHead: isHead))
    }

    private func paragraph(_ text: String, _ kind: Paragraph.Kind = .text) -> Paragraph {
        Paragraph(text: text, range: 0..<text.unicodeScalars.count, kind: kind)
    }

    @Test("A table is read row by row, each cell after its head")
    func table() {
        let rows = [
            row("站名", "票价", "班次", isHead: true), row("青石渡", "两元", "每天8班"), row("老桥", "", "每天12班"),
            row("合计", "四元", "20班。"),
        ]
        let read = ["站名：青石渡，票价：两元，班次：每天8班。", "站名：老桥，班次：每天12班。", "站名：合计，票价：四元，班次：20班。"]
        #expect(texts(rows) { $0.tables = .read } == read)
        #expect(texts(rows) == ["以下是表格，共3行。"] + read)
        #expect(texts([paragraph("前。")] + rows) { $0.tables = .skipped } == ["前。"])
    }

    @Test("A table without heads names its second column by the first; one of heads alone is read")
    func headless() {
        #expect(texts([row("面积", "30亩")]) { $0.tables = .read } == ["面积：30亩。"])
        #expect(texts([row("甲", "乙", "丙")]) { $0.tables = .read } == ["甲，乙，丙。"])
        #expect(texts([row("甲", "乙", isHead: true)]) == ["甲：乙。"])
        #expect(texts([row("", "", isHead: true), row("", "")]) == [])
        #expect(
            texts([row("年份", "产量", isHead: true), row("", "（吨）", isHead: true), row("2024", "5")]) { $0.tables = .read }
                == ["年份：2024，产量（吨）：5。"])
    }

    @Test("Items of a list have their numbers, where mark-up gives them some")
    func lists() {
        let items = [
            paragraph("带好身份证。", .listItem(depth: 1, number: 1)), paragraph("早到。", .listItem(depth: 1, number: 2)),
            paragraph("带水。", .listItem(depth: 2, number: nil)),
        ]
        #expect(texts(items) == ["第1，带好身份证。", "第2，早到。", "带水。"])
        #expect(texts(items) { $0.lists = .announced }.first == "以下共3项。")
        #expect(texts(items) { $0.lists = .skipped } == [])
    }

    @Test("Quotes and captions are read, announced or left out")
    func others() {
        let quote = [paragraph("水是活的。", .quote)], caption = [paragraph("老街一角", .caption)]
        #expect(texts(quote) == ["水是活的。"])
        #expect(texts(quote) { $0.quotes = .announced } == ["引文：", "水是活的。", "引文完。"])
        #expect(texts(quote) { $0.quotes = .skipped } == [])
        #expect(texts(caption) == [])
        #expect(texts(caption) { $0.captions = .read } == ["老街一角"])
        #expect(texts(caption) { $0.captions = .announced } == ["图片说明：老街一角"])
    }

    @Test("Lines of a poem are read together, with a short pause where there is no mark")
    func verse() {
        let lines = ["白日依山尽", "黄河入海流。", "欲穷千里目，", "更上一层楼", "完"].map { paragraph($0, .verse) }
        #expect(texts(lines) == ["白日依山尽，黄河入海流。欲穷千里目，更上一层楼。", "完。"])
    }

    @Test("Captions that the rules of lines have skipped are read in their places, where captions are wanted")
    func plainText() throws {
        let page = "老街新生记\n\n市民在河边散步，说起变化。\n▲老街一角\n茶馆也开了张，生意很好。"
        let article = try ArticleReader().article(from: SourceText(page), name: "page")
        func texts(_ captions: ReadingStyle.Blocks.Manner) -> [String] {
            var blocks = ReadingStyle.Blocks()
            blocks.captions = captions
            let outline = Outline(article, announcing: .init(source: false, date: false), reading: blocks)
            return outline.chapters[0].items.dropFirst().map(\.text)
        }
        #expect(texts(.skipped) == ["市民在河边散步，说起变化。", "茶馆也开了张，生意很好。"])
        #expect(texts(.read) == ["市民在河边散步，说起变化。", "▲老街一角", "茶馆也开了张，生意很好。"])
    }

    @Test("Writers are named where the voice wishes")
    func byline() {
        func announcement(_ byline: String) -> String? {
            let article = Article(
                title: Excerpt(text: "题", range: 0..<1), byline: Excerpt(text: byline, range: 1..<2), sections: [])
            let outline = Outline(article, announcing: .init(source: false, date: false, byline: true))
            return outline.chapters[0].items.last?.text
        }
        #expect(announcement("柳青") == "作者：柳青。")
        #expect(announcement("本报记者 柳青") == "本报记者 柳青。")
    }
}
