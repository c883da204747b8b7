/// The sentences that voices are measured on: running news, and statements beside questions of the same words.
enum VoiceSentences {
    enum Kind: String, Encodable { case running, statement, question }

    struct Sentence {
        var text: String
        var kind: Kind
    }

    /// All sentences, the running ones replaced where others are given.
    static func all(running others: [String]? = nil) -> [Sentence] {
        (others ?? running).map { Sentence(text: $0, kind: .running) }
            + pairs.flatMap {
                [Sentence(text: $0 + "。", kind: .statement), Sentence(text: $0 + "吗？", kind: .question)]
            }
    }

    private static let running = [
        "中国人民银行行长在新闻发布会上表示，将继续实施稳健的货币政策。",
        "来自全国各地的三百多名代表参加了这次会议，并就农村发展问题提出了许多建议。",
        "这座大桥全长五十五公里，连接香港、珠海和澳门，是世界上最长的跨海大桥。",
        "气象部门预计，未来三天本市将迎来大范围降雨天气，局部地区有暴雨。",
        "科学家们经过多年努力，终于找到了治疗这种疾病的有效方法。",
        "老人每天早上六点起床，先到公园里走一圈，然后去菜市场买菜。",
        "为了保护环境，当地政府关闭了二十多家污染严重的小工厂。",
        "比赛进行到第八十九分钟，主队前锋接到队友传球，一脚射门得分。",
        "图书馆新开放的阅览室里坐满了学生，他们在安静地准备期末考试。",
        "专家提醒，冬季用火用电要注意安全，出门前请检查煤气阀门是否关好。",
        "我国第三艘航空母舰顺利完成首次海上试航任务，返回上海江南造船厂码头。",
        "昨天晚上，一场精彩的音乐会在人民大会堂举行，两千多名观众到场欣赏。",
        "他把多年积攒的钱都捐给了家乡的小学，用来修建新的教学楼和操场。",
        "今年春节期间，全国铁路发送旅客超过四亿人次，创历史新高。",
        "孩子们在草地上跑来跑去，笑声和叫声传得很远很远。",
    ]

    private static let pairs = ["他明天去北京", "你们都吃过晚饭了", "这本书是老师的", "天气预报说要下雨", "会议已经开始了", "小李会说英语"]

    /// What pauses and loudness are measured on.
    static let article = """
        老城区改造让居民住得更舒心
        2025-06-12 08:30
        来源: 河州日报

        经过一年多的施工，河州老城区改造工程昨天完工。工程共翻新房屋一千二百多栋，惠及三万多名居民。

        道路宽了，路灯亮了，停车也方便了。住在东街的王大爷说，他等这一天等了二十年！

        修旧如旧

        设计师们走访了每一户人家。他们发现，许多老房子的木雕和砖雕保存完好，于是决定原样保留。“房子是有记忆的。”设计师李明说。

        施工用的青砖从附近的窑厂定做，颜色和大小都与原来的一样。一块砖要烧七天，急不得。

        让居民参与

        怎么改，由谁来管？社区请居民自己拿主意。五月以来，议事会开了十六次，提出建议二百多条，其中九成已经落实。

        明年，工程还将延伸到西门一带。居民们盼着新春天早日到来。
        """
}
