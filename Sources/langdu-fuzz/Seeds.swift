/// What cases are made from: ordinary texts of each kind, written for this.
enum Seeds {
    static let all: [FuzzCase.Kind: [String]] = [
        .article: articles, .text: texts, .manifest: [manifest], .voice: [voice], .lexicon: [lexicon],
    ]

    private static let articles = [
        """
        人工智能朗读：

        新图书馆开放首日迎来三万读者
        2024年11月18日 08:30 来源：城市日报

        11月17日，占地2.6万平方米的新图书馆正式开放，首日入馆人数超过3万人次，比老馆增长了120%。

        “一楼到三楼都坐满了！”馆长任建新说，“我们没想到会来这么多人。”

        夜间服务
        延长到晚上10点

        从本月起，图书馆周五至周日（法定节假日除外）开放到22:00。咨询电话：0755-88886666。

        （记者 单小雨）
        责任编辑：区明
        """,
        "家常菜：番茄炒蛋\n\n用料\n\n鸡蛋3个、番茄2个、盐1/2勺、糖5g。\n\n做法\n\n1. 鸡蛋打散，倒入热锅。\n2. 番茄切块，炒出汁。\n",
    ]

    private static let texts = [
        "他说：“会议中将讨论此事。”随后，银行行长来了——只带了一个人……",
        "GDP增长6.3%，气温降到-5℃，比分3-2，电话400-820-8820，网址www.example.cn/a?b=1。",
        "2024/25赛季，第1—8月累计1,234.56亿元，约1/3；Ⅲ级、½杯、①②③、x²+y²=1。",
        "重(chong2)庆的长（zhang3）孙女一个劲儿地看一看，好不好？",
        "In 2021 the U.S. sold 4.5 million iPads at $3.50, said Mr. Smith of SONY on Nov. 3rd; No. 5 was 10–20% off.",
        "iPhone 16 Pro与A1B2、COVID-19、C++17、T+0、5G、Wi-Fi 6E",
    ]

    private static let manifest = """
        {
          "schema": 1,
          "generator": {"name": "langdu", "version": "0.1.0", "pipeline": 5},
          "fingerprint": "0123456789abcdef",
          "article": {"id": "a1b2c3", "title": "标题", "source": "日报", "published": "2024-11-18 08:30", "file": "a.txt"},
          "voice": {"name": "bobao", "title": "播报", "rate": 208, "pitch": 45, "range": 52, "engine": "eSpeak NG", "engineVersion": "1.51"},
          "audio": {"file": "manifest.wav", "format": "wav", "sampleRate": 22050, "channels": 1, "samples": 44100, "duration": 2.0, "bytes": 88244, "xxh128": "00"},
          "chapters": [{"title": "标题", "start": 0.0, "end": 2.0}],
          "sentences": [
            {"role": "title", "chapter": 0, "paragraph": 0, "text": "标题", "offset": 0, "start": 0.0, "speechEnd": 1.5, "end": 2.0,
             "words": [{"text": "标题", "offset": 0, "start": 0.0, "end": 1.5}]}
          ]
        }
        """

    private static let voice = """
        name: probe
        title: 试音
        description: 平稳
        speed: 1.1
        espeak:
          rate: 190
          pitch: 40
          range: 60
          lines: |
            pitch 82 118
            tone 600 170 1200 135 2000 110
            formant 1 100 100 100
        melody:
          declination: 1.4
          question: 3
          headingRange: 1.15
          finalRate: 0.94
        pauses:
          minorPhrase: 60
          majorPhrase: 250
          clause: 320
          sentence: 480
          paragraph: 800
          headingPart: 450
          heading: 750
          title: 800
          section: 1200
          end: 400
        loudness: -19
        announce:
          source: true
          date: true
        numbers:
          yao: true
          liangBai: true
          range: 到
          belowZero: 负
        """

    private static let lexicon = """
        # 人名和地名
        单田芳	shan4 tian2 fang1	评书
        六安	lu4 an1
        一会儿	yi2 hui4 r5
        GNSS	G N S S
        Kimi	ki3 mi3
        C919	C 九幺九
        图集	-
        """
}
