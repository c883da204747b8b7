/// Words before which 2 is 两: measure words and units of Chinese.
enum MeasureWords {
    /// Whether 2 before this place is 两.
    static func takesLiang(at cursor: Cursor) -> Bool {
        guard !cursor.starts(with: exceptions) else { return false }
        // 2分05秒
        if cursor.peek() == "分", cursor.peek(1)?.digit != nil { return true }
        return cursor.starts(with: words)
    }

    /// 2号, 2日 and the like are names; 2两 is 二两.
    private static let exceptions: WordList = """
        号 日 月 楼 路 线 期 班 等奖 级 甲 维 氧 战 胎 手车 战区 代表队 进制 年级 月份 环 手房 孩 代 元论 型糖尿病 次元 次函数 次方 分之 次元 分法 叠系 更 奶
        """

    private static let words: WordList = """
        个 次 名 位 人 年 天 周 小时 分钟 秒 点 时 岁 倍 家 所 座 栋 幢 间 套 件 条 项 份 篇 本 册 张 幅 首 部 台 辆 架 艘 列 匹 头 只 口 棵 株 朵 颗 粒 块 片 \
        段 节 堂 场 届 轮 局 盘 回 遍 趟 顿 种 类 样 批 组 队 对 双 副 支 枝 把 面 扇 杯 碗 瓶 盒 箱 包 袋 桶 壶 斤 公斤 吨 千克 克 米 公里 千米 里 厘米 毫米 亩 \
        公顷 平方 立方 升 元 美元 欧元 港元 日元 英镑 块钱 角钱 成 例 起 宗 桩 笔 封 道 门 层 处 地 省 市 县 区 国 方 者 边 侧 端 岸 会 院 校 村 户 代人 步 大 小型 \
        款 枚 束 串 排 行 页 章 集 句 声 眼 脚 拳 刀 枪 针 度 百 千 万 亿 多 余 英里 海里 英寸 英尺 千瓦 伏 瓦 毫升 卷 尊 具 员 届 季 日游 晚 夜 星期 礼拜 分钱 毛钱 \
        毛 角 万元 亿元 周年 周岁 平米 英亩 盎司 磅 厘 分半 分零 分之一天
        """
}
