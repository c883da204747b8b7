import Testing

@testable import Articles

@Suite("Whole pages")
struct PageTests {
    @Test("A newspaper's page: labels and the repeated title are skipped")
    func plain() throws {
        let article = try Fixture.plain.article
        #expect(article.title.text == "青石镇百年渡口换新颜")
        #expect(article.source?.text == "临川晚报")
        #expect(article.published?.text == "2025-03-09 10:15")
        #expect(article.editor?.text == "高远")
        #expect(article.outline == ["", "石阶还是旧石阶/船已不是旧时船", "买菜坐船去"])
        #expect(article.paragraphs.map(\.count) == [1, 2, 1])
        #expect(article.paragraphs[0][0].hasPrefix("临川新闻网2025年3月9日讯(临川晚报记者 范小楼)"))
        #expect(article.skipped.map(\.line) == [3, 4, 6, 22, 22])
        #expect(article.skipped(.repeatedTitle) == ["青石镇百年渡口换新颜"])
        #expect(article.skipped(.label) == ["来源:", "人工智能朗读:", "[编辑:", "]"])
    }

    @Test("An agency's page: no blank lines, and a long tail")
    func agency() throws {
        let article = try Fixture.agency.article
        #expect(article.source?.text == "江州晨报")
        #expect(article.byline?.text == "柳青 祝明")
        #expect(article.published?.text == "2025年5月20日 06:05")
        #expect(article.editor?.text == "洪涛")
        #expect(article.outline == ["", "一、票价怎么定", "二、换乘怎么走"])
        #expect(article.paragraphs.map(\.count) == [2, 1, 1])
        #expect(article.skipped(.originalTitle) == ["（原标题：云巴来了！山城今起试运营）"])
        #expect(article.skipped(.caption).count == 2)
        #expect(article.skipped(.editorCredit) == ["洪涛、夏雨"])
        #expect(article.skipped(.promotion) == ["点击进入专题：", "更多原创资讯请下载“江州云”APP"])
        #expect(article.skipped(.copyright) == ["未经授权不得转载"])
        #expect(article.skipped(.furniture) == ["【纠错】", "【1】【2】", "【打印本页】【关闭窗口】"])
    }

    @Test("A portal's page: the site's name, a list of names, related articles")
    func portal() throws {
        let article = try Fixture.portal.article
        #expect(article.title.text == "北坡村的苹果熟了")
        #expect(article.source?.text == "北坡日报")
        #expect(article.published?.text == "2025/10/02 18:20:31")
        #expect(article.editor?.text == "史可为_BP021")
        #expect(article.outline == ["", "【修路】", "【卖果】"])
        #expect(article.paragraphs[0].first == "——一个高山村的十年")
        #expect(article.paragraphs[1].dropFirst(2) == ["甘大山", "史小妹", "林有福", "白水生"])
        #expect(article.paragraphs[2] == ["今年的苹果卖到每斤6.8元，比去年高一成多。"])
        #expect(article.skipped(.promotion) == ["相关新闻：", "北坡村通了公交车", "高山蔬菜进了城里超市"])
        #expect(article.skipped(.byline) == ["（作者系北坡县作家协会会员）"])
    }

    @Test("Prose is read, whatever its words are elsewhere")
    func prose() throws {
        let article = try Fixture.prose.article
        #expect(article.outline == [""])
        #expect(article.paragraphs[0].count == 5)
        #expect(article.skipped.map(\.text) == ["发布时间：", "来源："])
    }

    @Test("Wrapped lines are joined; the span keeps the line breaks")
    func wrapped() throws {
        let article = try Fixture.wrapped.article
        #expect(article.paragraphs.map(\.count) == [3])
        #expect(article.paragraphs[0][2].filter { $0 != "\n" }.hasSuffix("不要喂食，也不要放飞无人机。"))
    }

