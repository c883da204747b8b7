extension PolyphoneRule {
    private static let numerals = "零 一 二 两 三 四 五 六 七 八 九 十 百 千 万 亿 几 数 半"

    /// The rules by character, in order: the first that holds decides, else the lexicon's default stands.
    static let table = HanziTable<[PolyphoneRule]>([
        // wei2 is the verb "be, become", wei4 the preposition "for".
        "为": [
            PolyphoneRule(
                "wei", 2,
                after: "成 作 称 誉 视 认 分 变 转 改 列 名 定 设 评 选 约 均 仅 皆 即 最 较 更 极 颇 尤 广 大 甚 合 化 升 降 译 命名 定位 简称 别名 统称 折合"),
            PolyphoneRule("wei", 2, before: "\(numerals) 主 首 重 核心 目标 中心 契机 抓手 例 准 期 止 限 由 本 荣 先 宜 辅 A"),
            PolyphoneRule("wei", 4, before: "了 此 何 什么 啥 人民 群众 企业 民 国 您 你 我 他 她 它 大家 孩子 市民 居民 其 自己 之 祖国 社会 客户 用户 老百姓"),
            PolyphoneRule(
                "wei", 4, after: "， 专门 主动 积极 不断 共同 能够 可以 也 都 在 特 并 来 可 能 要 便 而 专 已 已经 还 还将 去 以 更好",
                later:
                    "提供 服务 作出 做出 带来 创造 打造 注入 奠定 保驾 推动 实现 加油 解决 做 办 制定 设立 发展 举行 准备 送 献 贡献 争取 营造 开 赢得 找 建设 支撑 埋下 奋斗 打下 增添 树立 庆祝 保护"
            ),
            PolyphoneRule("wei", 4, later: "提供 服务 作出 做出 带来 创造 注入 奠定 保驾 加油 而 奋斗 贡献 打下 增添 送 营造"),
            PolyphoneRule("wei", 4, after: "，"),
            PolyphoneRule("wei", 2),
        ],
        "地": [
            PolyphoneRule("di", 4, after: "， 的 块 片 该 此 本 各 当 产 田 土 两 多 外 内 山 陆 这 那 一 三 四 异 原 属 在 到 某 每 落 实 之"),
            PolyphoneRule("di", 4, before: "， 的 处 下 上 里 面 形 质 区 域 方 理 势"),
            PolyphoneRule("de", 5),
        ],
        // Places named for a post station, and lanes with a number.
        "铺": [PolyphoneRule("pu", 4, before: "镇 乡 村 街道 站", isCertain: true)],
        "弄": [PolyphoneRule("long", 4, after: numerals, before: numerals, isCertain: true)],
        // An interjection before a pause or at the front has its tone.
        "啊": [PolyphoneRule("a", 1, after: "，", isCertain: true)],
        // Traditional for 着.
        "著": [
            PolyphoneRule(
                "zhe", 5,
                after:
                    "说 看 听 想 走 笑 哭 站 坐 拿 带 穿 戴 抱 跟 随 朝 向 沿 有 吃 喝 唱 写 等 望 指 牵 拉 挂 放 藏 活 住 睡 开 关 接 背 顶 靠 对 为 味 在 满 临 照 陪 伴 守 藉 借 凭 本 趁 忙 闪 流 飘 飞 追 争 抢 盯 盼 迎 冒 握 举 提 推 担 闭 试 隔 围 绕 披 夹 含 咬 握 按",
                isCertain: true),
            PolyphoneRule("zhu", 4),
        ],
        "得": [
            PolyphoneRule("dei", 3, after: "， 我 你 他 她 们 就 还 都 总 必 非 可 也 又 只 谁 至少 咱 便 先 再 这 那", isCertain: true),
            PolyphoneRule("de", 2, after: "不 所 获 共 各 均 曾 求 难 应 罪", before: "\(numerals) 知 到 ， 其 分 奖 名 了 票"),
            PolyphoneRule("de", 2, before: "分 奖 票 名 票数 冠军 主 益 知 出 到 以"),
            PolyphoneRule("de", 5),
        ],
        "只": [
            PolyphoneRule("zhi", 3, after: "这 那 几", before: "是 有 能 要 会 不"),
            PolyphoneRule("zhi", 1, after: "\(numerals) 每 这 那 多 整 余 来 某 哪 各"),
            PolyphoneRule("zhi", 3),
        ],
        "长": [
            PolyphoneRule("chang", 2, before: "约 达 期 度 满 为 于 跑 假 途 \(numerals)", later: "米 里 年 天 月 分钟 小时"),
            PolyphoneRule("zhang", 3, before: "大 得 出 成 高 满 势 期间 在 到 有 着 了 胖 个 子 相"),
            PolyphoneRule(
                "zhang", 3,
                after:
                    "增 生 助 滋 见 疯 部 委 组 队 会 院 署 厅 处 科 班 团 站 厂 店 船 机 家 市 县 镇 乡 村 区 省 州 校 所 社 行 董事 秘书 司 局 室 馆 楼 段 台 连 营 师 股 庭 园 首 兄 消"
            ),
            PolyphoneRule("chang", 2),
        ],
        "还": [
            PolyphoneRule("huan", 2, before: "款 钱 债 贷 清 给 本 书 账 你 我 他 人 ， 不起 利 房贷 于"),
            PolyphoneRule("huan", 2, after: "归 偿 退 奉 返 送 应 未 欠债"),
            PolyphoneRule("hai", 2),
        ],
        "都": [
            PolyphoneRule("du", 1, after: "首 古 故 成 帝 建 迁 定 旧 陪 之 瓷 泉 煤 冰 国"),
            PolyphoneRule("du", 1, before: "市 城 督"),
            PolyphoneRule("dou", 1),
        ],
        "好": [PolyphoneRule("hao", 4, before: "奇 客 学 战 色 强 胜 斗 动 高骛"), PolyphoneRule("hao", 3)],
        "当": [PolyphoneRule("dang", 4, before: "作 真 成 做 晚 天夜 铺 月就"), PolyphoneRule("dang", 1)],
        "种": [
            PolyphoneRule("zhong", 3, after: "\(numerals) 这 那 各 多 每 某 此 何 哪 该 物 品 良 制 育 稻 麦 菌 树 兵 工 军 余"),
            PolyphoneRule("zhong", 4, before: "植 树 地 菜 花 田 粮 下 了 上 出 在 着 的 果 草 稻 水稻 玉米 小麦 药 茶 瓜 过 好 满 得 不"),
            PolyphoneRule("zhong", 4, after: "， 耕 栽 播 抢 套 轮 间 复 改 不 没 会 去 来 爱 户"),
            PolyphoneRule("zhong", 3),
        ],
        "行": [
            PolyphoneRule("hang", 2, before: "业 长 情 内 家 距 当 列"),
            PolyphoneRule("hang", 2, after: "\(numerals) 央 总 分 支 商 投 本 各 该 银 同 内 外 改 懂 入 转 农 工 中 建 交 招 这"),
            PolyphoneRule("xing", 2),
        ],
        "重": [
            PolyphoneRule(
                "chong", 2, before: "新 建 返 回 启 现 温 修 申 访 演 逢 获 开 复 塑 组 拾 构 庆 阳 来 做 走 播 置 写 审 印 登 排 整旗鼓 装 燃 归"),
            PolyphoneRule("chong", 2, after: "双 三 多 两 万 一"),
            PolyphoneRule("zhong", 4),
        ],
        "调": [
            PolyphoneRule("tiao", 2, before: "整 解 节 控 味 价 至 高 低 为 升 减 试 休 皮 剂 理 增 出来 了 成 优 仓 焦 降 匀"),
            PolyphoneRule("tiao", 2, after: "上 下 微 可 空 烹 协 回"),
            PolyphoneRule("diao", 4),
        ],
        "转": [
            PolyphoneRule("zhuan", 4, before: "圈 了一圈 来转去 悠 一圈 了两圈"), PolyphoneRule("zhuan", 4, after: "打 自 公 空 旋"),
            PolyphoneRule("zhuan", 3),
        ],
        "传": [PolyphoneRule("zhuan", 4, after: "自 小 列 外 正 别 评 传 记 水浒 射雕英雄 后 左"), PolyphoneRule("chuan", 2)],
        "数": [
            PolyphoneRule("shu", 3, before: "一数 着 不 到 得上 了 来 清 钱 完 星星 出"),
            PolyphoneRule("shu", 3, after: "屈指可 不可胜 细 最"), PolyphoneRule("shu", 4),
        ],
        "间": [PolyphoneRule("jian", 4, before: "隔 接 谍 断 歇 或"), PolyphoneRule("jian", 1)],
        "应": [
            PolyphoneRule("ying", 4, before: "邀 对 用 约 聘 试 急 战 诉 援 变 景 运 答 声 ， 验 \(numerals)"),
            PolyphoneRule("ying", 4, after: "， 反 适 响 效 供 感 回 对 呼", later: "邀请 要求 之邀 邀"), PolyphoneRule("ying", 1),
        ],
        "差": [
            PolyphoneRule("cha", 1, after: "温 时 落 逆 顺 价 偏 误 反 色 利 级 级 视 电位 公 之 轮 高 压 位"),
            PolyphoneRule("cha", 1, before: "异 距 别 额 价 错 值"),
            PolyphoneRule("chai", 1, after: "出 公 交 钦 当 美 信 邮"),
            PolyphoneRule("cha", 4),
        ],
        "着": [
            PolyphoneRule("zhao", 2, after: "火 灯 烟", before: "了 ， 起", isCertain: true),
            PolyphoneRule("zhuo", 2, before: "力 手 眼 重 陆 装 墨 实 想 色 落"),
            PolyphoneRule("zhao", 2, before: "火 急 迷 凉"),
            PolyphoneRule("zhao", 2, after: "睡 睡不 用得 用不 找不 找得 犯不 犯得 摸不 猜 够不 够得 见不", before: "， 了 的 觉"),
            PolyphoneRule("zhuo", 2, after: "身 衣 穿 附 沉 执"),
            PolyphoneRule("zhe", 5),
        ],
        "了": [
            PolyphoneRule("liao", 3, after: "不 得", before: "， 的 解 多少 多久 几 吗 吧"),
            PolyphoneRule("liao", 3, before: "解 结 如指掌 却 断 得 不起 然 无 事"),
            PolyphoneRule("le", 5),
        ],
        "过": [
            PolyphoneRule("guo", 5, after: "去 说 做 看 听 吃 见 想 没有 经历 参加 参观 采访 研究"),
            PolyphoneRule(
                "guo", 5,
                after:
                    "说 做 看 听 用 有 吃 去 来 到 见 想 问 读 写 学 当 住 玩 试 提 受 得 讲 谈 查 经历 参加 发生 出现 接受 获 拍 演 买 打 遭遇 参观 尝试 采访 担任 没 从未 去 犯 访问 使用 发表 公布 表示 研究 介绍 坐 走 唱 教 拿 养 干 爱 病 死",
                before: "的 ， 一 很 多 不 两 三 几 许 吗 这 那 什么 类 程 中 我 他 她 你 任何 最 电影 书 这样 中国"),
            PolyphoneRule("guo", 4),
        ],
        "中": [
            PolyphoneRule("zhong", 4, before: "奖 毒 标 弹 暑 风 枪 签 选 招 彩票 计 了 肯"),
            PolyphoneRule("zhong", 4, after: "击 命 打 射 看 猜 言 选 考 切 刺 投 押"), PolyphoneRule("zhong", 1),
        ],
        "将": [PolyphoneRule("jiang", 4, after: "上 中 少 大 名 老 小 主 猛 五虎 干 宿 爱 麻"), PolyphoneRule("jiang", 1)],
        "率": [
            PolyphoneRule("shuai", 4, before: "队 领 先 团 军 众 部 兵 直 真 性 \(numerals) 代表"),
            PolyphoneRule("shuai", 4, after: "， 亲 并 将 曾", later: "队 团 军"), PolyphoneRule("lv", 4),
        ],
        "量": [PolyphoneRule("liang", 2, before: "体温 血压 了 一量 出 身高 尺寸"), PolyphoneRule("liang", 4)],
        "空": [
            PolyphoneRule("kong", 4, before: "缺 白 闲 隙 余 地 暇 出 置 位"), PolyphoneRule("kong", 4, after: "有 没 抽 得 没有 填 留"),
            PolyphoneRule("kong", 1),
        ],
        "处": [
            PolyphoneRule("chu", 3, before: "理 于 在 置 罚 分 以 决 境 女 方 暑 世 刑 死"),
            PolyphoneRule("chu", 3, after: "相 共 惩 判 正 仍 均 地 身 所 尚 已 将 被 并"), PolyphoneRule("chu", 4),
        ],
        "干": [
            PolyphoneRule("gan", 1, before: "净 燥 旱 涸 涉 扰 杯 脆 货 粮 预 枯 洗"),
            PolyphoneRule("gan", 1, after: "晒 烘 风 饼 吹 擦 烤 若 葡萄 豆腐 包 相 肉 变 哭"), PolyphoneRule("gan", 4),
        ],
        "乐": [
            PolyphoneRule("yue", 4, after: "音 器 声 民 奏 弦 管 配 爵士 国 交响 礼"),
            PolyphoneRule("yue", 4, before: "曲 队 团 器 谱 章 坛 手 迷"), PolyphoneRule("le", 4),
        ],
        "教": [PolyphoneRule("jiao", 1, before: "我 你 他 她 孩子 学生 会 书 大家 了 他们 我们 人 课 过 得 起"), PolyphoneRule("jiao", 4)],
        "难": [PolyphoneRule("nan", 4, after: "遇 空 海 灾 遭 蒙 罹 落 逃 避 受 苦 大 殉 国 之 发 矿"), PolyphoneRule("nan", 2)],
        "分": [
            PolyphoneRule("fen", 4, before: "量 子 外 内"), PolyphoneRule("fen", 4, after: "成 水 盐 糖 养 辈 缘 情 过 充 身 本 部 名"),
            PolyphoneRule("fen", 1),
        ],
        "占": [PolyphoneRule("zhan", 1, before: "卜 星 卦"), PolyphoneRule("zhan", 4)],
        "几": [PolyphoneRule("ji", 1, before: "乎 率 近"), PolyphoneRule("ji", 3)],
        "降": [
            PolyphoneRule("xiang", 2, before: "服 伏 将 敌"), PolyphoneRule("xiang", 2, after: "投 诈 招 受 劝"),
            PolyphoneRule("jiang", 4),
        ],
        "相": [
            PolyphoneRule("xiang", 4, after: "照 真 长 首 副 外 丞 宰 亮 面 手 看 属 变 财 防卫 月 金 扮 吃 洋", before: "， 的 ， 和 、 表示 了 是"),
            PolyphoneRule("xiang", 1),
        ],
        "担": [PolyphoneRule("dan", 4, after: "重 一 扁 勇挑重 两 货"), PolyphoneRule("dan", 1)],
        "背": [PolyphoneRule("bei", 1, before: "着 起 上 包 负 了 在身"), PolyphoneRule("bei", 4)],
        "尽": [PolyphoneRule("jin", 3, before: "快 量 早 可能 管 先"), PolyphoneRule("jin", 4)],
        "曾": [PolyphoneRule("zeng", 1, before: "祖 孙 国 先生 女士 某 庆 荫 志 子"), PolyphoneRule("ceng", 2)],
        "扎": [PolyphoneRule("za", 1, after: "包 捆 结"), PolyphoneRule("zha", 1)],
        "倒": [
            PolyphoneRule("dao", 3, before: "下 闭 塌 在 了 台 霉 卖 班 逼 伏"),
            PolyphoneRule("dao", 3, after: "摔 打 跌 推 滑 晕 病 倾 击 压 难 撞 绊 吹 拉 不"), PolyphoneRule("dao", 4),
        ],
    ])
}
