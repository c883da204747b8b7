internal import Mandarin
internal import Speech

/// The sentences of an article as XHTML, each with an id that its times refer to.
struct BookText {
    private let text: RecordedText
    private let hasPinyin: Bool

    init(_ text: RecordedText, hasPinyin: Bool) {
        self.text = text
        self.hasPinyin = hasPinyin && text.readings != nil
    }

    /// A chapter of paragraphs. Parts of a heading that follow each other are one heading.
    func section(of paragraphs: [Paragraph]) -> String {
        var lines: [String] = []
        var heading: [String] = []
        func endHeading() {
            if !heading.isEmpty { lines.append("<h2>\(heading.joined(separator: "<br/>"))</h2>") }
            heading = []
        }
        for paragraph in paragraphs {
            let content = zip(paragraph.sentences, paragraph.gaps).map { span($0) + $1 }.joined()
            if paragraph.role == .heading {
                heading.append(content)
                continue
            }
            endHeading()
            switch paragraph.role {
            case .title: lines.append("<h1>\(content)</h1>")
            case .announcement: lines.append("<p class=\"origin\">\(content)</p>")
            case .heading, .paragraph: lines.append("<p>\(content)</p>")
            }
        }
        endHeading()
        return (["<section id=\"chapter\" epub:type=\"chapter\" role=\"doc-chapter\">"] + lines + ["</section>"])
            .joined(
                separator: "\n")
    }

    /// A sentence.
    private func span(_ number: Int) -> String {
        let sentence = text.timeline.sentences[number]
        return
            "<span id=\"s\(number + 1)\">\(hasPinyin ? annotated(sentence, number) : XML.escaped(sentence.text))</span>"
    }

    /// A sentence with the pinyin of its words.
    private func annotated(_ sentence: Timeline.Sentence, _ number: Int) -> String {
        let scalars = Array(sentence.text.unicodeScalars)
        guard let all = text.readings?.sentences, all.indices.contains(number), scalars.count == sentence.range.count,
            all[number].words.count == sentence.words.count
        else { return XML.escaped(sentence.text) }
        var html = ""
        var place = 0
        for (word, reading) in zip(sentence.words, all[number].words) {
            let lower = word.range.lowerBound - sentence.range.lowerBound
            guard lower >= place, lower + word.range.count <= scalars.count else { continue }
            html += XML.escaped(String(scalars: scalars[place..<lower]))
            place = lower + word.range.count
            html += Self.ruby(Array(scalars[lower..<place]), reading)
        }
        return html + XML.escaped(String(scalars: scalars[place...]))
    }

    /// A word with its pinyin: above each hanzi its syllable, above figures and signs all that is said for them.
    private static func ruby(_ word: [Unicode.Scalar], _ reading: Readings.Word) -> String {
        let text = String(scalars: word)
        let syllables = reading.syllables.split(separator: " ").map { Syllable($0)?.marked ?? String($0) }
        guard !syllables.isEmpty else { return XML.escaped(text) }
        guard syllables.count == word.count, word.allSatisfy({ $0.properties.isIdeographic }) else {
            return "<ruby>\(XML.escaped(text))<rt>\(XML.escaped(syllables.joined(separator: " ")))</rt></ruby>"
        }
        let pairs = zip(word, syllables).map { "\(XML.escaped(String($0.0)))<rt>\(XML.escaped($0.1))</rt>" }
        return "<ruby>\(pairs.joined())</ruby>"
    }
}