    @Test(
        "A page without a headline begins with a sentence, which stands for it",
        arguments: [
            ("本报讯（记者 王某）昨天降温了。今天更冷。\n明天回暖。", "本报讯（记者 王某）昨天降温了。", ["今天更冷。", "明天回暖。"]),
            ("来源：晚报\n雨停了。\n天晴了。", "雨停了。", ["天晴了。"]),
            ("快讯：大桥今日通车", "快讯：大桥今日通车", []),
        ])
    func headless(page: String, title: String, paragraphs: [String]) throws {
        let article = try article(page)
        #expect(article.title.text == title)
        #expect(article.paragraphs.flatMap(\.self) == paragraphs)
    }

    @Test(
        "Headlines that look like labels are headlines",
        arguments: ["评论：让城市慢下来", "视频｜大桥合龙了", "2024年11月18日 天气不错", "图集：老街的一天", "专题：老街新生", "未经许可不得转载的一首歌", "编辑部的故事"])
    func headlines(title: String) throws {
        #expect(try article("\(title)\n\n第一段话说完了。").title.text == title)
    }

    @Test("A title with a label is taken without it")
    func labelledTitle() throws {
        let article = try article("标题：大桥合龙\n正文\n大桥昨天合龙。")
        #expect(article.title.text == "大桥合龙")
        #expect(article.skipped.map(\.text) == ["标题：", "正文"])
    }

    @Test("A page cut off by a paywall says so")
    func paywall() throws {
        let article = try article("大桥合龙\n大桥昨天合龙。\n未经授权不得转载 …（剩余80%）")
        #expect(article.isIncomplete)
        #expect(try !Fixture.plain.article.isIncomplete)
    }

    @Test(
        "What stands above the title is not taken for it",
        arguments: ["点击上方蓝字关注我们", "首页 > 正文", "听新闻", "2025-01-02 来源：晚报", "图集"])
    func above(line: String) throws {
        #expect(try article("\(line)\n大桥合龙\n大桥昨天合龙。").title.text == "大桥合龙")
    }

    @Test("A value may stand on the line after its label")
    func valueBelow() throws {
        let article = try article("大桥合龙\n来源：\n江州晨报\n作者：\n柳青\n2025-01-02\n大桥昨天合龙。")
        #expect(article.source?.text == "江州晨报")
        #expect(article.byline?.text == "柳青")
        #expect(article.paragraphs == [["大桥昨天合龙。"]])
    }

    @Test("A feature's dateline keeps its date and loses its topic, which is the title")
    func topic() throws {
        let article = try article(
            "江州：稻田里开起音乐会\n新华社江州9月21日电 题：江州：稻田里开起音乐会\n新华社记者李某、王某某\n稻浪翻滚。")
        #expect(article.paragraphs == [["新华社江州9月21日电", "稻浪翻滚。"]])
        #expect(article.byline?.text == "新华社记者李某、王某某")
        #expect(article.skipped(.repeatedTitle) == ["题：江州：稻田里开起音乐会"])
    }

    @Test("Questions and answers keep their speakers")
    func interview() throws {
        let lines = ["记者：下一步呢？", "校长：先把操场修好。", "记者：要花多少钱？", "校长：大约三百万元。"]
        let article = try article("对话校长\n" + lines.joined(separator: "\n") + "\n采写：本报记者 王某\n编辑：李某")
        #expect(article.paragraphs == [lines])
        #expect(article.byline?.text == "本报记者 王某")
    }

    @Test("A credit in brackets is skipped wherever it stands, and no heading")
    func creditInside() throws {
        let prose = Array(repeating: "市民在河边散步。", count: 30)
        let lines = prose + ["[编辑:高远]"] + prose
        let article = try article("老街新生\n" + lines.joined(separator: "\n"))
        #expect(article.editor?.text == "高远")
        #expect(article.paragraphs == [prose + prose])
    }

    @Test("A letter keeps its signature and date")
    func letter() throws {
        let article = try article("致市民的一封信\n请大家节约用水。\n市水务局\n2025年11月1日")
        #expect(article.paragraphs == [["请大家节约用水。", "市水务局", "2025年11月1日"]])
    }
}
