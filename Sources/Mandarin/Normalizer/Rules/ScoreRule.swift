/// Reads scores: 以3-0获胜 → 三比零, 2:1 after 比分 → 二比一, 21-19、18-21 in a row.
struct ScoreRule: NormalizationRule {
    /// Words before or after a score.
    static let words = [
        "比分", "战胜", "击败", "负于", "胜", "负", "战平", "扳成", "领先", "落后", "逆转", "险胜", "完胜", "横扫", "告负", "局", "盘",
    ]

    func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.digit == nil else { return nil }
        var cursor = start
        let ours = cursor.takeDigits(atMost: 4)
        guard (1...3).contains(ours.count), let dash = cursor.take(anyOf: "-:：–—") else { return nil }
        let theirs = cursor.takeDigits(atMost: 4)
        guard (1...3).contains(theirs.count), cursor.peek()?.digit == nil else { return nil }
        let ahead = (0..<4).contains { offset in
            Cursor(start.text, cursor.index + offset).word(of: Self.after) != nil
        }
        let isColon = dash == ":" || dash == "："
        guard ahead || start.follows(Self.words, within: 8) || Self.isInRow(cursor) || Self.endsRow(start) && !isColon
        else { return nil }
        return Reading(
            from: start, to: cursor,
            spoken: ChineseNumber.cardinal(ours, liangBai: false) + "比"
                + ChineseNumber.cardinal(theirs, liangBai: false))
    }

    private static let after = [
        "战胜", "击败", "获胜", "取胜", "拿下", "负于", "逆转", "险胜", "领先", "落后", "不敌", "战平", "大胜", "完胜", "横扫", "淘汰",
    ]

    /// 21-19、18-21
    private static func isInRow(_ end: Cursor) -> Bool {
        var cursor = end
        guard cursor.take("、"), !cursor.takeDigits(atMost: 3).isEmpty, cursor.take("-") else { return false }
        return cursor.peek()?.digit != nil
    }

    private static func endsRow(_ start: Cursor) -> Bool {
        start.peek(-1) == "、" && start.peek(-2)?.digit != nil && (3...6).contains { start.peek(-$0) == "-" }
    }
}
