/// Finds the headline: what the page shows that its `<title>` or `og:title` holds too, headings before other lines.
///
/// Site names hang on most titles, and many a first `<h1>` is a site's name; so neither is taken by itself. Of 120
/// pages the longest heading that `<title>` contains is right on 85 of 86, the longest line of any kind on 108 of 113.
struct TitleFinder {
    let flow: PageFlow
    let statements: PageStatements

    /// The headline, and the lines it stands on; no lines where the page shows none.
    struct Finding {
        let title: Excerpt
        let lines: Range<Int>
        /// Whether a blank stands between its lines, as in the page's `<title>`.
        var isSpaced = true
    }

    /// Words that say something, in plain forms: marks, blanks and widths differ between a headline and its copies.
    typealias Key = [Unicode.Scalar]

    static func key(_ text: Folded) -> Key { text.filter(\.isWordlike) }
    static func key(_ text: String) -> Key { text.unicodeScalars.map(\.folded).filter(\.isWordlike) }

    /// The headline by what the page states of itself; `nil` where it states none, or only the site's name.
    func find() -> Finding? {
        let stated = stated
        for statement in stated {
            guard var best = shown(in: Statement(statement.text)) else { continue }
            best.isSpaced = !statement.text.contains(best.title.text)
            return best
        }
        return lonelyHeading()
    }

    /// The headline of a page that states none, or shows none that it states: what stands out above the story, which
    /// begins at a line; else what it states.
    func find(above story: Int) -> Finding? {
        let place = standingOut(above: story)
        if let place, place.score >= 5 { return place.finding }
        for statement in stated.dropFirst() + stated.prefix(1) {
            let text = withoutSite(statement)
            if Self.key(text.text).count >= 4 { return Finding(title: text, lines: 0..<0) }
        }
        return place?.finding
    }

    /// What the page calls itself, without what is only the site's name.
    private var stated: [Excerpt] {
        let site = statements.first(["og:site_name", "application-name"]).map { Self.key($0.text) }
        return [statements.title, statements.first(["og:title", "twitter:title"]), statements.linked["headline"]]
            .compactMap { $0 }.filter { excerpt in
                let key = Self.key(excerpt.text)
                if key.isEmpty || key == site { return false }
                return key.count > 20 || !SiteWords.endings.isSuffix(of: key[...]) || SiteWords.hasJoint(excerpt.text)
            }
    }

    /// A statement's words, and where names of sites are joined to them.
    private struct Statement {
        var key: Key = []
        /// The places in ``key`` before which a joint stands: `_`, `|`, `»`, ` - `.
        var joints: Set<Int> = []

        private static let longest = 300

        init(_ text: String) {
            for scalar in text.unicodeScalars.prefix(Self.longest).map(\.folded) {
                if scalar.isWordlike {
                    key.append(scalar)
                } else if SiteWords.joints.contains(scalar) {
                    joints.insert(key.count)
                }
            }
        }
    }

    // MARK: Shown and stated

    private struct Candidate {
        let lines: Range<Int>
        let key: Key
        let isHeading: Bool
        /// Where the second and later lines begin in ``key``.
        let borders: [Int]
    }

    /// The best line or heading whose words `stated` contains.
    private func shown(in stated: Statement) -> Finding? {
        var best: (candidate: Candidate, score: Double)?
        let whole = stated.key.count
        for candidate in candidates(upTo: whole) {
            guard let place = stated.key.firstPlace(of: candidate.key) else { continue }
            let count = candidate.key.count
            guard count == whole || count >= 4 || whole <= 8, count * 4 >= whole else { continue }
            // A column's name may stand on the line after the headline, as it stands after it in the title.
            if candidate.borders.contains(where: { stated.joints.contains(place + $0) }) { continue }
            var score = Double(count)
            if candidate.isHeading { score *= 1.5 }
            if place == 0 { score *= 1.4 }
            let inner = stated.joints.filter { $0 > place && $0 < place + count }
            if !inner.isEmpty, !candidate.isHeading { score *= 0.5 }
            let line = flow.lines[candidate.lines.lowerBound]
            if line.style.isHidden { score *= 0.8 }
            if line.isLink { score *= 0.6 }
            // The name of a site or a column.
            let isName = SiteWords.endings.isSuffix(of: candidate.key[...]) && count <= 16
            if isName, place > 0 || count * 2 < whole { continue }
            if count < 8, count < whole, !candidate.isHeading, line.isLink || count < 6 { continue }
            if score > best?.score ?? 0 { best = (candidate, score) }
        }
        guard let best else { return nil }
        let lines = best.candidate.lines
        return Finding(title: excerpt(lines), lines: lines)
    }

