/// Finds what a page tells about its article beside the headline: when, by whom and where it was published.
struct MatterFinder {
    let flow: PageFlow
    let fates: [StoryLines.Fate]
    let statements: PageStatements
    let source: SourceText
    let scripts: [PageGuard.Script]

    /// Lines between headline and story, lines above the headline, nearest first, and lines below the story.
    private let between: [Int], above: [Int], below: [Int]
    private let story: Range<Int>

    init(
        flow: PageFlow, fates: [StoryLines.Fate], statements: PageStatements, title: TitleFinder.Finding?,
        source: SourceText, scripts: [PageGuard.Script]
    ) {
        (self.flow, self.fates, self.statements, self.source, self.scripts) = (flow, fates, statements, source, scripts)
        let matter = fates.indices.filter { fates[$0] == .matter }
        let first = fates.firstIndex { $0.isStory } ?? fates.count
        let last = fates.lastIndex { $0.isStory } ?? fates.count
        let titleEnd = title.map { $0.lines.isEmpty ? 0 : $0.lines.upperBound } ?? 0
        story = first..<max(first, last + 1)
        between = matter.filter { $0 >= titleEnd && $0 < first }
        above = matter.filter { $0 < titleEnd }.reversed()
        below = matter.filter { $0 >= first }
    }

    // MARK: Time

    /// When the article was published.
    ///
    /// What stands between headline and story is right on 97 pages of 97; then comes what the page states for
    /// machines, what stands above or below, and what scripts hold.
    func published() -> Excerpt? {
        if let found = date(on: between) { return found }
        if let stated = statedDate() { return stated }
        if let found = date(on: above) ?? date(on: below) { return found }
        if let found = scriptDate() ?? addressDate() { return found }
        return date(on: Array(fates.indices.prefix(story.upperBound))) ?? date(on: Array(fates.indices))
    }

    private func date(on lines: [Int]) -> Excerpt? {
        for index in lines {
            guard let date = date(on: index) else { continue }
            let shown = flow.excerpt(date.range)
            if date.isPlain { return shown }
            if let plain = date.plain { return Excerpt(text: plain, range: shown.range) }
        }
        for index in lines {
            if let found = splitDate(at: index) { return found }
        }
        return nil
    }

    /// The date that a line tells; not one that a sentence mentions.
    private func date(on index: Int) -> PageDate? {
        let text = flow.folded(flow.lines[index])
        guard let date = PageDate.first(in: text.prefix(300)) else { return nil }
        guard date.clock == nil else { return date }
        if text.count > 60, text.contains("。") || text.contains(",") { return nil }
        // 2007年6月29日第十届… is the beginning of a sentence.
        let rest = text[date.range.upperBound...]
        let seams = Set(flow.seams(in: flow.lines[index].range))
        guard let next = rest.first, next.value >= 0x3400, !seams.contains(date.range.upperBound) else { return date }
        return FieldLabels.label(of: rest) != nil || SourceWords.mediaEndings.isSuffix(of: rest) ? date : nil
    }

