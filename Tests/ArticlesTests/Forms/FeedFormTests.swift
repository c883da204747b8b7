import Foundation
import Testing

@testable import Articles

@Suite("Feeds")
struct FeedFormTests {
    private static let rss = """
        <?xml version="1.0" encoding="gb2312"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:media="http://search.yahoo.com/mrss/"><channel><title>晨报</title><link>https://c.cn/</link>
        <item><title><![CDATA[河上&ldquo;新桥&rdquo;]]></title><media:title>图</media:title><link>https://c.cn/1</link>
        <guid isPermaLink="false">n-1</guid><pubDate>Mon, 18 Nov 2024 07:48:00 +0800</pubDate><dc:creator>柳青</dc:creator>
        <description>短。</description>
        <content:encoded><![CDATA[<p>正文&amp;一。</p><h2>小标题</h2><p>又一段。</p>]]></content:encoded></item>
        <item><title>山中&amp;林</title><link>https://c.cn/2</link><author>a@c.cn (高远)</author>
        <description>&lt;p&gt;只有一句&nbsp;……&lt;/p&gt;</description></item>
        </channel></rss>
        """

    private static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>晚报</title><id>f</id>
        <entry><id>tag:e,1</id><title type="html">河上&lt;b&gt;新桥&lt;/b&gt;</title><link rel="self" href="https://e.cn/self"/>
        <link href="https://e.cn/1"/><published>2024-11-18T07:48:00Z</published><updated>2024-11-19T00:00:00Z</updated>
        <author><name>柳青</name><uri>u</uri></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>正文<br/>一。</p></div></content></entry>
        <entry><id>tag:e,2</id><title>山中</title><source><title>原报</title></source><content type="html">&lt;p&gt;雪&amp;amp;林。&lt;/p&gt;</content></entry>
        </feed>
        """

    @Test("of RSS hold articles")
    func rss() throws {
        let found = try documents(FeedForm.self, Self.rss)
        #expect(found.map(\.key) == ["n-1", "https://c.cn/2"])
        #expect(found.map { $0.stated.title?.text } == ["河上“新桥”", "山中&林"])
        #expect(found.map { $0.stated.byline?.text } == ["柳青", "高远"])
        #expect(found.map { $0.stated.source?.text } == ["晨报", "晨报"])
        #expect(found.map { $0.stated.published?.text } == ["Mon, 18 Nov 2024 07:48:00 +0800", nil])
        #expect(found.map(\.stated.address) == ["https://c.cn/1", "https://c.cn/2"])
        #expect(found.map(\.stated.missing) == [nil, "the feed gives a summary only"])
        #expect(found[0].outline == ["p 正文&一。", "h2 小标题", "p 又一段。"])
        #expect(found.map(\.uncovered) == ["", ""])
        #expect(FeedForm.recognizes(SourceText(Self.rss).scalars[...]))
    }

    @Test("of Atom hold articles")
    func atom() throws {
        let found = try documents(FeedForm.self, Self.atom)
        #expect(found.map(\.key) == ["tag:e,1", "tag:e,2"])
        #expect(found.map { $0.stated.title?.text } == ["河上新桥", "山中"])
        #expect(found.map { $0.stated.byline?.text } == ["柳青", nil])
        #expect(found.map { $0.stated.source?.text } == ["晚报", "原报"])
        #expect(found.map { $0.stated.published?.text } == ["2024-11-18T07:48:00Z", nil])
        #expect(found.map(\.stated.address) == ["https://e.cn/1", nil])
        #expect(found[0].outline == ["p 正文", "p 一。"])
        #expect(found[1].outline == ["p 雪&林。"])
    }

    @Test("know where their words stand")
    func places() throws {
        let source = SourceText(Self.rss)
        let found = try documents(FeedForm.self, Self.rss)
        let text = found[0].text
        let amp = try #require(text.scalars.firstIndex(of: "&"))
        #expect(source[text.origin(of: amp..<amp + 1)] == "&amp;")
        #expect(source[text.origin(of: 0..<2)] == "正文")
        #expect(found[0].stated.published.map { source[$0.range] } == "Mon, 18 Nov 2024 07:48:00 +0800")
    }

    @Test("with a whole article in the description are complete")
    func wholeDescription() throws {
        let text = String(
            repeating: "&lt;p&gt;" + String(repeating: "市民在河边散步，", count: 12) + "很高兴。&lt;/p&gt;", count: 4)
        func feed(_ end: String) -> String {
            "<rss><channel><item><title>河上</title><description>\(text)\(end)</description></item></channel></rss>"
        }
        #expect(try documents(FeedForm.self, feed(""))[0].stated.missing == nil)
        #expect(try documents(FeedForm.self, feed("&lt;p&gt;阅读全文&lt;/p&gt;"))[0].stated.missing != nil)
    }

    @Test("that break off give what is whole, and say where")
    func truncated() {
        let text = Self.rss[..<Self.rss.range(of: "只有一句")!.lowerBound]
        var found = 0
        #expect(throws: ArticleError.Problem.self) {
            try FeedForm.forEachDocument(in: SourceText(String(text))) { _ in found += 1 }
        }
        #expect(found == 1)
    }

    @Test(
        "with entities of their own are refused",
        arguments: [
            """
            <!DOCTYPE rss [<!ENTITY a "甲"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <rss><channel><item><title>&c;</title></item></channel></rss>
            """,
            #"<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>"#,
            #"<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;]><rss><channel><item><title>甲</title></item></channel></rss>"#,
        ])
    func entities(xml: String) {
        guard case .malformed(form: "feed", _, let reason) = problem(FeedForm.self, xml) else {
            return #expect(Bool(false))
        }
        #expect(reason.contains("entities"))
    }

    @Test(
        "that are hostile end with an error or an article",
        arguments: [
            String(repeating: "<a>", count: 100_000), "<rss>" + String(repeating: "<item>", count: 50_000),
            "<rss><channel><item><title>甲\u{8}乙</title><description>丙&bogus;丁</description></item></channel></rss>",
            "<rss", "<rss/>", "<html/>",
            "<rss><channel><item></item></channel></rss>",
            "<feed><entry><content type='xhtml'><p>甲<b></p></content></entry></feed>",
            "<rss><item>" + String(repeating: "&amp;", count: 100_000) + "</item></rss>",
        ])
    func hostile(xml: String) {
        do { for document in try documents(FeedForm.self, xml) { #expect(document.uncovered == "") } } catch {
            #expect(error is ArticleError.Problem)
        }
    }
}
