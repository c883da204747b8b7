/// Puts an article together from the lines of a page: title, what stands above the story, below it, and the story.
struct ArticleAssembler {
    private let page: Page
    private let classifier: LineClassifier
    private var title: Excerpt?
    private var metadata: MetadataCollector
    /// Lines that stand between the title and what the page says about it, such as a subtitle.
    private var opening: [Excerpt] = []

    init(_ page: Page) {
        self.page = page
        classifier = LineClassifier(page: page)
        metadata = MetadataCollector(page)
    }

    /// The article, or `nil` if the page holds nothing to read aloud.
    mutating func article() -> Article? {
        guard var story = takeTitle(), let title else { return nil }
        story = takeHeader(of: story, title: title)
        story = takeTail(of: story)
        story = takePictures(of: story)
        if let first = story.first { story[0] = withoutTitle(first, title) }
        story = WrappedLines.joined(story, of: page)
        if let last = story.popLast() { story.append(metadata.withoutCredits(last)) }
        var builder = SectionBuilder(page, opening: opening)
        return Article(
            title: self.title ?? title, source: metadata.source, published: metadata.published,
            byline: metadata.byline, editor: metadata.editor, sections: builder.sections(of: story),
            skipped: metadata.skipped.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// Takes the first real line as title, and returns the lines after it.
    private mutating func takeTitle() -> [Page.Line]? {
        for (index, line) in page.lines.enumerated() {
            let kind = classifier.kindAtEdge(line)
            if case .fields(let pieces) = kind, let piece = pieces.first(where: { $0.field == .title }),
                !piece.value.isEmpty
            {
                title = page.span(piece.value)
                metadata.take(pieces, of: line, besides: piece.value)
                return Array(page.lines[(index + 1)...])
            }
            if take(kind, of: line, isFirst: true) { continue }
            return takeTitle(at: index)
        }
        return nil
    }

    /// A page without a headline begins with a sentence, which then stands for it.
    private mutating func takeTitle(at index: Int) -> [Page.Line] {
        let line = page.lines[index]
        let text = page.folded(line)
        let rest = Array(page.lines[(index + 1)...])
        let end = text.contains("。") ? Stops.firstSentenceEnd(of: text) : text.endIndex
        title = page.span(page.text.scalars.trimmed(line.range.lowerBound..<end))
        let remainder = page.text.scalars.trimmed(end..<line.range.upperBound)
        return remainder.isEmpty ? rest : [line.with(range: remainder)] + rest
    }

    /// Takes what stands between title and story, and returns the story.
    private mutating func takeHeader(of lines: [Page.Line], title: Excerpt) -> [Page.Line] {
        var end = 0
        for (index, line) in lines.prefix(Self.headerLines).enumerated() {
            let isMatter = classifier.kindAtEdge(line) != .text || isTitle(line, title)
            if isMatter { end = index + 1 } else if classifier.isProse(line) { break }
        }
        var label: Field?
        for line in lines[..<end] {
            let kind = classifier.kindAtEdge(line)
            if isTitle(line, title) {
                takeRepeated(line, title)
            } else if kind == .text, let field = label, page.folded(line).columns <= 40 {
                metadata.take([FieldScanner.Piece(field: field, value: line.range, isMarked: true)], of: line)
            } else if !take(kind, of: line) {
                opening.append(page.span(withoutTitle(line, title).range))
            }
            label = metadata.openLabel(kind)
        }
        return Array(lines[end...])
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
            metadata.skip(line.range, .promotion)
        }
        let window = max(0, start - min(max(Self.window.lowerBound, lines.count / 5), Self.window.upperBound))
        let loose = lines[window..<start].filter { line in
            let kind = classifier.kindAtEnd(line)
            return !(classifier.isFirm(kind, of: line) && take(kind, of: line))
        }
        return lines[..<window] + loose
    }

    /// Takes captions and picture credits out of the story.
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
    private func isTitle(_ line: Page.Line, _ title: Excerpt) -> Bool {
        let (text, headline) = (page.folded(line), page.folded(title.range))
        if TitleMatcher.isRepeat(of: headline, text) { return true }
        guard let length = TitleMatcher.repeatLength(of: text, in: headline) else { return false }
        return text.columns >= 8 && TitleMatcher.isSiteName(headline.dropFirst(length))
    }

    /// Skips the title where it stands again; a shorter one tells that a site's name hangs on the first.
    private mutating func takeRepeated(_ line: Page.Line, _ title: Excerpt) {
        metadata.skip(line.range, .repeatedTitle)
        let headline = page.folded(title.range)
        guard self.title == title, !TitleMatcher.isRepeat(of: headline, page.folded(line)),
            let length = TitleMatcher.repeatLength(of: page.folded(line), in: headline)
        else { return }
        let end = title.range.lowerBound + length
        self.title = page.span(page.text.scalars.trimmed(title.range.lowerBound..<end))
        metadata.skip(page.text.scalars.trimmed(end..<title.range.upperBound), .furniture)
    }

    /// The first paragraph without the title where it stands before the dateline, or after it as in 电 题：….
    private mutating func withoutTitle(_ line: Page.Line, _ title: Excerpt) -> Page.Line {
        let text = page.folded(line)
        let head = text.prefix(Self.longestDateline)
        if let topic = head.indices.dropFirst().first(where: { Self.topic.prefix(of: text[$0...]) != nil }),
            TitleMatcher.isRepeat(of: page.folded(title.range), text[(topic + 2)...])
        {
            metadata.skip(topic..<line.range.upperBound, .repeatedTitle)
            return line.with(range: page.text.scalars.trimmed(line.range.lowerBound..<topic))
        }
        guard page.folded(title.range).columns >= 12,
            let length = TitleMatcher.repeatLength(of: page.folded(title.range), in: text),
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
