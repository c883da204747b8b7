import Testing

@testable import Articles

/// Text as rules see it.
private func folded(_ text: String) -> Folded { text.unicodeScalars.map(\.folded)[...] }

@Suite("Lines that are not of the story")
struct LineRuleTests {
    @Test(
        "Pictures: signs, introductions and credits",
        arguments: [
            "▲市民在河边散步。", "新华社记者王某摄", "本报记者 王某 摄", "（王某 摄）", "黄某某/图", "图片来源：摄图网", "图为改造后的老街。",
            "11月18日，市民在河边散步。新华社发（王某 摄）", "（资料图片）", "视频截图", "受访者供图", "图①：老街一角。", "供图/市文旅局",
        ])
    func caption(line: String) { #expect(CaptionRule.matches(folded(line))) }

    @Test(
        "Pictures: prose and headings that only sound so",
        arguments: [
            "街头拍摄", "这部片子由他拍摄。", "图书馆里的一天", "他的作品《雨巷》由一位记者拍摄", "记者看到，图片已经挂上墙。", "从描红到描绘",
        ])
    func noCaption(line: String) { #expect(!CaptionRule.matches(folded(line))) }

    @Test(
        "Writers, without a colon",
        arguments: [
            ("深圳特区报记者 周某", "深圳特区报记者 周某"), ("□本报记者 张某 通讯员 李某 文/图", "本报记者 张某 通讯员 李某 文/图"),
            ("（记者王某）", "记者王某"), ("新华社记者李某、王某某", "新华社记者李某、王某某"), ("■ 新华社记者 张某、李某某", "新华社记者 张某、李某某"),
        ])
    func byline(line: String, names: String) {
        let text = folded(line)
        #expect(BylineRule.names(in: text).map { String(scalars: Array(text[$0])) } == names)
    }

    @Test(
        "Writers: other lines about them",
        arguments: ["记者手记", "记者调查", "本报记者调查", "新华社记者看变化", "记者 走访多个社区了解情况", "新华社记者走进山城", "记者：为什么？"])
    func noByline(line: String) { #expect(BylineRule.names(in: folded(line)) == nil) }

    @Test(
        "The page's own things",
        arguments: [
            ("人工智能朗读:", .label), ("听新闻", .label), ("语音播报 00:00 / 03:25", .label), ("图集", .furniture),
            ("+1", .furniture),
            ("【纠错】", .furniture), ("【1】【2】【下一页】", .furniture), ("[打印] [关闭]", .furniture), ("分享到： 微信 微博", .furniture),
            ("首页 > 新闻 > 正文", .furniture), ("https://news.example.cn/a.html", .furniture), ("（完）", .furniture),
            ("* * *", .furniture),
        ] as [(String, Skipped.Reason)])
    func furniture(line: String, reason: Skipped.Reason) { #expect(FurnitureRule.reason(for: folded(line)) == reason) }

    @Test("The page's own things: words of the story", arguments: ["朗读者走进校园", "分享种植经验", "完成了", "关注一老一小", "首页改版"])
    func noFurniture(line: String) { #expect(FurnitureRule.reason(for: folded(line)) == nil) }

    @Test(
        "Below the story",
        arguments: [
            ("（原标题：民警电话停机之后）", .originalTitle), ("原标题：老街新生", .originalTitle), ("点击进入专题：", .promotion),
            ("相关资讯请关注:", .promotion), ("更多原创资讯请下载“江州云”APP", .promotion), ("扫码关注我们，看更多好新闻", .promotion),
            ("欢迎关注江州发布公众号", .promotion), ("相关阅读", .promotion), ("下一篇：高山蔬菜进城", .promotion),
            ("新闻热线：0755-12345678", .promotion),
            ("未经授权不得转载", .copyright), ("版权声明：本网内容未经许可不得转载。", .copyright), ("转载请注明来源，侵权必究", .copyright),
            ("Copyright © 2025 江州网", .copyright), ("声明：本文仅代表作者个人观点。", .copyright), ("未经授权不得转载 …（剩余80%）", .paywall),
            ("（作者单位：江州大学）", .byline),
        ] as [(String, Skipped.Reason)])
    func tail(line: String, reason: Skipped.Reason) { #expect(TailRule.reason(for: folded(line)) == reason) }

    @Test(
        "Below the story: prose with the same words",
        arguments: [
            "未经授权不得转载他人作品，律师提醒。", "点击量突破一亿次。", "更多年轻人回到家乡。", "关注公众的声音，是改革的起点。", "版权交易中心昨天挂牌。",
            "下载量排名第一。", "原标题党被约谈", "扫码付款已经普及到村里。", "打开冰箱，里面装满了菜。", "声明发表之后，股价回升。",
        ])
    func noTail(line: String) { #expect(TailRule.reason(for: folded(line)) == nil) }
}

@Suite("Labelled values")
struct FieldScannerTests {
    @Test(
        "are taken apart, in any mix",
        arguments: [
            ("来源: 深圳特区报", "source=深圳特区报"),
            ("来源：X报 作者:周某", "source=X报 byline=周某"),
            ("2024-11-18 07:48　来源：新华网　编辑：高远", "published=2024-11-18 07:48 source=新华网 editor=高远"),
            ("2024年11月18日07:48 深圳特区报", "published=2024年11月18日07:48 nil=深圳特区报"),
            ("发布时间：2024/11/18 来源：晚报 字号：大 中 小", "published=2024/11/18 source=晚报 furniture=大 中 小"),
            ("来源: 学习时报 作者:", "source=学习时报 byline="),
            ("【编辑:姚某】", "editor=姚某"), ("（责编：汤某某、丁某）", "editor=汤某某、丁某"), ("责任编辑：杨某_NF4425", "editor=杨某_nf4425"),
            ("编辑｜高远 校对｜李某", "editor=高远 staff=李某"), ("编辑 高远 审核 王某", "editor=高远 staff=王某"), ("责编/高远", "editor=高远"),
            ("文/图 刘某某 易某某", "byline=刘某某 易某某"), ("来源：日报(数字版)", "source=日报(数字版)"), ("来源：晚报 打印 分享", "source=晚报 nil=打印 分享"),
            ("更新于 2024-11-18 07:48:05", "published=2024-11-18 07:48:05"),
            ("《江州日报》（2025年06月12日 第01版）", "nil=《江州日报》 published=2025年06月12日 nil=第01版"),
            ("江州发布 2025-11-20 07:00 江州", "nil=江州发布 published=2025-11-20 07:00 nil=江州"),
            ("浏览：1234 次", "furniture=1234 次"),
        ])
    func pieces(line: String, expected: String) throws {
        let text = folded(line)
        let pieces = try #require(FieldScanner.pieces(of: text))
        let shown = pieces.map { piece in
            "\(piece.field.map { "\($0)" } ?? "nil")=\(String(scalars: Array(text[piece.value])))"
        }
        #expect(shown.joined(separator: " ").lowercased() == expected.lowercased())
    }

    @Test(
        "are not seen in prose",
        arguments: [
            "编辑把稿子放下。", "记者：您怎么看？", "来源：记者了解到，这笔钱来自捐款。", "作者在书中写道：人生如茶。", "时间就是生命",
            "图书：一座城市的记忆", "编辑部搬家记", "文化惠民",
        ])
    func prose(line: String) { #expect(FieldScanner.pieces(of: folded(line)) == nil) }

    @Test(
        "Times are measured whole",
        arguments: [
            ("2024-11-18 07:48", 16), ("2024年11月18日 星期一 07:48:05", 24), ("2024/1/8", 8), ("2024.11.18", 10),
            ("２０２４－１１－１８", 10),
            ("2024-11-18T07:48:00+08:00", 25), ("11-18 07:48", 11), ("11月18日 07时48分", 13), ("2024年11月18日讯", 11),
            ("2024-11-18 来源", 10),
            ("2024-11-18（周一）", 14),
        ])
    func time(text: String, length: Int) { #expect(TimeScanner.length(in: folded(text)) == length) }

    @Test(
        "Times are not seen in other numbers",
        arguments: ["2024年", "2024-13-01", "11月18日", "3.5亿元", "0755-12345678", "1:0", "2024-11-180", "日期"])
    func noTime(text: String) { #expect(TimeScanner.length(in: folded(text)) == nil) }
}

@Suite("The title again")
struct TitleMatcherTests {
    @Test(
        "is known whatever became of its blanks, quotes and widths",
        arguments: [
            ("永葆“闯”的精神 六大行动", "永葆\"闯\"的精神六大行动", true), ("ＡＩ来了！", "AI来了", true), ("老街新生", "老街新生", true),
            ("老街新生", "老街的新生", false), ("老街新生", "老街新生记", false), ("——", "——", false),
        ])
    func matches(title: String, line: String, isRepeat: Bool) {
        #expect(TitleMatcher.isRepeat(of: folded(title), folded(line)) == isRepeat)
    }

    @Test("is skipped before the dateline of the first paragraph, and the dateline is read")
    func inParagraph() throws {
        let article = try article("老街里的音乐会开场了\n来源：晚报\n老街里的音乐会开场了 本报讯（记者 王某）昨晚，老街来了乐队。")
        #expect(article.paragraphs == [["本报讯（记者 王某）昨晚，老街来了乐队。"]])
        #expect(article.skipped(.repeatedTitle) == ["老街里的音乐会开场了"])
    }
}
