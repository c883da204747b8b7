/// Sees the headline where it stands again, whatever became of its blanks, quotes and widths.
enum TitleMatcher {
    /// How many scalars of `text` repeat `title` from its start, marks after it included; `nil` if it differs.
    static func repeatLength(of title: Folded, in text: Folded) -> Int? {
        var position = text.startIndex
        var matched = 0
        for scalar in title where scalar.isWordlike {
            while position < text.endIndex, !text[position].isWordlike { position += 1 }
            guard position < text.endIndex, text[position] == scalar else { return nil }
            (position, matched) = (position + 1, matched + 1)
        }
        guard matched > 0 else { return nil }
        while position < text.endIndex, closers.contains(text[position]) { position += 1 }
        return position - text.startIndex
    }

    /// Whether `text` is `title` again, and nothing else.
    static func isRepeat(of title: Folded, _ text: Folded) -> Bool { repeatLength(of: title, in: text) == text.count }

    /// Whether `text` goes on with the name of a site, as in `…_深圳新闻网`.
    static func isSiteName(_ text: Folded) -> Bool {
        guard let first = text.first(where: { $0 != " " }) else { return false }
        return joints.contains(first) && text.columns <= 40
    }

    private static let closers: Set<Unicode.Scalar> = [
        "”", "’", "\"", "'", "」", "』", "》", ")", "。", "!", "?", ".", "…",
    ]
    private static let joints: Set<Unicode.Scalar> = ["_", "-", "|", "—", "–"]
}
