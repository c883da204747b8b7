/// Sees that a page holds only a part of its article: the first of several pages, or what a paywall shows.
struct MissingParts {
    let flow: PageFlow
    let fates: [StoryLines.Fate]
    let statements: PageStatements

    /// What is missing, in a few words; `nil` if nothing is.
    var description: String? {
        if hasPaywall { return "what only subscribers may read" }
        return hasNextPage ? "the next pages" : nil
    }

    private var hasPaywall: Bool {
        if statements.linked["isAccessibleForFree"] != nil { return true }
        guard let last = fates.lastIndex(where: \.isStory) else { return false }
        return (max(0, last - 1)..<min(flow.lines.count, last + 7)).contains { index in
            let line = flow.lines[index]
            guard line.seen <= 60, !line.style.isHidden else { return false }
            return StandingWords.paywalls.occurs(in: flow.folded(line))
        }
    }

    /// Whether a link leads to the next page, right below the story or at its end; not one of a list, or to the page itself.
    private var hasNextPage: Bool {
        guard let first = fates.firstIndex(where: \.isStory), let last = fates.lastIndex(where: \.isStory) else {
            return false
        }
        let near = max(first, last - 2)..<min(flow.lines.count, last + 16)
        for node in flow.tree.nodes.indices where flow.tree.nodes[node].tag == .a {
            guard let line = flow.linesOfNodes[node].first, near.contains(line), leads(node) else { continue }
            let text = flow.tree.scalars[flow.tree.text(within: node)].map(\.folded).filter(\.isWordlike)
            if StandingWords.nextPages.contains(text[...]) { return true }
            // [2] in a row of page numbers: the page itself is no link.
            if text == ["2"], StandingWords.isPageNumbers(flow.folded(flow.lines[line])) { return true }
        }
        return false
    }

    /// Whether a link leads elsewhere than to the page's top or a script.
    private func leads(_ node: Int) -> Bool {
        guard let address = flow.tree.attribute("href", of: node)?.lowercased(), !address.isEmpty else { return false }
        if address.hasPrefix("#") || address.hasPrefix("javascript") { return false }
        return address != statements.address?.lowercased()
    }
}

extension StandingWords {
    /// Whether a line holds page numbers and little else: 【1】【2】【3】, 1 2 下一页.
    static func isPageNumbers(_ text: Folded) -> Bool {
        let words = text.filter(\.isWordlike)
        let digits = words.count(where: \.isDigit)
        return digits >= 2 && words.count - digits <= 12 && words.first == "1"
    }
}
