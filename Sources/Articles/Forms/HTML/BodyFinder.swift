/// Finds the element that holds the story: the one whose lines are most of them prose, and fewest links and lists.
///
/// Each line has a worth, above zero for prose and below for links, buttons and what pages repeat around every
/// article. The story is where the sum over an element's lines is greatest.
struct BodyFinder {
    let flow: PageFlow
    /// The lines of the headline, empty where the page shows none.
    let title: Range<Int>
    /// How the page itself sums the story up, in keys: usually its first words.
    let summary: TitleFinder.Key

    /// The lines of the element that holds the story, and their worths.
    struct Finding {
        let node: Int
        let lines: Range<Int>
        let worths: [Double]
        /// Lines of lists of other articles, and of boxes that float beside the text.
        let others: Set<Int>
    }

    func find() -> Finding? {
        var worths = flow.lines.indices.map(worth)
        weighVerse(&worths)
        weighPlaces(&worths)
        var others: Set<Int> = []
        weighLists(&worths, &others)
        weighRelated(&worths)
        weighFloats(&worths, &others)
        weighSecond(&worths)
        weighCopies(&worths)
        weighSummary(&worths)
        var sums = [0.0]
        for worth in worths { sums.append((sums.last ?? 0) + worth) }
        var best: (node: Int, worth: Double)?
        for node in flow.tree.nodes.indices where flow.tree.nodes[node].tag != .text {
            let lines = flow.linesOfNodes[node]
            guard !lines.isEmpty else { continue }
            var worth = sums[lines.upperBound] - sums[lines.lowerBound]
            if worth * 1.3 < best?.worth ?? 1 { continue }
            worth *= weight(of: node)
            // The innermost of elements that hold the same lines.
            if worth >= best?.worth ?? 1 { best = (node, worth) }
        }
        guard let best else { return nil }
        return Finding(node: best.node, lines: flow.linesOfNodes[best.node], worths: worths, others: others)
    }

    /// What a line is worth by itself.
    private func worth(of index: Int) -> Double {
        let line = flow.lines[index]
        let text = flow.folded(line)
        if line.style.isControl { return -4 }
        let own = line.seen - line.linked
        if line.linked * 2 >= line.seen { return -6 - Double(min(line.seen, 24)) / 4 }
        var stops = 0
        for scalar in text where Self.stops.contains(scalar) { stops += 1 }
        if line.seen <= 200, FurnitureWords.isFurniture(text) { return -10 }
        if line.seen <= 60, isParticulars(text) { return -3 }
        var worth: Double
        if stops > 0, own >= 12 {
            worth = Double(min(own, 600))
            if line.links > 2 { worth *= 0.5 }
        } else if own >= 24 {
            worth = Double(min(own, 200)) * 0.6
        } else {
            worth = own >= 8 ? 2 : -1
        }
        if line.style.isHidden { worth *= 0.2 }
        if let node = line.style.furniture, isSmall(node) { worth *= worth > 0 ? 0.3 : 1 }
        return worth
    }

    /// Lines of verse are short, and many of them stand in one element without a link.
    private func weighVerse(_ worths: inout [Double]) {
        for run in VerseLines.runs(in: flow, of: Array(flow.lines.indices)) {
            for index in run { worths[index] = max(worths[index], Double(flow.lines[index].seen) * 0.6) }
        }
    }

    /// Whether an element holds less than half of the page's words: `footer` may be the name of a page's frame.
    private func isSmall(_ node: Int) -> Bool {
        let lines = flow.linesOfNodes[node]
        guard let first = lines.first, let last = lines.last, let end = flow.lines.last else { return true }
        let size = flow.lines[last].range.upperBound - flow.lines[first].range.lowerBound
        return size * 2 < end.range.upperBound
    }

    /// Whether a line tells a time, a source and the like, and nothing else.
    private func isParticulars(_ text: Folded) -> Bool {
        if let date = PageDate.first(in: text, allowsNoYear: true), date.range.count * 2 >= text.count { return true }
        return FieldScanner.pieces(of: text) != nil
    }

    /// The story stands below its headline; what stands above is of the page.
    private func weighPlaces(_ worths: inout [Double]) {
        guard let first = title.first else { return }
        for index in 0..<first where worths[index] > 0 { worths[index] *= 0.15 }
        for index in title { worths[index] = 0 }
    }

    /// Lists of other articles, each with its headline as a link and a few words: alike, beside one another.
    private func weighLists(_ worths: inout [Double], _ others: inout Set<Int>) {
        let tree = flow.tree
        var kinds: [Int: [String: [Int]]] = [:]
        for node in tree.nodes.indices {
            let tag = tree.nodes[node].tag
            guard tag == .li || tag == .div || tag == .dl || tag == .article || tag == .section || tag == .tr else {
                continue
            }
            let lines = flow.linesOfNodes[node]
            guard (2...14).contains(lines.count) else { continue }
            let hasHeadline = lines.contains { flow.lines[$0].isLink && flow.lines[$0].seen >= 8 }
            guard hasHeadline else { continue }
            let name = tag.name + "." + (tree.attribute("class", of: node) ?? "")
            kinds[tree.nodes[node].parent, default: [:]][name, default: []].append(node)
        }
        for groups in kinds.values {
            for nodes in groups.values where nodes.count >= 3 {
                for node in nodes {
                    for index in flow.linesOfNodes[node] {
                        worths[index] = min(worths[index], -4)
                        others.insert(index)
                    }
                }
            }
        }
    }

