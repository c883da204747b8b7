import Foundation
import Testing

@testable import Articles

@Suite("JSON")
struct JSONFormTests {
    @Test(
        "of a CMS becomes articles",
        arguments: [
            // WordPress
            (
                """
                [{"id":7,"date":"2024-11-18T07:48:00","guid":{"rendered":"https://a.cn/?p=7"},"link":"https://a.cn/7/",
                "title":{"rendered":"河上&#8220;新桥&#8221;"},"content":{"rendered":"<p>正文。<\\/p>\\n<h2>小标题<\\/h2><p>又一段。<\\/p>","protected":false},
                "excerpt":{"rendered":"<p>短。<\\/p>"},"author":3}]
                """, "7", "河上“新桥”", nil, "2024-11-18T07:48:00", ["p 正文。", "h2 小标题", "p 又一段。"]
            ),
            // Ghost
            (
                """
                {"posts":[{"id":"5f","title":"河上","html":"<p>正文。</p>","published_at":"2024-11-18T07:48:00.000+08:00",
                "url":"https://g.cn/heshang/","primary_author":{"name":"柳青"},"custom_excerpt":null}],"meta":{"pagination":{"page":1}}}
                """, "5f", "河上", "柳青", "2024-11-18T07:48:00.000+08:00", ["p 正文。"]
            ),
            // Strapi 4 and 5
            (
                #"{"data":[{"id":12,"attributes":{"title":"河上","content":"第一段。\n\n## 小标题\n\n**第**二段[甲](b)。","publishedAt":"2024-11-18","author":{"data":{"attributes":{"name":"柳青"}}}}}]}"#,
                "12", "河上", "柳青", "2024-11-18", ["p 第一段。", "h2 小标题", "p 第二段甲。"]
            ),
            (
                #"{"data":[{"documentId":"ab1","title":"河上","body":[{"type":"heading","level":3,"children":[{"type":"text","text":"小标题"}]},{"type":"paragraph","children":[{"type":"text","text":"正文"},{"type":"text","text":"。","bold":true}]},{"type":"list","children":[{"type":"list-item","children":[{"type":"text","text":"甲"}]}]}]}]}"#,
                "ab1", "河上", nil, nil, ["h3 小标题", "p 正文。", "li0 甲"]
            ),
            // A corpus, with the time as a number
            (
                #"{"news_id":"n1","title":"河上","content":"　　第一段。\r\n　　第二段。","pubtime":1731887280,"source":"新华社","author":["柳青","高远"]}"#,
                "n1", "河上", "柳青、高远", "2024-11-18 07:48", ["line 第一段。", "line 第二段。"]
            ),
            (
                #"{"_id":{"$oid":"65a"},"标题":"河上","正文":"　　第一段。　　第二段。","发布时间":"2024年11月18日","来源":"新华社"}"#, "65a", "河上",
                nil,
                "2024年11月18日", ["line 第一段。", "line 第二段。"]
            ),
            // JSON Feed
            (
                #"{"version":"https://jsonfeed.org/version/1.1","title":"晨报","items":[{"id":"x","url":"https://f.cn/x","title":"河上","content_text":"正文。","date_published":"2024-11-18T07:48:00Z","authors":[{"name":"柳青"}]}]}"#,
                "x", "河上", "柳青", "2024-11-18T07:48:00Z", ["line 正文。"]
            ),
            // Elasticsearch
            (
                #"{"took":1,"hits":{"hits":[{"_id":"e1","_source":{"headline":"河上","text":"正文。"}}]}}"#, "e1", "河上", nil,
                nil, ["line 正文。"]
            ),
        ] as [(String, String, String, String?, String?, [String])])
    func shapes(json: String, key: String, title: String, byline: String?, published: String?, outline: [String]) throws
    {
        let source = SourceText(json)
        let document = try #require(try documents(JSONForm.self, json).first)
        #expect(JSONForm.recognizes(source.scalars[...]))
        #expect(document.key == key)
        #expect(document.stated.title?.text == title)
        #expect(document.stated.byline?.text == byline)
        #expect(document.stated.published?.text == published)
        #expect(document.outline == outline)
        #expect(document.uncovered == "")
    }

