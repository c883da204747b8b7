import Articles
import Recordings

/// An article as `langdu inspect` shows it.
struct ArticleInspection: Encodable {
    private let article: Article
    private let form: String
    private let encoding: String?
    /// What there is to hear, in characters that are not blank.
    private let characters: Int

    init(_ article: Article, entry: ArticleEntry) {
        self.article = article
        form = entry.form
        encoding = entry.encoding?.rawValue
        characters = ([article.title] + article.sections.flatMap(\.excerpts)).reduce(0) { sum, excerpt in
            sum + excerpt.text.unicodeScalars.count { !$0.properties.isWhitespace }
        }
    }

    /// About how long it takes to read it aloud, at a newsreader's pace with pauses.
    private var minutes: Double { (Double(characters) / Self.charactersPerMinute * 10).rounded() / 10 }

    private static let charactersPerMinute = 270.0

    private enum CodingKeys: CodingKey { case form, encoding, characters, sectionCount, minutes, isIncomplete }

    /// Encodes the article's own keys, and those of ``CodingKeys``.
    func encode(to encoder: any Encoder) throws {
        try article.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(form, forKey: .form)
        try container.encodeIfPresent(encoding, forKey: .encoding)
        try container.encode(characters, forKey: .characters)
        try container.encode(article.sections.count, forKey: .sectionCount)
        try container.encode(minutes, forKey: .minutes)
        try container.encode(article.isIncomplete, forKey: .isIncomplete)
    }

    // MARK: For people

    /// The article as a reader would see it, and below it what is not read.
    var lines: [String] {
        var lines = [article.title.text.onOneLine]
        let particulars = [article.source, article.published, article.byline, article.editor].compactMap(\.?.text)
        if !particulars.isEmpty { lines.append(particulars.map(\.onOneLine).joined(separator: " · ")) }
        for section in article.sections {
            if !section.heading.isEmpty { lines.append("") }
            lines += section.heading.map { "【\($0.text.onOneLine)】" }
            var before: Paragraph.Kind?
            for paragraph in section.paragraphs {
                if !(before.map { Self.standTogether($0, paragraph.kind) } ?? false) { lines.append("") }
                lines.append(Self.line(of: paragraph))
                before = paragraph.kind
            }
        }
        lines += ["", summary]
        if let missing = article.missing { lines.append("incomplete: \(missing.onOneLine)") }
        if !article.skipped.isEmpty { lines += ["", "not read:"] }
        lines += article.skipped.map { "  line \($0.line), \($0.reason.rawValue): \($0.text.onOneLine)" }
        return lines
    }

    private var summary: String {
        let parts = [
            [form, encoding].compactMap(\.self).joined(separator: ", "), "\(characters) characters",
            "\(article.sections.count) section\(article.sections.count == 1 ? "" : "s")", "about \(minutes) min",
        ]
        return "(\(([article.key?.onOneLine].compactMap(\.self) + parts).joined(separator: "; ")))"
    }

    private static func line(of paragraph: Paragraph) -> String {
        let text = paragraph.text.onOneLine
        return switch paragraph.kind {
        case .text: "　　\(text)"
        case .caption: "［图］\(text)"
        case .listItem(let depth, let number):
            String(repeating: "  ", count: min(8, max(1, depth))) + (number.map { "\($0). " } ?? "• ") + text
        case .quote: "  > \(text)"
        case .tableRow(let cells, _): "  | \(cells.map(\.text.onOneLine).joined(separator: " | ")) |"
        case .verse: "　　　　\(text)"
        }
    }

    /// Whether no blank line parts two paragraphs.
    private static func standTogether(_ first: Paragraph.Kind, _ second: Paragraph.Kind) -> Bool {
        switch (first, second) {
        case (.listItem, .listItem), (.tableRow, .tableRow), (.verse, .verse), (.quote, .quote): true
        default: false
        }
    }
}
