/// Names that are figures, said one by one.
enum DigitNames {
    /// Whether figures are such a name.
    ///
    /// - Parameters:
    ///   - end: What follows them.
    ///   - start: What stands before them.
    static func isName(_ digits: Digits, before end: Cursor, after start: Cursor) -> Bool {
        guard (2...4).contains(digits.count), let words = table[Array(digits)] else { return false }
        let isQuoted = start.comesAfter(openings) && end.starts(with: closings)
        let isInRow = start.comesAfter(separators) || end.starts(with: separators)
        return end.starts(with: words) || digits.count > 2 && (isQuoted || isInRow)
    }

    /// Whether a name is a day of the year, where 1 is 一: 618, 315.
    static func isDay(_ digits: Digits) -> Bool { days.contains(Array(digits)) }

    private static let days: Set<[Int]> = [
        [6, 1, 8], [3, 1, 5], [1, 1, 1, 1], [1, 2, 1, 2], [9, 1, 1], [5, 2, 0],
    ]

    /// Each name with the words that follow it.
    private static let table: [[Int]: WordList] = [
        [9, 8, 5]: "高校 工程 院校 大学 重点 平台 计划 名校 毕业 本科 硕士 学生 和 或 及 与",
        [2, 1, 1]: "高校 工程 院校 大学 重点 平台 计划 名校 毕业 本科 硕士 学生 和 或 及 与",
        [8, 6, 3]: "计划 项目 专家", [9, 7, 3]: "计划 项目 首席", [9, 9, 6]: "工作 制 加班 模式 的 文化",
        [0, 0, 7]: "系列 电影 的", [7, 9, 8]: "艺术 园区 厂 文创", [7, 3, 1]: "部队 遗址 罪证",
        [3, 6, 0]: "公司 安全 集团 浏览器 搜索 董事长 创始人 杀毒 手机 软件 数科 数字", [5, 8]: "同城 到家 集团 速运",
        [5, 1]: "信用卡 社保 人才网 求职", [1, 6, 3]: "邮箱 网易", [1, 2, 6]: "邮箱", [1, 3, 9]: "邮箱", [1, 8, 9]: "邮箱",
        [1, 6, 8, 8]: "网 批发 平台", [6, 1, 8]: "大促 购物节 活动 期间 促销 年中 电商", [1, 2, 1, 2]: "大促 购物节 活动",
        [1, 1, 1, 1]: "大促 购物节 活动", [1, 1, 5]: "网盘", [1, 2, 3]: "网盘", [8, 1, 6]: "工程", [9, 2, 1]: "工程",
        [5, 2, 0]: "表白 情人节 网络", [9, 1, 1]: "事件 恐怖 袭击", [1, 0, 1]: "大楼 大厦 忠狗", [4, 0, 4]: "页面 错误", [3, 0, 6, 0]: "目标",
        [3, 1, 5]: "晚会 打假 消费者",
    ]

    private static let openings: WordList = "“ ‘ 「"
    private static let separators: WordList = "/ 、"
    private static let closings: WordList = "” ’ 」"
}