    /// What follows 相关阅读 and the like, within the element that this stands in.
    private func weighRelated(_ worths: inout [Double]) {
        let tree = flow.tree
        var (before, found) = (0.0, 0)
        let all = worths.reduce(0) { $0 + max(0, $1) }
        for index in title.upperBound..<max(title.upperBound, flow.lines.count) {
            before += max(0, worths[index])
            guard flow.lines[index].seen <= 24, FurnitureWords.opensOthers(flow.folded(flow.lines[index])) else {
                continue
            }
            found += 1
            if found > Self.mostLists { break }
            var node = flow.lines[index].block
            // The element that holds more than the words themselves.
            while tree.nodes[node].parent >= 0, flow.linesOfNodes[node].upperBound <= index + 1 {
                node = tree.nodes[node].parent
            }
            let others = index..<max(index, flow.linesOfNodes[node].upperBound)
            // A button of that name above the story stands over nothing.
            if before < 60, others.reduce(0, { $0 + max(0, worths[$1]) }) * 3 > all { continue }
            for other in others where worths[other] > 0 { worths[other] *= 0.1 }
        }
    }

    /// Boxes that float beside a text, with advertisements and links; not what is most of the page.
    private func weighFloats(_ worths: inout [Double], _ others: inout Set<Int>) {
        let total = worths.reduce(0) { $0 + max(0, $1) }
        for node in flow.tree.nodes.indices where flow.tree.nodes[node].tag != .text {
            guard let first = flow.linesOfNodes[node].first, flow.lines[first].style.float == node else { continue }
            let lines = flow.linesOfNodes[node]
            let own = lines.reduce(0) { $0 + max(0, worths[$1]) }
            guard own > 0, own * 10 < total else { continue }
            for index in lines {
                worths[index] = min(worths[index], worths[index] * 0.3)
                others.insert(index)
            }
        }
    }

    /// A second article, with its own headline and time, or comments, each with its time, below the first.
    private func weighSecond(_ worths: inout [Double]) {
        var before = 0.0
        for index in title.upperBound..<max(title.upperBound, flow.lines.count) {
            if before > 60, isNewHead(index) {
                for other in max(title.upperBound, index - 1)..<flow.lines.count where worths[other] > 0 {
                    worths[other] *= 0.15
                }
                return
            }
            before += max(0, worths[index])
        }
    }

    /// Whether a line gives a day and a time of day, and hardly more, as under a headline.
    private func isNewHead(_ index: Int) -> Bool {
        let line = flow.lines[index]
        guard line.seen <= 60, !line.isLink else { return false }
        let text = flow.folded(line)
        guard let date = PageDate.first(in: text), date.year != nil, date.clock != nil else { return false }
        return date.range.count * 2 >= text.count || date.range.lowerBound == text.startIndex
    }

    /// Copies of the story, for telephones or for printing.
    private func weighCopies(_ worths: inout [Double]) {
        var seen: Set<TitleFinder.Key> = []
        for index in flow.lines.indices where worths[index] >= 20 {
            if !seen.insert(TitleFinder.key(flow.folded(flow.lines[index]))).inserted { worths[index] = -1 }
        }
    }

    /// The line that the page's own summary begins with is of the story.
    private func weighSummary(_ worths: inout [Double]) {
        guard summary.count >= 12 else { return }
        let head = Array(summary.prefix(14))
        for index in flow.lines.indices where flow.lines[index].seen >= 14 && !title.contains(index) {
            let key = TitleFinder.key(flow.folded[flow.lines[index].range].prefix(600))
            if key.firstPlace(of: head) != nil, worths[index] > 0 { worths[index] = worths[index] * 2 + 150 }
        }
    }

    /// How much an element's names speak for or against it.
    private func weight(of node: Int) -> Double {
        let tree = flow.tree
        let tag = tree.nodes[node].tag
        var weight = 1.0
        if tag == .article || tree.attribute("itemprop", of: node)?.lowercased() == "articlebody" { weight *= 1.1 }
        for name in ["class", "id"] {
            guard let value = tree.attribute(name, of: node) else { continue }
            let names = ElementNames(value)
            if names.isStory { weight *= 1.05 }
        }
        return weight
    }

    /// How many headings of other lists are looked at: more is a list of such words.
    private static let mostLists = 60
    private static let stops: Set<Unicode.Scalar> = [",", "。", "!", "?", ";", ":", "、", "“", "”", "「", "」", "…"]
}
