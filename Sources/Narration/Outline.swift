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

    init(_ article: Article, announcing announcements: ReadingStyle.Announcements) {
        var opening = Chapter(title: article.title.text, items: [Item(role: .title, text: article.title.text)])
        if let text = Self.announcement(article, announcements) {
            opening.items.append(Item(role: .announcement, text: text))
        }
        var chapters = [opening]
        for section in article.sections {
            if !section.heading.isEmpty {
                let parts = section.heading.map(\.text)
                chapters.append(
                    Chapter(
                        title: parts.joined(separator: " "), items: parts.map { Item(role: .heading, text: $0) }))
            }
            chapters[chapters.count - 1].items += section.paragraphs.map {
                Item(role: .paragraph, text: Self.unwrapped($0.text))
            }
        }
        self.chapters = chapters
    }

    /// A paragraph whose lines were wrapped, as one line: nothing stands between hanzi, a space between Latin words.
    private static func unwrapped(_ text: String) -> String {
        guard text.utf8.contains(0x0A) else { return text }
        return text.split(separator: "\n").reduce(into: "") { line, part in
            if let last = line.last, let first = part.first, last.isASCII, first.isASCII { line += " " }
            line += part
        }
    }

    /// 来源：深圳特区报。2024年11月18日。
    private static func announcement(_ article: Article, _ wanted: ReadingStyle.Announcements) -> String? {
        var text = ""
        if wanted.source, let source = article.source?.text { text += "来源：\(source)。" }
        if wanted.date, let published = article.published?.text {
            // The date without the time of day, which tells a listener nothing.
            text += "\(published.prefix { !$0.isWhitespace && $0 != "T" })。"
        }
        return text.isEmpty ? nil : text
    }
}
