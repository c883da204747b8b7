import Foundation
import Testing

@testable import Articles

/// The pages under `Fixtures/Pages`.
enum WebPage: String, CaseIterable {
    case wechat, portal = "portal-br", tables = "tables-2005", epaper, taiwan, government, blog
    case pages = "multi-page", paywall, copies, linkedData = "json-ld", wrongCharset = "wrong-charset"
    case wrongGB = "wrong-gb", big5, lyrics

    var bytes: [UInt8] {
        get throws {
            let url = try #require(
                Bundle.module.url(forResource: rawValue, withExtension: "html", subdirectory: "Fixtures/Pages"))
            return try [UInt8](Data(contentsOf: url))
        }
    }

    var article: Article { get throws { try ArticleReader().article(from: bytes, name: "\(rawValue).html") } }
}

@Suite("Pages of the web")
struct HTMLFormTests {
    @Test(
        "give their headline, source and time",
        arguments: [
            (.wechat, "一块豆腐里的清晨", "石桥慢生活", "2023-11-22 08:00"),
            (.portal, "石桥镇豆腐坊的三十年", "江州晚报", "2019年06月15日08:18"),
            (.tables, "豆腐香飘石桥镇", "江州晨报", "2005年03月09日 10:24"),
            (.epaper, "石桥豆腐上了省城餐桌", nil, "2022-02-13"),
            (.taiwan, "老豆腐坊飄香 孫女接手第三代", "石橋時報", "2018/09/16"),
            (.government, "关于举办第三届豆腐节的通告", "石桥镇人民政府", "2022-01-28 09:10"),
            (.blog, "跟着爷爷做豆腐", nil, "2009-11-06"),
            (.pages, "石桥三日", "江州周刊", "2012-08-01 09:00"),
            (.paywall, "豆腐生意经", nil, "2021-04-04 00:21"),
            (.copies, "一碗豆花的早晨", "石桥网", "2023-05-06 07:30:00"),
            (.linkedData, "石磨声里过小年", "江州通讯社", "2024-02-03 06:30"),
            (.wrongCharset, "老磨坊的新招牌", "石桥在线", "2010-04-05"),
            (.wrongGB, "老磨坊的新招牌", "石桥在线", "2010-04-05"),
            (.big5, "老磨坊的新招牌", "石橋日報", "2003-04-05 10:00"),
            (.lyrics, "磨豆谣", nil, "2016-01-02"),
        ] as [(WebPage, String, String?, String)])
    func particulars(page: WebPage, title: String, source: String?, published: String) throws {
        let article = try page.article
        #expect(article.title.text == title)
        if let source { #expect(article.source?.text == source) }
        #expect(article.published?.text == published)
    }

    @Test(
        "are read under their sub-headings, marked or bold",
        arguments: [
            (.wechat, ["磨豆子的人", "公路通了以后"], [2, 3]),
            (.portal, ["", "路通了，豆腐走得更远", "孙女的小本子"], [2, 2, 1]),
            (.tables, [""], [5]),
            (.epaper, [""], [4]),
            (.taiwan, ["", "公路通了 豆腐走得遠"], [2, 2]),
            (.government, [""], [9]),
            (.blog, [""], [5]),
            (.pages, [""], [4]),
            (.paywall, [""], [2]),
            (.copies, [""], [5]),
            (.linkedData, [""], [4]),
            (.wrongCharset, [""], [5]),
            (.wrongGB, [""], [5]),
            (.big5, [""], [4]),
            (.lyrics, [""], [8]),
        ] as [(WebPage, [String], [Int])])
    func outline(page: WebPage, headings: [String], paragraphs: [Int]) throws {
        let article = try page.article
        #expect(article.outline == headings)
        #expect(article.paragraphs.map(\.count) == paragraphs, "\(article.paragraphs)")
    }

    @Test("leave out captions, comments, teasers, buttons and copies")
    func skipped() throws {
        #expect(try WebPage.wechat.article.skipped(.caption) == ["石磨还是老样子"])
        #expect(try WebPage.taiwan.article.skipped(.caption).count == 1)
        for page in WebPage.allCases {
            let article = try page.article
            let words = article.paragraphs.joined().joined()
            for foreign in ["扫一扫", "充值", "评论", "老井", "车站", "留言", "懷念", "会员", "分享", "打印", "识别"] {
                #expect(!words.contains(foreign), "\(page): \(foreign)")
            }
        }
    }

    @Test("A sentence that an advertisement parts is one paragraph")
    func parted() throws {
        let article = try WebPage.tables.article
        #expect(article.paragraphs[0][1].hasPrefix("“我做了三十年豆腐，水还是用后山的泉水。”老师傅一边添柴"))
    }

    @Test("A credit at the last paragraph's end is the editor's name")
    func editor() throws {
        let article = try WebPage.portal.article
        #expect(article.editor?.text == "白小荷")
        #expect(article.paragraphs.last?.last?.hasSuffix("最稳定的味道。") == true)
    }

    @Test("A person whom linked data name as author is the writer, not the source")
    func writer() throws {
        let article = try WebPage.paywall.article
        #expect(article.byline?.text == "江小鱼")
        #expect(article.source == nil)
    }

    @Test("Tables, lists, quotations and verse are told apart")
    func kinds() throws {
        let rows = try WebPage.government.article.sections.flatMap(\.paragraphs).map(\.kind)
        #expect(rows.count { if case .tableRow(_, let isHead) = $0 { isHead } else { false } } == 1)
        #expect(rows.count { if case .tableRow(let cells, _) = $0 { cells.count == 2 } else { false } } == 3)
        let blog = try WebPage.blog.article.sections.flatMap(\.paragraphs).map(\.kind)
        #expect(blog == [.text, .quote, .listItem(depth: 0, number: 1), .listItem(depth: 0, number: 2), .text])
        #expect(try WebPage.lyrics.article.sections[0].paragraphs.allSatisfy { $0.kind == .verse })
    }

    @Test("What is missing is said", arguments: WebPage.allCases)
    func missing(page: WebPage) throws {
        let expected =
            switch page {
            case .pages: "the next pages"
            case .paywall: "what only subscribers may read"
            default: String?.none
            }
        #expect(try page.article.missing == expected)
    }

    @Test("The page's own address is the article's key")
    func address() throws { #expect(try WebPage.pages.article.key == "https://weekly.example/a/1.html") }

    @Test("Every visible character of a page is in the article or skipped", arguments: WebPage.allCases)
    func coverage(page: WebPage) throws {
        let text = try ArticleReader().text(from: page.bytes, name: "page")
        let article = try page.article
        let tree = GumboParser.tree(of: try PageGuard(text))
        let covered = (article.excerpts.map(\.range) + article.skipped.map(\.range)).reduce(into: Set<Int>()) {
            $0.formUnion($1)
        }
        for node in tree.visibleTexts {
            for index in tree.nodes[node].text where !tree.scalars[index].isBlank {
                #expect(covered.contains(Int(tree.places[index].start)), "\(tree.scalars[index])")
            }
        }
    }

    @Test("Places count scalars of the page, through entities and tags")
    func places() throws {
        let page =
            "<html><body><h1>雨停了</h1><p>他说&ldquo;好&rdquo;，<b>大家</b>都&nbsp;听见了，也都笑了起来。</p><p>第二天又下起了雨，路上没有人。</p></body>"
        let text = SourceText(page)
        let article = try ArticleReader().article(from: text, name: "page")
        let paragraph = article.sections[0].paragraphs[0]
        #expect(paragraph.text == "他说“好”，大家都\u{A0}听见了，也都笑了起来。")
        #expect(text[paragraph.range] == "他说&ldquo;好&rdquo;，<b>大家</b>都&nbsp;听见了，也都笑了起来。")
    }
}

extension HTMLTree {
    /// The texts that a reader sees or could see.
    var visibleTexts: [Int] {
        var found: [Int] = []
        var node = 0
        while node < nodes.count {
            if nodes[node].tag.isUnread {
                node = nodes[node].end
            } else {
                if nodes[node].tag == .text { found.append(node) }
                node += 1
            }
        }
        return found
    }
}
