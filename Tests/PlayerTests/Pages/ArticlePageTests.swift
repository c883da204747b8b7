import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Recordings
import Speech
import Testing

@testable import Player

@Suite("An article's page")
struct ArticlePageTests {
    @Test("has its text, its title and a preview without any script")
    func text() async throws {
        let shelf = try Shelf {
            $0.title = "盛河之声"
            $0.publicAddress = "https://listen.example"
        }
        try shelf.add("a", title: "春天的城市")
        let page = try await shelf.test { try await $0.get("/articles/a") }
        #expect(page.status == .ok)
        for part in [
            "<title>春天的城市 · 盛河之声</title>", "<meta property=\"og:title\" content=\"春天的城市\">",
            "<meta property=\"og:url\" content=\"https://listen.example/articles/a\">",
            "<span class=\"s\" id=\"s0\"><span class=\"turn\">春天的城市</span></span>",
            "<time datetime=\"2024-03-05T07:30+08:00\">2024年3月5日 07:30</time>", "<b class=\"source\">晚报</b>",
            "<audio controls preload=\"none\" src=\"/media/a/a.wav\">",
        ] { #expect(page.text.contains(part), "\(part)") }
    }

    @Test("speaks of the sentence that a link names")
    func sentence() async throws {
        let shelf = try Shelf()
        try shelf.add("a", title: "春天的城市")
        try await shelf.test { client in
            let page = try await client.get("/articles/a?s=0").text
            #expect(page.contains("og:description\" content=\"“春天的城市”\""))
            for number in ["9", "-1", "x", "99999999999999999999"] {
                #expect(try await client.get("/articles/a?s=\(number)").status == .ok)
            }
        }
    }

    @Test("keeps text text")
    func hostile() async throws {
        let shelf = try Shelf()
        try shelf.add("a", title: "</title><script>alert(1)</script>\"'&<img src=x>", id: "\"><b>")
        let page = try await shelf.test { try await $0.get("/articles/%22%3E%3Cb%3E").text }
        #expect(page.contains("&lt;script&gt;alert"))
        #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
    }

    @Test("is a 404 in the reader's language where there is no such article", arguments: ["zh", "en"])
    func missing(language: String) async throws {
        let page = try await Shelf().test {
            try await $0.get("/articles/none", headers: [.acceptLanguage: language])
        }
        #expect(page.status == .notFound)
        #expect(page.text.contains(language == "en" ? "This article is not here" : "这篇文章不在这里"))
        #expect(page.headers[.cacheControl] == "no-store")
    }

    @Test(
        "breaks its headline between words, first at spaces, never within a quotation or before a stop",
        arguments: [
            ("老厂房传出乐声 变身“会客厅”", ["老", "厂房", "传出", "乐声", "变身", "会客厅"], "老·厂房·传出·乐声| |变身·“会客厅”"),
            ("冷空气抵达，降温<8度", ["冷空气", "抵达", "降温", "8", "度"], "冷空气·抵达，·降温&lt;·8·度"),
        ])
    func headline(text: String, words: [String], expected: String) throws {
        let json = words.map { "{\"text\":\"\($0)\",\"offset\":0,\"start\":0,\"end\":0}" }.joined(separator: ",")
        let sentence = try JSONDecoder().decode(
            Manifest.Sentence.self,
            from: Data(
                """
                {"role":"title","chapter":0,"paragraph":0,"text":"\(text)","offset":0,"start":0,"speechEnd":1,"end":1,
                "words":[\(json)]}
                """.utf8))
        let html = Headline(sentence).html.replacing("<wbr>", with: "·")
            .replacing("</span> <span class=\"turn\">", with: "| |").replacing("<span class=\"turn\">", with: "")
            .replacing("</span>", with: "")
        #expect(html == expected)
    }

    @Test("tells when it appeared as its readers do")
    func published() {
        #expect(PublishedText("2024-11-18 07:48", isEnglish: false).html.contains(">2024年11月18日 07:48<"))
        #expect(PublishedText("2024-11-18 07:48", isEnglish: true).html.contains(">18 November 2024, 07:48<"))
        #expect(PublishedText("2024-11-18", isEnglish: true).html.contains("\"2024-11-18\">18 November 2024<"))
        #expect(PublishedText("昨天<", isEnglish: false).html == "<span>昨天&lt;</span>")
    }
}
