/// Reads years figure by figure: 2024年 → 二零二四年, 1912—1998, 98年抗洪, 2024巴黎奥运会, 2025款, “95后”.
///
/// Spans of years are quantities: 20年来, 距今5000年, and so are numbers before measure words: 2000名.
enum YearRule: NormalizationRule {
    static let beginnings: Set<Beginning> = [.figure, .digit]

    static func reading(at start: Cursor) -> Reading? {
        guard !start.continuesNumber else { return nil }
        var end = start
        let digits = end.takeDigits(atMost: 5)
        guard digits.count == 2 || digits.count == 4, end.peek() != "." else { return nil }
        // 1990s
        if digits.count == 4, digits[3] == 0, end.peek() == "s", end.peek(1)?.isLatin != true {
            end.index += 1
            return Reading(from: start, to: end, spoken: ChineseNumber.digits(digits) + "年代")
        }
        let isYear =
            digits.count == 4
            ? Self.isLong(digits, from: start, to: end)
            : Self.isGeneration(digits, from: start, to: end) || Self.isShort(digits, from: start, to: end)
        return isYear ? Reading(from: start, to: end, spoken: ChineseNumber.digits(digits)) : nil
    }

    private static func isLong(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        if end.peek() == "年", end.peek(1) == "代" { return true }
        guard (1...2).contains(digits[0]) else { return false }
        if end.peek() == "年" {
            guard !start.comesAfter(spans) else { return false }
            let isRound = digits[1...].allSatisfy { $0 == 0 }
            return !(isRound && (end.peek(1) == "来" || end.peek(1) == "前" || end.peek(1) == "历" || end.peek(1) == "文"))
        }
        guard (19...20).contains(digits[0] * 10 + digits[1]) else { return false }
        if end.starts(with: kinds) || start.peek(-1) == "©" { return true }
        if isPaired(start, end) { return true }
        if end.starts(with: quantities) || MeasureWords.takesLiang(at: end) { return false }
        if start.comesAfter(brackets), end.starts(with: closing) { return true }
        return isBeforeEvent(end)
    }

    /// In a range of years, or in a season: 2010—2015, 2022/2023赛季.
    private static func isPaired(_ start: Cursor, _ end: Cursor) -> Bool {
        if marks.contains(end.peek()), end.peek(1)?.digit != nil {
            var next = end
            next.index += 1
            let other = next.takeDigits(atMost: 5)
            return other.count == 4 && (19...20).contains(other[0] * 10 + other[1]) && !next.starts(with: quantities)
                && !MeasureWords.takesLiang(at: next) || next.peek() == "年"
        }
        return marks.contains(start.peek(-1)) && (start.peek(-2)?.digit != nil || start.peek(-2) == "年")
            && !end.starts(with: quantities) && !MeasureWords.takesLiang(at: end)
    }

    /// Before the name of what took place that year.
    private static func isBeforeEvent(_ end: Cursor) -> Bool {
        var cursor = end
        for _ in 0..<14 {
            guard let scalar = cursor.peek(), ScalarClass(scalar) == .hanzi else { return false }
            if cursor.starts(with: events) { return true }
            cursor.index += 1
        }
        return false
    }

    /// 80后, “95后”, 80、90后; but 20后
    private static func isGeneration(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        var last = end
        if last.take("、"), last.takeDigits(atMost: 3).count != 2 { return false }
        return last.peek() == "后" && (start.peek(-1) == "“" || digits[1] % 5 == 0 && (digits[0] == 0 || digits[0] >= 5))
    }

    /// 98年洪水, 08年奥运会; but 75年来, 近86年, 康熙61年.
    private static func isShort(_ digits: Digits, from start: Cursor, to end: Cursor) -> Bool {
        guard end.peek() == "年", !start.comesAfter(spans), !start.comesAfter(eras) else { return false }
        if start.peek(-1) == "’" || start.peek(-1) == "'" { return true }
        guard digits[0] == 0 || digits[1] != 0 && digits[0] >= 6 else { return false }
        var after = end
        after.index += 1
        return !after.starts(with: afterSpans)
    }

    private static let marks: ScalarSet = "-–—~至/"
    private static let brackets: WordList = "（ ( 〔 ["
    private static let closing: WordList = "） ) 〕 ]"
    /// Reigns, whose years are counted.
    private static let eras: WordList =
        "公元前 民国 康熙 乾隆 雍正 嘉庆 道光 咸丰 同治 光绪 宣统 顺治 崇祯 万历 嘉靖 永乐 洪武 宣德 成化 贞观 开元 天宝 昭和 平成 令和 明治 大正 建安"
    /// What is told apart by its year.
    private static let kinds: WordList = "级 届 款 财年 学年 赛季 年度 版本 版 财政年度 榜单 年报"
    /// Before a span of years.
    private static let spans: WordList = "近 约 超 距今 达 共 有 满 每 长达 过去 历经 超过 将近 大约 整整 足足 徒刑 期限 为期 建校 建院 服役 从业 工龄 党龄 教龄"
    /// After a span of years.
    private static let afterSpans: WordList = "来 前 后 间 历史 时间 里 以来 以上 之 的历史 多 代 如一日 光阴 风雨 期 制 老 内"
    /// After a quantity of 1900 to 2099.
    private static let quantities: WordList = "多 余 平 立方 毫 厘 公 英 海里 吨 克 人 户 元 万 亿 千 百 分 例 辆 强 点 号 % 度 斤 吉"
    /// Parts of the names of what takes place in a year.
    private static let events: WordList = """
        奥运 冬奥 亚运 全运 世界杯 欧洲杯 亚洲杯 世博 园博 进博会 广交会 服贸会 博览会 博鳌 锦标赛 联赛 公开赛 大奖赛 邀请赛 马拉松 大赛 杯赛 \
        论坛 峰会 大会 年会 研讨会 展览会 交易会 电影节 艺术节 音乐节 文化节 春晚 晚会 新年 春节 元旦 国庆 高考 中考 赛季 年度 行动 计划 报告 \
        蓝皮书 白皮书 发布会 嘉年华 春夏 秋冬 春季 秋季 夏季 冬季 届
        """
}
