internal import Foundation
internal import Recordings
internal import Speech

/// An article's page: text to read, a title and a preview for those who pass the link on, and all that the script needs
/// to begin with the sound at once.
struct ArticleHTML {
    private let entry: LibraryEntry
    private let manifest: Manifest
    private let details: ArticleDetails

    init(_ entry: LibraryEntry, next: LibraryEntry?, manifest: Manifest) {
        self.entry = entry
        self.manifest = manifest
        var details = ArticleDetails(entry, next: next)
        // They come with the times.
        details.chapters = []
        self.details = details
    }

    /// The page's contents.
    ///
    /// - Parameters:
    ///   - sentence: The number of the sentence that a link speaks of.
    ///   - base: The server's address, for links that leave the page.
    func contents(sentence: Int?, base: String, site: String, isEnglish: Bool) throws -> PageShell.Contents {
        let title = entry.manifest.article.title
        return PageShell.Contents(
            title: "\(title) · \(site)", head: head(sentence, base, site), main: try main(isEnglish))
    }

    private func head(_ sentence: Int?, _ base: String, _ site: String) -> String {
        let article = entry.manifest.article
        let quoted = sentence.flatMap { manifest.sentences.indices.contains($0) ? manifest.sentences[$0].text : nil }
        let description = quoted.map { "“\($0)”" } ?? lead
        let page = base + ArticleAddress(entry).page
        var properties = [
            ("og:type", "article"), ("og:site_name", site), ("og:title", article.title),
            ("og:description", description), ("og:url", page + (quoted == nil ? "" : "?s=\(sentence ?? 0)")),
            ("og:image", base + "/web/icon-512.png"), ("og:locale", "zh_CN"),
        ]
        if let sound = details.audio.first { properties.append(("og:audio", base + sound.url)) }
        let tags = properties.map { "<meta property=\"\($0)\" content=\"\(HTMLText.escaped($1))\">" }
        return """
            \(tags.joined(separator: "\n"))
            <meta name="description" content="\(HTMLText.escaped(description))">
            <meta name="twitter:card" content="summary">
            <link rel="canonical" href="\(HTMLText.escaped(page))">
            <link rel="preload" as="fetch" crossorigin="use-credentials" href="\(HTMLText.escaped(details.timeline))">

            """
    }

    /// The beginning of the text, for previews.
    private var lead: String {
        var lead = ""
        for sentence in manifest.sentences where sentence.role == .paragraph && lead.count < 120 {
            lead += sentence.text
        }
        return lead.count > 140 ? lead.prefix(139) + "…" : lead
    }

    private func main(_ isEnglish: Bool) throws -> String {
        let article = entry.manifest.article
        let text = ArticleText(manifest)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        let json = HTMLText.escaped(String(decoding: try encoder.encode(details), as: UTF8.self))
        let published = article.published.map { PublishedText($0, isEnglish: isEnglish) }
        let byline = [
            article.source.map { "<b class=\"source\">\(HTMLText.escaped($0))</b>" }, published?.html,
            article.byline.map { "<span>\(HTMLText.escaped($0))</span>" },
        ].compactMap(\.self).joined(separator: " ")
        let headline = text.headline.isEmpty ? HTMLText.escaped(article.title) : text.headline
        let sound = details.audio.first.map {
            "<noscript><audio controls preload=\"none\" src=\"\(HTMLText.escaped($0.url))\"></audio></noscript>"
        }
        return """
            <article lang="zh-CN" data-article="\(json)">
            <header>
            <div class="byline"><p>\(byline)</p>\(text.announcement)</div>
            <h1>\(headline)</h1>
            <div class="start">\(sound ?? "")</div>
            </header>
            <div class="text">
            \(text.body)</div>
            </article>
            """
    }
}
