internal import Recordings
internal import Speech

/// The text of a recording as HTML: each sentence a `<span>` with its number, to be read without any script.
struct ArticleText {
    /// The headline's sentences, if it is spoken.
    private(set) var headline = ""
    /// Source and date as they are spoken.
    private(set) var announcement = ""
    /// All that follows.
    private(set) var body = ""

    init(_ manifest: Manifest) {
        var start = 0
        let sentences = manifest.sentences
        while start < sentences.count {
            let first = sentences[start]
            var end = start + 1
            while end < sentences.count, sentences[end].chapter == first.chapter,
                sentences[end].paragraph == first.paragraph
            { end += 1 }
            add(sentences[start..<end])
            start = end
        }
    }

    private mutating func add(_ paragraph: ArraySlice<Manifest.Sentence>) {
        guard let first = paragraph.first else { return }
        let isTitle = first.role == .title && body.isEmpty && first.chapter == 0
        var html = ""
        var last: Manifest.Sentence?
        for (number, sentence) in zip(paragraph.indices, paragraph) {
            // Between sentences of another script stands a space that belongs to neither.
            if let last, sentence.offset > last.offset + (last.length ?? last.text.unicodeScalars.count) { html += " " }
            let text = isTitle ? Headline(sentence).html : HTMLText.escaped(sentence.text)
            html += "<span class=\"s\" id=\"s\(number)\">\(text)</span>"
            last = sentence
        }
        switch first.role {
        case _ where isTitle: headline += (headline.isEmpty ? "" : " ") + html
        case .announcement where body.isEmpty: announcement += "<p class=\"announcement\">\(html)</p>"
        case .title, .heading: body += "<h2>\(html)</h2>\n"
        default: body += "<p class=\"\(first.role.rawValue)\">\(html)</p>\n"
        }
    }
}
