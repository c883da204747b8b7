/// The characters that are read otherwise when they are a surname, and how a name is told.
///
/// Sources: 通用规范汉字表 and 现代汉语词典, entries marked 姓.
enum Surnames {
    /// The reading as a surname.
    static let readings = table(
        """
        单 shan4 解 xie4 曾 zeng1 任 ren2 仇 qiu2 查 zha1 盖 ge3 区 ou1 朴 piao2 华 hua4 葛 ge3 翟 zhai2 缪 miao4 乐 yue4 员 yun4 \
        折 she2 应 ying1 宁 ning4 过 guo1 那 na1 哈 ha3 召 shao4 盛 sheng4 燕 yan1 车 che1 郗 xi1 祭 zhai4 幺 yao1 牟 mu4 \
        覃 qin2 訾 zi1 撒 sa4 纪 ji3 洗 xian3 隗 wei3 繁 po2 秘 bi4 都 du1 肖 xiao1 种 chong2
        """)

    /// Surnames of two characters with readings of their own.
    static let doubles: [[Unicode.Scalar]: [Syllable]] = [
        ["尉", "迟"]: [Syllable("yu", tone: 4), Syllable("chi", tone: 2)],
        ["长", "孙"]: [Syllable("zhang", tone: 3), Syllable("sun", tone: 1)],
        ["万", "俟"]: [Syllable("mo", tone: 4), Syllable("qi", tone: 2)],
        ["令", "狐"]: [Syllable("ling", tone: 2), Syllable("hu", tone: 2)],
        ["单", "于"]: [Syllable("chan", tone: 2), Syllable("yu", tone: 2)],
        ["澹", "台"]: [Syllable("tan", tone: 2), Syllable("tai", tone: 2)],
        ["宰", "父"]: [Syllable("zai", tone: 3), Syllable("fu", tone: 3)],
    ]

    /// Forms of address that follow a surname.
    static let titles = words(
        """
        先生 女士 教授 总理 书记 主席 主任 同志 老师 医生 博士 院长 校长 局长 部长 省长 市长 县长 镇长 乡长 村长 处长 科长 厅长 所长 厂长 队长 组长 班长 经理 总 董 工 \
        董事长 总裁 记者 律师 法官 警官 教练 太太 夫人 小姐 大爷 大妈 大娘 大叔 阿姨 奶奶 爷爷 叔叔 师傅 老汉 家人 氏 某 某某 将军 司令 导演 院士 研究员 工程师 \
        老 姓 家庄 家村 家湾 公子 姑娘
        """)

    /// Titles and verbs that come right before a full name.
    static let beforeName = words(
        """
        姓 叫 名叫 名为 记者 教授 院长 校长 局长 部长 书记 主席 主任 总理 总统 省长 市长 县长 镇长 村长 处长 科长 厅长 所长 队长 组长 经理 董事长 总裁 博士 医生 老师 同志 院士 \
        研究员 工程师 律师 法官 警官 教练 导演 演员 歌手 作家 诗人 画家 选手 球员 队员 冠军 将军 司令 司令员 政委 通讯员 编辑 摄影 主编 责编 作者 学生 职工 村民 居民 市民 农民 \
        民警 战士 司机 商人 先生 女士 老人 男子 女子 同学 专家 学者 负责人 代表 委员 秘书长 发言人 副主任 副书记 嘉宾 主持人
        """)

    /// What a person who has just been named does.
    static let afterName = words(
        """
        说 表示 介绍 指出 认为 告诉 强调 透露 坦言 回忆 称 写道 笑着 解释 补充 回应 分析 出席 主持 参加 会见 率领 带领 当选 担任 任 被 在 是 和 与 、 等 的 获 获得 夺得 出生 生于 \
        逝世 去世 宣布 要求 建议 呼吁 提出 发现 来到 赶到 走 演唱 主演 执导 饰演 为 曾 也 从
        """)

    private static func table(_ text: String) -> HanziTable<Syllable> {
        let fields = text.split(separator: " ")
        var readings: [Unicode.Scalar: Syllable] = [:]
        for index in stride(from: 0, to: fields.count - 1, by: 2) {
            guard let character = fields[index].unicodeScalars.first,
                let tone = fields[index + 1].last?.wholeNumberValue
            else { continue }
            readings[character] = Syllable(String(fields[index + 1].dropLast()), tone: UInt8(tone))
        }
        return HanziTable(readings)
    }

    private static func words(_ text: String) -> Set<[Unicode.Scalar]> {
        Set(text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(Array.init))
    }
}
