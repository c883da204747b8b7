/// Reads scores: 以3-0获胜 → 三比零, 2:1 after 比分 → 二比一, 21-19、18-21 in a row.
enum ScoreRule: NormalizationRule {
    static let beginnings: Set<Beginning> = [.digit]

    /// Words before or after a score.
    static let words: WordList = "比分 战胜 击败 负于 胜 负 战平 扳成 领先 落后 逆转 险胜 完胜 横扫 告负 局 盘 大胜 淘汰 点球大战 抢七 对阵 惜败 惨败"

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek(-1)?.digit == nil else { return nil }
        var cursor = start
        let ours = cursor.takeDigits(atMost: 4)
        guard (1...3).contains(ours.count), let dash = cursor.take(anyOf: Self.dashes) else { return nil }
        let theirs = cursor.takeDigits(atMost: 4)
        guard (1...3).contains(theirs.count), cursor.peek()?.digit == nil else { return nil }
        let ahead = cursor.precedes(Self.after, within: 8)
        let isColon = dash == ":" || dash == "："
        guard ahead || start.follows(Self.words, within: 8) || Self.isInRow(cursor) || Self.endsRow(start) && !isColon
        else { return nil }
        return Reading(
            from: start, to: cursor,
            spoken: ChineseNumber.cardinal(ours, liangBai: false) + "比"
                + ChineseNumber.cardinal(theirs, liangBai: false))
    }

    private static let after: WordList =
        "战胜 击败 获胜 取胜 拿下 负于 逆转 险胜 领先 落后 不敌 战平 大胜 完胜 横扫 淘汰 赢下 告负 首盘 次盘 首局 夺冠 轻取 力克 战和 惜败 惨败 不及 告捷 爆冷 憾负"

    /// 21-19、18-21
    private static func isInRow(_ end: Cursor) -> Bool {
        var cursor = end
        guard cursor.take("、"), !cursor.takeDigits(atMost: 3).isEmpty, cursor.take("-") else { return false }
        return cursor.peek()?.digit != nil
    }

    private static func endsRow(_ start: Cursor) -> Bool {
        start.peek(-1) == "、" && start.peek(-2)?.digit != nil && (3...6).contains { start.peek(-$0) == "-" }
    }

    private static let dashes: ScalarSet = "-:：–—"
}
