/// Reads the stroke of a rate: 3.5元/斤 → 每, 8元/kg → 每千克, 50元/㎡ → 每平方米.
enum PerUnitRule: NormalizationRule {
    static let beginnings: Set<Beginning> = [.sign]

    static func reading(at start: Cursor) -> Reading? {
        guard start.peek() == "/", let before = start.peek(-1) else { return nil }
        var cursor = start
        cursor.index += 1
        // g/100mL
        if before.isLatin, cursor.peek()?.digit != nil {
            var base = cursor
            guard base.takeNumber() != nil, Units.unit(at: base) != nil else { return nil }
            return Reading(from: start, to: cursor, spoken: "每")
        }
        guard Self.counted.contains(before) else { return nil }
        if let unit = Units.unit(at: cursor), !unit.isShare {
            cursor.index += unit.written.count
            guard cursor.peek()?.isLatin != true else { return nil }
            return Reading(from: start, to: cursor, spoken: "每" + unit.spoken)
        }
        guard cursor.starts(with: Self.bases) else { return nil }
        return Reading(from: start, to: cursor, spoken: "每")
    }

    /// The last characters of what is counted.
    private static let counted: ScalarSet = "元角分吨克斤米里次人件个升度时辆台套例块币镑毫焦卡瓦滴粒片枚吨桶单"
    /// What it is counted by.
    private static let bases: WordList =
        "人 斤 公斤 千克 吨 亩 公顷 年 月 日 天 周 小时 时 分钟 分 秒 次 件 个 平方 立方 平米 套 台 辆 只 张 户 升 度 公里 千米 米 股 桶 瓶 份 位 间 晚 盎司 千瓦时 头 枚 粒 桶 听 例 学期 学年 季度 季 课时 场 米² 单 晚上 夜 平方公里 平方米"
}