    @Test("counts in the source, through escapes and mark-up")
    func places() throws {
        let json = #"{"id":1,"title":"\u6cb3上","content":"<p>引\"号&amp;\ud83c\udfd9图</p>"}"#
        let source = SourceText(json)
        let document = try #require(try documents(JSONForm.self, json).first)
        #expect(document.outline == ["p 引\"号&🏙图"])
        let pieces = (0..<6).map { source[document.text.origin(of: $0..<$0 + 1)] }
        #expect(pieces == ["引", #"\""#, "号", "&amp;", #"\ud83c\udfd9"#, "图"])
        let title = try #require(document.stated.title)
        #expect((title.text, source[title.range]) == ("河上", #"\u6cb3上"#))
    }

    @Test("is read by fields that the user names")
    func mapping() throws {
        let json = #"{"doc":{"h":"河上","b":"正文。"},"title":"栏目","x":"2024"}"#
        var found: [Document] = []
        try JSONForm.forEachDocument(
            in: SourceText(json), fields: [.title: "doc.h", .content: "doc.b", .published: "x"]
        ) { found.append($0) }
        #expect(found.map { $0.stated.title?.text } == ["河上"])
        #expect(found.map { $0.stated.published?.text } == ["2024"])
        #expect(found.map(\.outline) == [["line 正文。"]])
    }

    @Test("with a summary alone says so")
    func summary() throws {
        let json = #"{"id":1,"title":"河上","date":"2024-11-18","description":"新桥通车。"}"#
        let document = try #require(try documents(JSONForm.self, json).first)
        #expect(document.stated.missing == "only a summary is given")
        #expect(document.outline == ["line 新桥通车。"])
    }

    @Test("holds the first of two values of a name")
    func duplicates() throws {
        let json = #"{"title":"甲","title":"乙","content":"正文。","content":"别的。"}"#
        let document = try #require(try documents(JSONForm.self, json).first)
        #expect(document.stated.title?.text == "甲")
        #expect(document.outline == ["line 正文。"])
    }

    @Test(
        "that is broken is refused with its line, after what came before",
        arguments: [
            (#"[{"content":"甲。"},"# + "\n" + #"{"content":"乙"#, 1, 2), (#"{"content":"甲。"}"# + "\n\n{oops}", 1, 3),
            (String(repeating: "[", count: 100_000), 0, 1), (String(repeating: #"{"a":"#, count: 100_000), 0, 1),
            ("{\"content\":}", 0, 1),
            ("{\"content\":\"a\\", 0, 1), ("[1,2", 0, 1), ("{\"a\" 1}", 0, 1),
        ])
    func broken(json: String, count: Int, line: Int) {
        var found = 0
        do {
            try JSONForm.forEachDocument(in: SourceText(json)) { _ in found += 1 }
            Issue.record("\(json.prefix(40)) was read")
        } catch {
            guard case .malformed(form: "JSON", let place, _) = error as? ArticleError.Problem else {
                Issue.record("\(error)")
                return
            }
            #expect(place == line)
        }
        // A list is read as a whole before its articles are.
        #expect(found <= count)
    }

    @Test(
        "without an article is refused",
        arguments: ["{}", "[]", "[1,\"甲\"]", #"{"title":"甲"}"#, #"{"content":""}"#, #"{"content":{"a":[]}}"#])
    func empty(json: String) {
        guard case .malformed(form: "JSON", nil, _) = problem(JSONForm.self, json) else { return #expect(Bool(false)) }
    }

    @Test("lines are articles each, and a bad one costs only itself")
    func lines() throws {
        let text = """
            {"id":"a","title":"河上","content":"新桥今天通车了，市民很高兴。"}

            {"id":"b","title":"坏
            {"id":"c","title":"山中","content":"山里下了第一场雪，游人很多。"}
            """
        #expect(JSONLinesForm.recognizes(SourceText(text).scalars[...]))
        let entries = Array(try ArticleReader().entries(in: Array(text.utf8), name: "a.jsonl"))
        #expect(entries.map(\.name) == ["a", "2", "c"])
        #expect(entries.map { (try? $0.article())?.title.text } == ["河上", nil, "山中"])
    }

    @Test(
        "has times that are counted from 1970",
        arguments: [
            ("1731887280", "2024-11-18 07:48"), ("1731887280123", "2024-11-18 07:48"),
            ("951782400", "2000-02-29 08:00"), ("12", nil), ("1e9", nil),
            ("99999999999999999999", nil), ("-5", nil), ("253402300799", nil),
        ])
    func epoch(number: String, written: String?) { #expect(EpochTime(number)?.written == written) }
}
