/// Puts an article together from a document: title, what stands above the story, below it, and the story.
///
/// Where the form says for certain what a block is, that decides; what it leaves open is left to the rules of lines.
struct ArticleAssembler {
    private let document: Document
    private let page: Page
    private let classifier: LineClassifier
    private let lineNumbers: LineNumbers
    private var metadata: MetadataCollector
    private var title = Title()
    /// Lines that stand between the title and what the page says about it, such as a subtitle.
    private var opening: [Paragraph] = []

    /// The headline, as far as it is found.
    private struct Title {
        /// What is read and shown.
        var excerpt = Excerpt(text: "", range: 0..<0)
        /// As rules see it, with the site's name if that hangs on it.
        var folded: Folded = []
        /// Where it stands in the text; `nil` where the form states one that does not.
        var range: Range<Int>?
    }

    init(_ document: Document, lineNumbers: LineNumbers) {
        self.document = document
        self.lineNumbers = lineNumbers
        page = Page(document)
        classifier = LineClassifier(page: page)
        metadata = MetadataCollector(page, stated: document.stated)
    }

    /// The article, or `nil` if the document holds nothing to read aloud.
    mutating func article() -> Article? {
        guard var story = takeTitle(from: takeSkipped()) else { return nil }
        story = takeHeader(of: story)
        story = takeTail(of: story)
        story = takePictures(of: story)
        if let first = story.first, first.isOpen { story[0] = withoutTitle(first) }
        story = WrappedLines.joined(story, of: page)
        if let last = story.last, last.isOpen { story[story.count - 1] = metadata.withoutCredits(last) }
        var builder = SectionBuilder(page, opening: opening)
        let sections = builder.sections(of: story)
        for (line, reason) in builder.skipped { metadata.skip(line.range, reason) }
        return Article(
            title: title.excerpt, source: metadata[.source], published: metadata[.published],
            byline: metadata[.byline], editor: metadata[.editor], sections: sections,
            skipped: metadata.skipped(lines: lineNumbers), key: document.key, address: document.stated.address,
            missing: document.stated.missing)
    }

    /// Books what the form says is not read or states elsewhere, and returns the other lines.
    private mutating func takeSkipped() -> [Page.Line] {
        page.lines.filter { line in
            switch line.kind {
            case .stated: metadata.takeStated(line.range)
            case .skipped(let reason): metadata.skip(line.range, reason)
            default: return true
            }
            return false
        }
    }

    // MARK: Title

    /// Takes the title, and returns the lines after it.
    private mutating func takeTitle(from lines: [Page.Line]) -> [Page.Line]? {
        if let stated = document.stated.title, !stated.text.isEmpty { return take(stated, from: lines) }
        for (index, line) in lines.enumerated() {
            let kind = classifier.kindAtEdge(line)
            if case .fields(let pieces) = kind, let piece = pieces.first(where: { $0.field == .title }),
                !piece.value.isEmpty
            {
                setTitle(piece.value)
                metadata.take(pieces, of: line, besides: piece.value)
                return Array(lines[(index + 1)...])
            }
            if take(kind, of: line, isFirst: true) { continue }
            if line.kind == .caption {
                metadata.skip(line.range, .caption)
                continue
            }
            return takeTitle(at: index, of: lines)
        }
        return nil
    }

    /// Takes the title that the form states, at its place in the text if it stands there too.
    private mutating func take(_ stated: Excerpt, from lines: [Page.Line]) -> [Page.Line]? {
        (title.excerpt, title.folded) = (stated, stated.folded)
        let place = lines.prefix(Self.headerLines).firstIndex {
            TitleMatcher.isRepeat(of: title.folded, page.folded($0))
        }
        guard let place else { return lines.isEmpty ? nil : lines }
        title.range = lines[place].range
        title.excerpt = page.excerpt(lines[place].range)
        let above = lines[..<place].filter { !take(classifier.kindAtEdge($0), of: $0) }
        return above + lines[(place + 1)...]
    }

    /// A page without a headline begins with a sentence, which then stands for it.
    private mutating func takeTitle(at index: Int, of lines: [Page.Line]) -> [Page.Line] {
        let line = lines[index]
        let text = page.folded(line)
        let rest = Array(lines[(index + 1)...])
        let isHeading = line.isMarkedHeading || !text.contains("。")
        let end = isHeading ? text.endIndex : Stops.firstSentenceEnd(of: text)
        setTitle(page.text.scalars.trimmed(line.range.lowerBound..<end))
        let remainder = page.text.scalars.trimmed(end..<line.range.upperBound)
        return remainder.isEmpty ? rest : [line.with(range: remainder)] + rest
    }

    private mutating func setTitle(_ range: Range<Int>) {
        title = Title(excerpt: page.excerpt(range), folded: page.folded(range), range: range)
    }

    // MARK: Above and below the story

    /// Takes what stands between title and story, and returns the story.
    private mutating func takeHeader(of lines: [Page.Line]) -> [Page.Line] {
        var end = 0
        for (index, line) in lines.prefix(Self.headerLines).enumerated() {
            let isMatter = isMatter(line)
            // A marked heading opens the story, unless it is a subtitle above the page's particulars.
            if line.isMarkedHeading, !isMatter, lines.dropFirst(index + 1).first.map(self.isMatter) != true { break }
            if isMatter { end = index + 1 } else if classifier.isProse(line) { break }
        }
        var label: Field?
        for line in lines[..<end] {
            let kind = classifier.kindAtEdge(line)
            if isTitle(line) {
                takeRepeated(line)
            } else if let field = label ?? metadata.statedField(of: line), kind == .text, line.isOpen,
                page.folded(line).columns <= 40
            {
                metadata.take([FieldScanner.Piece(field: field, value: line.range, isMarked: true)], of: line)
            } else if !take(kind, of: line) {
                opening.append(page.paragraph(withoutTitle(line)))
            }
            label = metadata.openLabel(kind)
        }
        return Array(lines[end...])
    }

