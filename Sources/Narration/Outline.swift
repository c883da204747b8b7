internal import Articles
internal import Speech

/// What of an article is read aloud, in order, by chapter.
///
/// The first chapter bears the title and holds the announcements and what comes before the first heading. Each section
/// is a chapter that bears its heading and begins with it.
struct Outline: Hashable, Sendable {
    var chapters: [Chapter]

    struct Chapter: Hashable, Sendable {
        var title: String
        var items: [Item]
    }

    /// A paragraph, or what is read like one.
    struct Item: Hashable, Sendable {
        var role: Timeline.Sentence.Role
        var text: String
    }

    /// - Parameters:
    ///   - announcements: What is said besides the article's own text.
    ///   - blocks: How captions, tables, lists and quotes are read.
    init(
        _ article: Article, announcing announcements: ReadingStyle.Announcements,
        reading blocks: ReadingStyle.Blocks = ReadingStyle.Blocks()
    ) {
        let reading = BlockReading(blocks: blocks)
        var opening = Chapter(title: article.title.text, items: [Item(role: .title, text: article.title.text)])
        if let text = Self.announcement(article, announcements) {
            opening.items.append(Item(role: .announcement, text: text))
        }
        var chapters = [opening]
        for section in blocks.captions == .skipped ? article.sections : article.sectionsWithCaptions {
            if !section.heading.isEmpty {
                let parts = section.heading.map(\.text)
                chapters.append(
                    Chapter(
                        title: parts.joined(separator: " "), items: parts.map { Item(role: .heading, text: $0) }))
            }
            chapters[chapters.count - 1].items += reading.texts(of: section.paragraphs).map {
                Item(role: .paragraph, text: $0)
            }
        }
        self.chapters = chapters
    }

    /// 来源：深圳特区报。2024年11月18日。作者：周元春。
    private static func announcement(_ article: Article, _ wanted: ReadingStyle.Announcements) -> String? {
        var text = ""
        if wanted.source, let source = article.source?.text { text += "来源：\(source)。" }
        if wanted.date, let published = article.published?.text {
            // The date without the time of day, which tells a listener nothing.
            text += "\(published.prefix { !$0.isWhitespace && $0 != "T" })。"
        }
        if wanted.byline, let names = article.byline?.text {
            text += names.contains("记者") || names.contains("作者") ? "\(names)。" : "作者：\(names)。"
        }
        return text.isEmpty ? nil : text
    }
}

extension Article {
    /// The sections with the captions in their places that the rules of lines have skipped.
    fileprivate var sectionsWithCaptions: [Section] {
        let captions = skipped.filter { $0.reason == .caption }
        let starts = sections.map { $0.excerpts.first?.range.lowerBound ?? 0 }
        return sections.enumerated().map { index, section in
            let end = index + 1 < starts.count ? starts[index + 1] : Int.max
            let own = captions.filter { $0.range.lowerBound >= starts[index] && $0.range.lowerBound < end }
            guard !own.isEmpty else { return section }
            let found = own.map { Paragraph(text: $0.text, range: $0.range, kind: .caption) }
            return Section(
                heading: section.heading,
                paragraphs: (section.paragraphs + found).sorted { $0.range.lowerBound < $1.range.lowerBound })
        }
    }
}