    /// A day and its month in two boxes, as calendars show them: `21`, `2024年02月`.
    private func splitDate(at index: Int) -> Excerpt? {
        let line = flow.lines[index]
        let text = Array(flow.folded(line).filter { $0 != " " })
        guard (6...9).contains(text.count), text.prefix(4).allSatisfy(\.isDigit),
            ["年", "-", "/", "."].contains(text[4])
        else { return nil }
        let month = text[5...].prefix(while: \.isDigit)
        guard (1...2).contains(month.count), text.count - 5 - month.count <= 1 else { return nil }
        for other in [index - 1, index + 1] where flow.lines.indices.contains(other) {
            let day = flow.folded(flow.lines[other]).filter { $0 != " " && $0 != "日" }
            guard (1...2).contains(day.count), day.allSatisfy(\.isDigit) else { continue }
            let number = day.reduce(0) { $0 * 10 + Int($1.value) - 48 }
            guard (1...31).contains(number) else { continue }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text.prefix(4) + ["-"] + month + ["-"] + day)
            return Excerpt(text: String(view), range: flow.origin(of: line.range))
        }
        return nil
    }

    private func statedDate() -> Excerpt? {
        let linked = ["datePublished", "pubDate"].compactMap { statements.linked[$0] }
        let meta = Self.dates.compactMap { statements.meta[$0] }
        for excerpt in meta.prefix(1) + linked + meta.dropFirst() {
            if let date = PageDate.first(in: excerpt.text), let plain = date.plain {
                return Excerpt(text: plain, range: excerpt.range)
            }
        }
        return nil
    }

    /// A time that a script is given, as WeChat's `var ct = "1581517074"`.
    private func scriptDate() -> Excerpt? {
        for name in Self.variables {
            for script in scripts {
                if let found = ScriptValue.time(of: name, in: source, script.words) { return found }
            }
        }
        return nil
    }

    /// A day in the page's own address: `/2024/0520/`, `/20240520/`, `2024-05/20`.
    private func addressDate() -> Excerpt? {
        guard let address = statements.address else { return nil }
        let figures = address.unicodeScalars.map { $0.isDigit ? $0 : $0 == "/" || $0 == "-" || $0 == "_" ? "/" : "x" }
        var index = 0
        while index + 8 <= figures.count {
            defer { index += 1 }
            guard index == 0 || !figures[index - 1].isDigit else { continue }
            var digits: [Int] = []
            var end = index
            while end < figures.count, digits.count < 8, figures[end].isDigit || figures[end] == "/" && !digits.isEmpty
            {
                if figures[end].isDigit { digits.append(Int(figures[end].value) - 48) }
                end += 1
            }
            guard digits.count == 8, end - index <= 10 else { continue }
            let (year, month) = (digits[..<4].reduce(0) { $0 * 10 + $1 }, digits[4] * 10 + digits[5])
            let day = digits[6] * 10 + digits[7]
            guard (1995...2099).contains(year), (1...12).contains(month),
                (1...PageDate.days(of: month, in: year)).contains(day)
            else { continue }
            return Excerpt(text: "\(year)-\(digits[4])\(digits[5])-\(digits[6])\(digits[7])", range: 0..<0)
        }
        return nil
    }

    // MARK: Source

    /// Who published the article.
    func publisher() -> Excerpt? {
        let finder = SourceFinder(flow: flow)
        let nearby = between + above.prefix(8) + below
        for index in nearby {
            let next = index + 1 < fates.count && fates[index + 1] == .matter ? index + 1 : nil
            if let value = finder.labelled(on: index, next: next) { return flow.excerpt(value) }
        }
        if let stated = statements.first(Self.sources) {
            let value = stated.text.split(whereSeparator: { $0 == "：" || $0 == ":" }).last.map(String.init)
            if let value, value.count >= 2, !value.contains("/") {
                return Excerpt(text: value, range: stated.range)
            }
        }
        let matter = Set(between)
        if let account = finder.account(before: story.lowerBound) { return flow.excerpt(account) }
        for index in between {
            guard let date = PageDate.first(in: flow.folded(flow.lines[index]), allowsNoYear: true) else { continue }
            if let name = finder.bare(beside: date.range, on: index, among: matter) { return flow.excerpt(name) }
            break
        }
        if let author = statements.linked["author"], (2...16).contains(author.text.count), !author.text.contains("/"),
            !SourceWords.isPerson(author.folded)
        {
            return author
        }
        if let site = statements.first(["og:site_name"]),
            SourceWords.mediaEndings.isSuffix(of: site.text.unicodeScalars.map(\.folded)[...])
        {
            return site
        }
        return nil
    }

    /// Who wrote it, where a line says so.
    func writers() -> Excerpt? {
        for index in between + below {
            let text = flow.folded(flow.lines[index])
            if let names = BylineRule.names(in: text) { return flow.excerpt(names) }
            if let piece = FieldScanner.pieces(of: text)?.first(where: { $0.field == .byline && !$0.value.isEmpty }) {
                return flow.excerpt(piece.value)
            }
        }
        return statements.linked["author"].flatMap { SourceWords.isPerson($0.folded) ? $0 : nil }
    }

    /// Who edited it.
    func editors() -> Excerpt? {
        for index in below + between {
            let text = flow.folded(flow.lines[index])
            if let piece = FieldScanner.pieces(of: text)?.first(where: { $0.field == .editor && !$0.value.isEmpty }) {
                return flow.excerpt(piece.value)
            }
        }
        return nil
    }

    /// `<meta>` that give the day of publication, the surest first.
    private static let dates = [
        "publishdate", "article:published_time", "pubdate", "og:release_date", "og:time", "datepublished",
        "weibo: article:create_at", "weibo:article:create_at", "firstpublishedtime", "dcterms.created", "publish_time",
        "publishtime", "date", "dc.date", "dateupdate", "article:modified_time",
    ]
    private static let sources = [
        "source", "contentsource", "mediaid", "article:source", "og:source", "copyright_source",
    ]
    private static let variables = [
        "ct", "createTime", "create_time", "publish_time", "publishTime", "pubtime", "pubTime", "pub_time",
        "publishDate",
        "pubDate", "datePublished", "publishedAt", "published_at",
    ]
}