    /// Whether a line above the story is about the page or the article.
    private func isMatter(_ line: Page.Line) -> Bool {
        classifier.kindAtEdge(line) != .text || isTitle(line) || line.isOpen && metadata.statedField(of: line) != nil
    }

    /// Takes credits, promotion and copyright below the story, and returns the story.
    private mutating func takeTail(of lines: [Page.Line]) -> [Page.Line] {
        var start = lines.count
        var index = lines.count
        while index > 0, lines.count - index < Self.tailLines {
            index -= 1
            if classifier.kindAtEnd(lines[index]) != .text {
                if start == index + 1 || classifier.isRelatedList(lines[index]) { start = index }
            } else if classifier.isProse(lines[index]) {
                break
            }
        }
        for line in lines[start...] where !take(classifier.kindAtEnd(line), of: line) {
            metadata.skip(line.range, line.kind == .caption ? .caption : .promotion)
        }
        let window = max(0, start - min(max(Self.window.lowerBound, lines.count / 5), Self.window.upperBound))
        let loose = lines[window..<start].filter { line in
            let kind = classifier.kindAtEnd(line)
            return !(classifier.isFirm(kind, of: line) && take(kind, of: line))
        }
        return lines[..<window] + loose
    }

    /// Takes captions and picture credits out of the story, but for those that the form marks as such.
    private mutating func takePictures(of lines: [Page.Line]) -> [Page.Line] {
        lines.filter { !take(classifier.kindInside($0), of: $0) }
    }

    /// Books a line that is not of the story; `false` if it is.
    private mutating func take(_ kind: LineClassifier.Kind, of line: Page.Line, isFirst: Bool = false) -> Bool {
        switch kind {
        case .text: return false
        case .skip(let reason):
            // 声明 or 专题 may begin a headline; 点击上方蓝字 does not.
            let isPageWord = reason == .furniture || reason == .label
            if isFirst, !isPageWord, Self.neverHeadline.prefix(of: page.folded(line).bare) == nil { return false }
            metadata.skip(line.range, reason)
        case .names(let range): metadata.take([.init(field: .byline, value: range, isMarked: true)], of: line)
        case .fields(let pieces):
            // 评论：…, 视频|… and 2024年11月18日 … are headlines when nothing stands before them.
            if isFirst, pieces.contains(where: { Self.headlineFields.contains($0.field) && !$0.value.isEmpty }) {
                return false
            }
            if pieces.contains(where: { $0.field == .title }) { return false }
            metadata.take(pieces, of: line)
        }
        return true
    }

    // MARK: The title again

    /// Whether a line is the title again, or the title without the site's name, or with a label before it.
    private func isTitle(_ line: Page.Line) -> Bool {
        let text = page.folded(line)
        if TitleMatcher.isRepeat(of: title.folded, text) { return true }
        guard let length = TitleMatcher.repeatLength(of: text, in: title.folded) else { return false }
        return text.columns >= 8 && TitleMatcher.isSiteName(title.folded.dropFirst(length))
    }

    /// Skips the title where it stands again; a shorter one tells that a site's name hangs on the first.
    private mutating func takeRepeated(_ line: Page.Line) {
        guard !TitleMatcher.isRepeat(of: title.folded, page.folded(line)),
            let length = TitleMatcher.repeatLength(of: page.folded(line), in: title.folded)
        else { return metadata.skip(line.range, .repeatedTitle) }
        guard let range = title.range else {
            // Stated with the site's name, and seen here without it.
            title.excerpt = page.excerpt(line.range)
            title.range = line.range
            return
        }
        metadata.skip(line.range, .repeatedTitle)
        guard title.folded.count == title.excerpt.text.unicodeScalars.count else { return }
        let end = range.lowerBound + length
        title.excerpt = page.excerpt(page.text.scalars.trimmed(range.lowerBound..<end))
        metadata.skip(page.text.scalars.trimmed(end..<range.upperBound), .furniture)
    }

    /// The first paragraph without the title where it stands before the dateline, or after it as in 电 题：….
    private mutating func withoutTitle(_ line: Page.Line) -> Page.Line {
        let text = page.folded(line)
        let head = text.prefix(Self.longestDateline)
        if let topic = head.indices.dropFirst().first(where: { Self.topic.prefix(of: text[$0...]) != nil }),
            TitleMatcher.isRepeat(of: title.folded, text[(topic + 2)...])
        {
            metadata.skip(topic..<line.range.upperBound, .repeatedTitle)
            return line.with(range: page.text.scalars.trimmed(line.range.lowerBound..<topic))
        }
        guard title.folded.columns >= 12,
            let length = TitleMatcher.repeatLength(of: title.folded, in: text),
            Dateline.opens(text.dropFirst(length))
        else { return line }
        let end = line.range.lowerBound + length
        metadata.skip(page.text.scalars.trimmed(line.range.lowerBound..<end), .repeatedTitle)
        return line.with(range: page.text.scalars.trimmed(end..<line.range.upperBound))
    }

    private static let neverHeadline: PhraseTable = ["点击", "欢迎关注", "长按", "原标题"]
    private static let topic: PhraseTable = ["题:"]
    private static let longestDateline = 60
    private static let headlineFields: Set<Field?> = [.caption, .furniture, .staff, nil]
    /// How many lines may stand between title and story.
    private static let headerLines = 24
    /// How many lines may stand below the story.
    private static let tailLines = 80
    /// In how many lines before those credits are looked for that stand among others: a fifth, within these bounds.
    private static let window = 6...16
}
