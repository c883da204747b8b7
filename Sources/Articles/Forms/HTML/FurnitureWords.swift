/// Sees lines that pages put around every article.
enum FurnitureWords {
    /// Whether a line is of the page and not of the story, wherever it stands.
    static func isFurniture(_ text: Folded) -> Bool {
        if FurnitureRule.reason(for: text) != nil { return true }
        if StandingWords.notices.occurs(in: text.prefix(160)) { return true }
        return TailRule.reason(for: text) != nil
    }

    /// Whether a line stands over a list of other articles, comments or the like.
    static func opensOthers(_ text: Folded) -> Bool {
        let bare = text.filter { $0.isWordlike }[...]
        guard bare.count <= 16 else { return false }
        return PageWords.relatedLists.contains(bare) || StandingWords.otherLists.contains(bare)
            || StandingWords.otherLists.prefix(of: bare).map { bare.count - $0 <= 4 } ?? false
    }

    /// Whether a line stands over comments: 3条评论, 网友评论, 发表评论.
    static func opensComments(_ text: Folded) -> Bool {
        let bare = text.filter { $0.isWordlike }[...]
        guard bare.count <= 60 else { return false }
        let words = bare.filter { !$0.isDigit }[...]
        if StandingWords.comments.contains(words) { return true }
        // 3条评论针对这篇, 已有1件评论
        guard words.count < bare.count else { return false }
        return StandingWords.countedComments.prefix(of: words) != nil
            || StandingWords.countedComments.isSuffix(of: words)
    }
}