    /// Lines, and neighbouring lines that might be parts of one headline.
    private func candidates(upTo limit: Int) -> [Candidate] {
        var candidates: [Candidate] = []
        let keys = flow.lines.map { $0.seen <= limit * 2 + 8 ? Self.key(flow.folded($0)) : [] }
        for (index, line) in flow.lines.enumerated() where !keys[index].isEmpty && keys[index].count <= limit {
            let isHeading = line.style.headingLevel != nil
            candidates.append(Candidate(lines: index..<index + 1, key: keys[index], isHeading: isHeading, borders: []))
            // A headline may stand on two lines or more.
            var (key, end, borders) = (keys[index], index + 1, [Int]())
            while end < flow.lines.count, end - index < 4, !keys[end].isEmpty, key.count + keys[end].count <= limit,
                !flow.lines[end].isLink
            {
                borders.append(key.count)
                key += keys[end]
                end += 1
                candidates.append(Candidate(lines: index..<end, key: key, isHeading: isHeading, borders: borders))
            }
        }
        return candidates
    }

    private func excerpt(_ lines: Range<Int>) -> Excerpt {
        guard let first = lines.first, let last = lines.last else { return Excerpt(text: "", range: 0..<0) }
        return flow.excerpt(flow.lines[first].range.lowerBound..<flow.lines[last].range.upperBound)
    }

    // MARK: By place

    /// The line that stands out most right above the story.
    private func standingOut(above story: Int) -> (finding: Finding, score: Double)? {
        var best: (index: Int, score: Double)?
        for index in max(0, story - 24)..<max(0, min(story + 2, flow.lines.count)) {
            let line = flow.lines[index]
            let text = flow.folded(line)
            guard !line.isLink, !line.style.isHidden, !line.style.isControl, (6...80).contains(line.seen),
                !text.contains("。"), !text.contains(">"), !StandingWords.trails.occurs(in: text.prefix(12)),
                FieldScanner.pieces(of: text) == nil, !FurnitureWords.isFurniture(text),
                !FurnitureWords.opensOthers(text), FieldLabels.label(of: text) == nil
            else { continue }
            if let date = PageDate.first(in: text), date.range.count * 2 > text.count { continue }
            var score = 4 - Double(abs(story - index)) * 0.25
            if let level = line.style.headingLevel { score += level <= 2 ? 5 : 3 }
            if hasTitleName(line) { score += 4 }
            if line.isBold { score += 1.5 }
            if line.style.isCentred { score += 1.5 }
            if line.seen >= 10 { score += 1 }
            if index >= story { score -= 2 }
            if score > best?.score ?? 2 { best = (index, score) }
        }
        guard let best else { return nil }
        let lines = best.index..<best.index + 1
        return (Finding(title: excerpt(lines), lines: lines), best.score)
    }

    private func hasTitleName(_ line: PageFlow.Line) -> Bool {
        ["class", "id"].contains { name in
            flow.tree.attribute(name, of: line.block).map { ElementNames($0).isTitle } ?? false
        }
    }

    // MARK: Shown only

    /// A heading where `<title>` tells nothing: the longest of the highest rank.
    private func lonelyHeading() -> Finding? {
        for level in 1...2 {
            var best: Int?
            for (index, line) in flow.lines.enumerated() where line.style.headingLevel == level {
                guard !line.style.isHidden, (7...80).contains(line.seen), !line.isLink, line.style.furniture == nil,
                    !isSite(line)
                else { continue }
                if line.seen > best.map({ flow.lines[$0].seen }) ?? 0 { best = index }
            }
            if let best { return Finding(title: excerpt(best..<best + 1), lines: best..<best + 1) }
        }
        return nil
    }

    private func isSite(_ line: PageFlow.Line) -> Bool {
        line.seen <= 20 && SiteWords.endings.isSuffix(of: flow.folded(line))
    }

    // MARK: Stated only

    /// A title without the names of site and channel that hang on it: `…_社会_江州网`, `… - 江州网`, `…|江州`.
    private func withoutSite(_ title: Excerpt) -> Excerpt {
        let scalars = Array(title.text.unicodeScalars)
        var end = scalars.count
        for index in scalars.indices.dropFirst(4) {
            let scalar = scalars[index].folded
            let next = index + 1 < scalars.count ? scalars[index + 1].folded : " "
            let isBar = scalar == "_" || scalar == "|" || scalar == "-" && next == "-"
            let isDash = scalar == "-" || scalar == "—" || scalar == "–"
            let isSpaced = scalars[index - 1].isBlank && index + 1 < scalars.count && scalars[index + 1].isBlank
            let isBetweenHanzi =
                index + 1 < scalars.count && scalars[index - 1].columns == 2 && scalars[index + 1].columns == 2
                && scalar == "-"
            if isBar || isDash && (isSpaced || isBetweenHanzi) {
                end = index
                break
            }
        }
        let kept = scalars.trimmed(0..<end)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[kept])
        let isPlain = title.range.count == scalars.count
        let start = title.range.lowerBound
        return Excerpt(
            text: String(view),
            range: isPlain ? start + kept.lowerBound..<start + kept.upperBound : title.range)
    }
}

extension Array<Unicode.Scalar> {
    /// Where `part` stands in it first.
    func firstPlace(of part: [Unicode.Scalar]) -> Int? {
        guard let first = part.first, part.count <= count else { return nil }
        var index = 0
        while index + part.count <= count {
            if self[index] == first, self[index..<index + part.count].elementsEqual(part) { return index }
            index += 1
        }
        return nil
    }
}
