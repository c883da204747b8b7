/// Sees lines that hold buttons, page numbers and player labels alone: `【1】【2】【下一页】`, `分享到： 微信 微博`, `+1`.
enum FurnitureRule {
    static func reason(for text: Folded) -> Skipped.Reason? {
        guard text.count <= 120 else { return nil }
        if isOrnament(text) { return .furniture }
        if isAddress(text) { return .furniture }
        if isTrail(text) { return .furniture }
        if PageWords.player.contains(text.bare) || PageWords.buttons.contains(text.bare) {
            return PageWords.player.contains(text.bare) ? .label : .furniture
        }
        var reason: Skipped.Reason?
        for token in text.split(whereSeparator: { separators.contains($0) }) {
            if PageWords.player.contains(token) {
                reason = .label
            } else if PageWords.buttons.contains(token) || isCounter(token) {
                reason = reason ?? .furniture
            } else {
                return nil
            }
        }
        return reason
    }

    /// A page number, a count or a playing time: `1`, `+1`, `03:25`, `1.5x`, `第01版`.
    private static func isCounter(_ token: Folded) -> Bool {
        if token.first == "第", token.last == "版" { return isCounter(token.dropFirst().dropLast()) }
        return token.count <= 5 && token.contains(where: \.isDigit)
            && token.allSatisfy { $0.isDigit || $0 == "+" || $0 == "." || $0 == "x" }
    }

    /// A line of marks, as * * * or ————, that parts a page.
    static func isOrnament(_ text: Folded) -> Bool { !text.contains(where: \.isWordlike) }

    /// A link: nobody wants to have it spelled out.
    static func isAddress(_ text: Folded) -> Bool {
        addresses.prefix(of: text) != nil && text.allSatisfy { $0.value < 0x80 && $0 != " " }
    }

    /// The way to the page, as in 首页 > 新闻 > 正文.
    private static func isTrail(_ text: Folded) -> Bool {
        text.count { $0 == ">" || $0 == "›" || $0 == "»" } >= 1 && trailhead.prefix(of: text.bare) != nil
    }

    private static let addresses: PhraseTable = ["http://", "https://", "www."]
    private static let trailhead: PhraseTable = ["首页", "网站首页", "您的位置", "当前位置", "您当前的位置", "您所在的位置", "新闻>", "新闻 >"]
    private static let separators: [Unicode.Scalar] = [
        " ", "(", ")", ":", "/", "|", "·", "<", ">", "«", "»", "‹", "›",
    ]
}
