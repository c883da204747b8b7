import Foundation
import Testing

@testable import Articles

@Suite("Markdown")
struct MarkdownFormTests {
    @Test(
        "becomes blocks",
        arguments: [
            ("# 河上\n\n第一段，有**重点**和[链接](http://a.cn/x(1))。", ["h1 河上", "p 第一段，有重点和链接。"]),
            ("标题\n====\n\n小标题\n---\n\n正文。", ["h1 标题", "h2 小标题", "p 正文。"]),
            ("一行，\n又一行。", ["p 一行，⏎又一行。"]),
            ("**小标题**\n\n正文。", ["p* 小标题", "p 正文。"]),
            ("3. 米\n4. 面\n   - 细面", ["li0#3 米", "li0#4 面", "li1 细面"]),
            ("> 他说：“好。”\n> 又说。\n\n完。", ["quote 他说：“好。”⏎又说。", "p 完。"]),
            (
                "| 城市 | 人口 |\n|---|---|\n| 北京 | 2184万 |\n| 上海 | |",
                [
                    "th[\"城市\", \"人口\"] ", "tr[\"北京\", \"2184万\"] ", "tr[\"上海\", \"\"] ",
                ]
            ),
            (
                "正文。\n\n```swift\nlet a = 1\n```\n\n    四格\n",
                ["p 正文。", "skipped(code) ```swift⏎let a = 1⏎```", "skipped(code) 四格"]
            ),
            ("据统计[^1]，增长一成。\n\n[^1]: 国家统计局。", ["p 据统计，增长一成。", "skipped(footnote) [^1]", "skipped(footnote) 国家统计局。"]),
            ("正文。\n\n[^9]: 没人提到。", ["p 正文。", "skipped(footnote) [^9]: 没人提到。"]),
            (
                "正文。\n\n- [甲](http://a.cn)\n- [乙](http://b.cn) 2024-01-02",
                [
                    "p 正文。", "skipped(link list) 甲", "skipped(link list) 乙 2024-01-02",
                ]
            ),
            ("- [甲](http://a.cn)说好\n- 乙", ["li0 甲说好", "li0 乙"]),
            ("![大桥夜景](q.jpg)\n\n*大桥。柳青 摄*\n\n正文。", ["skipped(words for a picture) 大桥夜景", "caption 大桥。柳青 摄", "p 正文。"]),
            ("春眠不觉晓，  \n处处闻啼鸟。  \n夜来风雨声，", ["verse 春眠不觉晓，", "verse 处处闻啼鸟。", "verse 夜来风雨声，"]),
            ("价格&lt;10元&hellip;\\*注", ["p 价格<10元…*注"]),
            ("<ruby>朗读<rt>lǎngdú</rt></ruby>是<b>好</b>事<!-- 注 -->", ["p 朗读是好事", "skipped(page furniture) lǎngdú"]),
            (
                "{{< youtube abc >}}\n\n[TOC]\n\n正文。",
                ["skipped(code) {{< youtube abc >}}", "skipped(page furniture) [TOC]", "p 正文。"]
            ),
            ("~~旧价~~新价，`命令`。", ["p 旧价新价，命令。"]),
        ])
    func blocks(markdown: String, outline: [String]) throws {
        let document = try #require(try documents(MarkdownForm.self, markdown).first)
        #expect(document.outline == outline)
        #expect(document.uncovered == "")
    }

    @Test(
        "has front matter",
        arguments: [
            "---\ntitle: \"河上：新桥\"\ndate: 2024-11-18 07:48:00\nauthor: 柳青\nsource: 深圳特区报\ntags: [桥, 河]\nslug: new-bridge\n---\n正文。",
            "---\r\ntitle: 河上：新桥\r\ndate: 2024-11-18 07:48:00\r\nauthors:\r\n  - name: 柳青\r\nslug: 'new-bridge'\r\npublisher: 深圳特区报\r\n---\r\n\r\n正文。",
            "+++\ntitle = \"河上：新桥\"\ndate = 2024-11-18 07:48:00 # 早上\nauthors = [\n  \"柳青\",\n]\nslug = 'new-bridge'\n[params]\nsource = \"深圳特区报\"\n+++\n正文。",
            "---\ntitle: >-\n  河上：新桥\ndate: 2024-11-18 07:48:00\n作者: 柳青\n来源: 深圳特区报\nid: new-bridge\n...\n正文。",
        ])
    func frontMatter(markdown: String) throws {
        let source = SourceText(markdown)
        let document = try MarkdownForm.document(of: source)
        #expect(document.stated.title?.text == "河上：新桥")
        #expect(document.stated.published?.text == "2024-11-18 07:48:00")
        #expect(document.stated.byline?.text == "柳青")
        #expect(document.stated.source?.text == "深圳特区报")
        #expect(document.key == "new-bridge")
        #expect(document.outline == ["p 正文。"])
        let published = try #require(document.stated.published)
        #expect(source[published.range] == published.text)
        #expect(MarkdownForm.recognizes(source.scalars[...]))
    }

    @Test(
        "knows where its words stand in the source",
        arguments: [
            "# 河上\n\n他说[这里](http://a.cn/这里)，**这里**。\n\n> 引文一，\n> 引文二。\n\n1. 甲乙\n   丙丁\n",
            "| 甲 | 乙丙 |\n|--|--|\n| 丙 | 甲 |",
            "图![甲](b)乙甲`甲`[^x]甲\n\n[^x]: 乙甲",
        ])
    func places(markdown: String) throws {
        let source = SourceText(markdown)
        let document = try MarkdownForm.document(of: source)
        for index in document.text.scalars.indices where !document.text.scalars[index].isBlank {
            let place = document.text.origin(of: index..<index + 1)
            #expect(source.scalars[place].elementsEqual([document.text.scalars[index]]), "\(index) \(place)")
        }
    }

    @Test(
        "is not seen in plain text",
        arguments: [
            "河上新桥\n\n来源：深圳特区报\n\n# 话题\n正文（见图）。", "--- \n正文\n---\n", "- 他说：好。\n- 她说：不好。\n", "1*2*3 与 [注] (见文末)", "",
        ])
    func plainText(text: String) { #expect(!MarkdownForm.recognizes(SourceText(text).scalars[...])) }

    @Test(
        "is refused where it is hostile, and never brings the parser down",
        arguments: [
            String(repeating: "[", count: 60_000), String(repeating: ">", count: 9000) + "甲",
            String(repeating: "* ", count: 9000) + "甲",
            String(repeating: "![[]()", count: 20_000), String(repeating: "*_", count: 40_000),
            String(repeating: "|", count: 50_000),
            "---\ntitle: " + String(repeating: "[", count: 30_000) + "\n---\n甲",
            "---\na: &a [甲,甲]\nb: [*a,*a]\ntitle: [*a]\n---\n甲。",
            "---\ntitle: " + String(repeating: "- ", count: 9000) + "\n---\n甲", "---\ntitle: \"甲\n---\n甲。",
            "<div>" + String(repeating: "<b>", count: 5000) + "甲",
        ])
    func hostile(markdown: String) throws {
        do {
            let document = try #require(try documents(MarkdownForm.self, markdown).first)
            #expect(document.uncovered == "")
        } catch let problem as ArticleError.Problem {
            guard case .malformed(form: "Markdown", _, _) = problem else { return #expect(Bool(false), "\(problem)") }
        }
    }
}
