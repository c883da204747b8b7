internal import Speech

/// A chapter of an article in a book: a page of XHTML, and the times of its sentences (SMIL).
struct BookDocument {
    /// Its files' name in the book without extension: `a1c2`.
    var name: String
    /// The chapter's name.
    var title: String
    /// The sentences of it that are heard, with their numbers in the article and when, in thousandths of a second.
    var clips: [(sentence: Int, start: Int, end: Int)]
    /// The page.
    var page: String

    /// How long its sound lasts, in thousandths of a second.
    var duration: Int { clips.reduce(0) { $0 + $1.end - $1.start } }

    /// The documents of an article: one for each chapter that has a sentence.
    static func all(of article: Book.Article, number: Int, hasPinyin: Bool) -> [BookDocument] {
        let text = article.text
        let paragraphs = Paragraph.all(of: text.timeline)
        return text.timeline.chapters.indices.compactMap { chapter in
            let own = paragraphs.filter { text.timeline.sentences[$0.sentences[0]].chapter == chapter }
            guard !own.isEmpty else { return nil }
            let title = text.chapterTitle(chapter)
            let body = BookText(text, hasPinyin: hasPinyin)
            return BookDocument(
                name: "a\(number + 1)c\(chapter + 1)", title: title,
                clips: own.flatMap(\.sentences).compactMap { sentence in
                    let timed = text.timeline.sentences[sentence]
                    let (start, end) = (text.milliseconds(timed.start), text.milliseconds(timed.end))
                    // A clip lasts into the pause, so that a reader plays on without a gap.
                    return timed.start < timed.speechEnd && start < end ? (sentence, start, end) : nil
                },
                page: page(title: title, hasPinyin: hasPinyin, body: body.section(of: own)))
        }
    }

    /// The times of its sentences.
    func overlay(sound: String) -> String {
        var xml = XML()
        xml.line(
            "<smil xmlns=\"http://www.w3.org/ns/SMIL\" xmlns:epub=\"http://www.idpf.org/2007/ops\" version=\"3.0\">")
        xml.line("<body epub:textref=\"\(name).xhtml#chapter\">")
        for clip in clips {
            let id = clip.sentence + 1
            xml.line(
                "<par id=\"p\(id)\"><text src=\"\(name).xhtml#s\(id)\"/><audio src=\"\(sound)\" "
                    + "clipBegin=\"\(Self.clock(clip.start))\" clipEnd=\"\(Self.clock(clip.end))\"/></par>")
        }
        xml.line("</body>")
        xml.line("</smil>")
        return xml.text
    }

    /// A page of XHTML around a body.
    static func page(title: String, hasPinyin: Bool = false, body: String) -> String {
        var xml = XML()
        xml.line("<!DOCTYPE html>")
        xml.line(
            "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" "
                + "lang=\"zh-CN\" xml:lang=\"zh-CN\">")
        xml.line("<head>")
        xml.line("<title>\(XML.escaped(title))</title>")
        xml.line("<meta name=\"viewport\" content=\"width=device-width\"/>")
        xml.line("<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>")
        xml.line("</head>")
        xml.line(hasPinyin ? "<body class=\"pinyin\">" : "<body>")
        xml.line(body)
        xml.line("</body>")
        xml.line("</html>")
        return xml.text
    }

    /// A time as SMIL has it: `0:01:02.345`.
    static func clock(_ time: Int) -> String {
        "\(time / 3_600_000):\(Cue.padded(time / 60_000 % 60, 2)):\(Cue.padded(time / 1000 % 60, 2))."
            + Cue.padded(time % 1000, 3)
    }
}

/// XML being written, a line after the other.
struct XML {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    mutating func line(_ line: String) { text += line + "\n" }

    /// Text with XML's own signs written out and what XML 1.0 does not allow left out.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.withoutControls().unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;".unicodeScalars
            case "<": escaped += "&lt;".unicodeScalars
            case ">": escaped += "&gt;".unicodeScalars
            case "\"": escaped += "&quot;".unicodeScalars
            case _ where scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value): continue
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
