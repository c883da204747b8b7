import Articles
import Speech
import Testing

@testable import Narration

@Suite("What is read aloud of an article")
struct OutlineTests {
    private let article = Article(
        title: span("城南新开一座图书馆"), source: span("河州日报"), published: span("2025-03-02 09:30"), byline: nil,
        editor: span("周一鸣"),
        sections: [
            Section(heading: [], paragraphs: [Paragraph(span("导语。"))]),
            Section(
                heading: [span("方便读者"), span("延长开放时间")], paragraphs: [Paragraph(span("第一段。")), Paragraph(span("第二段。"))]),
            Section(heading: [span("服务社区")], paragraphs: [Paragraph(span("第三段。"))]),
        ], skipped: [])

    private let all = ReadingStyle.Announcements(source: true, date: true)

    @Test("the first chapter bears the title, each section's chapter its heading")
    func titles() {
        #expect(
            Outline(article, announcing: all).chapters.map(\.title)
                == ["城南新开一座图书馆", "方便读者 延长开放时间", "服务社区"])
    }

    @Test("chapters begin with their headings, each part read for itself")
    func items() {
        let chapters = Outline(article, announcing: all).chapters
        #expect(chapters[0].items.map(\.role) == [.title, .announcement, .paragraph])
        #expect(chapters[1].items.map(\.role) == [.heading, .heading, .paragraph, .paragraph])
        #expect(chapters[1].items.map(\.text) == ["方便读者", "延长开放时间", "第一段。", "第二段。"])
    }

    @Test(
        "source and date are announced as the voice wishes",
        arguments: [
            (true, true, "来源：河州日报。2025-03-02。"), (true, false, "来源：河州日报。"), (false, true, "2025-03-02。"),
            (false, false, nil),
        ] as [(Bool, Bool, String?)])
    func announcements(source: Bool, date: Bool, text: String?) {
        let outline = Outline(article, announcing: .init(source: source, date: date))
        #expect(outline.chapters[0].items.first { $0.role == .announcement }?.text == text)
    }

    @Test(
        "wrapped lines are joined, with a space between Latin words only",
        arguments: [("今天\n开馆。", "今天开馆。"), ("Hello\nworld", "Hello world"), ("用\nAPP预约", "用APP预约")])
    func wrapping(text: String, joined: String) {
        let article = Article(
            title: span("题"), source: nil, published: nil, byline: nil, editor: nil,
            sections: [Section(heading: [], paragraphs: [Paragraph(span(text))])], skipped: [])
        #expect(Outline(article, announcing: all).chapters[0].items.last?.text == joined)
    }
}

private func span(_ text: String) -> Excerpt { Excerpt(text: text, range: 0..<text.unicodeScalars.count) }
