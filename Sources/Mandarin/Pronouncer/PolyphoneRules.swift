/// The readings of common polyphones that stand as words by themselves, by the characters next to them.
///
/// A character that no row fits keeps its default reading. Rows are tried in order.
enum PolyphoneRules {
    /// What chooses a reading.
    private struct Rule {
        var syllable: Syllable
        var fits: @Sendable (PolyphoneContext) -> Bool
    }

    /// The reading of a character in its context; `nil` for the default.
    static func reading(of character: Unicode.Scalar, in context: PolyphoneContext) -> Syllable? {
        rules[character]?.first { $0.fits(context) }?.syllable
    }

    private static func after(_ characters: String) -> @Sendable (PolyphoneContext) -> Bool {
        let set = Set(characters.unicodeScalars)
        return { $0.before.map(set.contains) ?? false }
    }

    private static func before(_ characters: String) -> @Sendable (PolyphoneContext) -> Bool {
        let set = Set(characters.unicodeScalars)
        return { $0.after.map(set.contains) ?? false }
    }

    private static let atStart: @Sendable (PolyphoneContext) -> Bool = { $0.before == nil }

    private static let rules: [Unicode.Scalar: [Rule]] = [
        // The measure word is unstressed: 这个, 5个. 个 as “each” stands in words.
        "个": [Rule(syllable: Syllable("ge", tone: 5), fits: { _ in true })],
        // 地 is land after what a place is called by, and the particle otherwise.
        "地": [
            Rule(syllable: Syllable("di", tone: 4), fits: atStart),
            Rule(syllable: Syllable("di", tone: 4), fits: after("块片寸该本此各当产田两外内山陆这那一某异原耕草湿林荒工营飞多省市县区等每宅坡征用占处")),
            Rule(syllable: Syllable("di", tone: 4), fits: before("处上里下方区势")),
        ],
        // 得 is “must” after a subject or an adverb, “get” before what is got, and the particle otherwise.
        "得": [
            Rule(syllable: Syllable("de", tone: 2), fits: before("了票奖分冠益")),
            Rule(syllable: Syllable("dei", tone: 3), fits: atStart),
            Rule(syllable: Syllable("dei", tone: 3), fits: after("我你他她们就都还总必也非又可只才")),
        ],
        // 为 is “be” after what becomes or counts, and “for” otherwise.
        "为": [
            Rule(
                syllable: Syllable("wei", tone: 2),
                fits: after("成作称分变视列改转评选名定设升化聘任记认当立合换译誉推订誉仅均皆约实即多")),
            Rule(syllable: Syllable("wei", tone: 2), fits: before("主期首例零正负第一二三四五六七八九十百千")),
            Rule(
                syllable: Syllable("wei", tone: 2),
                fits: { ["时间", "面积", "比例", "金额", "总额", "温度", "年龄", "目标", "价格"].contains(String(scalars: $0.previous)) }),
        ],
        "长": [
            Rule(syllable: Syllable("zhang", tone: 3), fits: before("出满得成着高胖")),
            Rule(syllable: Syllable("zhang", tone: 3), fits: after("局部市省县区镇村校院会组队班团厂站所科处司厅秘行董社家增成")),
        ],
        "只": [
            Rule(
                syllable: Syllable("zhi", tone: 1),
                fits: after("一二两三四五六七八九十百千万几每这那多半数余某"))
        ],
        "还": [Rule(syllable: Syllable("huan", tone: 2), fits: before("钱款债清给贷书"))],
        "都": [Rule(syllable: Syllable("du", tone: 1), fits: after("首故旧迁"))],
        "种": [
            Rule(syllable: Syllable("zhong", tone: 4), fits: before("了下上着植树花菜田地粮")),
            Rule(syllable: Syllable("zhong", tone: 4), fits: after("栽耕抢")),
        ],
        "重": [Rule(syllable: Syllable("chong", tone: 2), fits: before("返归建申启回现组修温拾走铺设提见"))],
        "行": [Rule(syllable: Syllable("hang", tone: 2), fits: after("一两三几各本该同支分总改我多"))],
        "场": [Rule(syllable: Syllable("chang", tone: 3), fits: { _ in true })],
        "量": [Rule(syllable: Syllable("liang", tone: 2), fits: before("了一体身血"))],
        "数": [Rule(syllable: Syllable("shu", tone: 3), fits: before("了一不着到"))],
        "转": [Rule(syllable: Syllable("zhuan", tone: 4), fits: before("圈了着来"))],
        "传": [Rule(syllable: Syllable("zhuan", tone: 4), fits: after("自外列正"))],
        "当": [Rule(syllable: Syllable("dang", tone: 4), fits: before("成作真晚天年月日"))],
        "倒": [Rule(syllable: Syllable("dao", tone: 3), fits: before("在下了塌"))],
        "教": [Rule(syllable: Syllable("jiao", tone: 4), fits: after("宗佛道请执任"))],
        "差": [Rule(syllable: Syllable("cha", tone: 1), fits: after("温落时价利逆顺偏误反"))],
        "间": [Rule(syllable: Syllable("jian", tone: 1), fits: { _ in true })],
        "应": [Rule(syllable: Syllable("ying", tone: 4), fits: before("邀约运聘急"))],
        "朝": [Rule(syllable: Syllable("zhao", tone: 1), fits: before("夕阳气"))],
        "好": [Rule(syllable: Syllable("hao", tone: 4), fits: after("爱喜"))],
        "片": [Rule(syllable: Syllable("pian", tone: 1), fits: after("唱影动"))],
        // Localisers lean on the noun before them.
        "里": [
            Rule(
                syllable: Syllable("li", tone: 5),
                fits: { !$0.previous.isEmpty && !numerals.contains($0.before ?? " ") })
        ],
        "上": [
            Rule(
                syllable: Syllable("shang", tone: 5),
                fits: { $0.previous.count > 1 && !adverbials.contains(String(scalars: $0.previous)) })
        ],
        "过": [Rule(syllable: Syllable("guo", tone: 5), fits: after("经见听说看做来去到用吃写读想问有发打当"))],
    ]

    private static let numerals = Set("一二三四五六七八九十百千万亿两几多余".unicodeScalars)
    /// Words after which 上 is a verb.
    private static let adverbials: Set<String> = [
        "已经", "可以", "开始", "继续", "准备", "马上", "一起", "没有", "我们", "他们", "她们", "你们", "自己", "大家", "能够", "正在",
    ]
}

extension String {
    /// A string of scalars.
    init(scalars: some Collection<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
