/// What a labelled value on a news page tells.
enum Field: Hashable, Sendable {
    case title, source, published, byline, editor
    /// Others who made the page: proofreaders, designers, those who answered for it.
    case staff
    case caption
    /// Counters, tags and settings of the page.
    case furniture
}

/// The labels of news pages, as in `责任编辑：`. Longer labels are tried before shorter ones.
enum FieldLabels {
    static let tables: [(field: Field, labels: PhraseTable)] = [
        (.title, ["标题", "文章标题"]),
        (
            .source,
            [
                "来源", "文章来源", "稿件来源", "本文来源", "新闻来源", "信息来源", "消息来源", "来源网站", "内容来源", "稿源", "稿件来自",
                "转自", "转载自", "摘自", "出处", "信源", "来源媒体",
            ]
        ),
        (
            .published,
            [
                "时间", "日期", "发布时间", "发布日期", "发表时间", "发表日期", "发稿时间", "刊发时间", "发布", "发布于", "发表于", "更新时间",
                "更新日期", "更新于", "最后更新", "最后更新时间",
            ]
        ),
        (
            .byline,
            [
                "作者", "文章作者", "本文作者", "记者", "本报记者", "本网记者", "见习记者", "实习记者", "首席记者", "特约记者", "全媒体记者",
                "文字记者", "新华社记者", "中新社记者", "撰文", "撰稿", "采写", "采访", "采访撰文", "文", "文字", "文/图", "图/文", "图文",
                "文图", "文/记者", "文/本报记者", "文/图/记者", "文字/摄影", "通讯员", "供稿", "执笔", "整理", "编译", "译者",
                "报道", "评论员", "参与采写", "参与记者", "参与报道", "采访整理", "文字整理", "实习生",
            ]
        ),
        (
            .editor,
            [
                "编辑", "责任编辑", "责编", "本文编辑", "本期编辑", "值班编辑", "网络编辑", "网站编辑", "见习编辑", "实习编辑", "执行编辑",
                "新媒体编辑", "微信编辑", "文字编辑", "本版责编", "本版编辑", "本期责编", "图片编辑", "视频编辑", "责任美编", "本版美编", "编", "责任编缉",
            ]
        ),
        (
            .staff,
            [
                "校对", "责任校对", "审核", "审校", "审读", "审签", "初审", "复审", "终审", "一审", "二审", "三审", "监制", "总监制",
                "主编", "副主编", "执行主编", "值班主编", "值班主任", "值班编委", "值班总编", "值班总编辑", "签发", "统筹", "策划",
                "总策划", "出品", "出品人", "总编辑", "总编", "编审", "编校", "责校", "美编", "美术编辑", "视觉", "视觉设计", "设计", "排版", "版式",
                "制作", "录入", "流程编辑", "质检", "版式设计", "编排", "组版", "版面",
            ]
        ),
        (
            .caption,
            [
                "图", "图片", "图片来源", "图源", "图片提供", "图片由", "图片说明", "图说", "供图", "摄影", "摄影报道", "摄影记者", "摄像",
                "制图", "图表", "海报", "视频", "视频来源", "剪辑", "漫画", "音频", "配音", "资料图", "资料图片", "数据来源",
            ]
        ),
        (
            .furniture,
            [
                "浏览", "浏览量", "浏览次数", "浏览数", "阅读", "阅读量", "阅读次数", "阅读数", "点击", "点击量", "点击数", "点击次数",
                "访问量", "评论", "评论数", "人气", "热度", "字号", "字体", "字体大小", "字号大小", "分享", "分享到", "打印",
                "关键词", "关键字", "标签", "栏目", "所属栏目", "分类", "频道", "版次", "稿件编号", "文章编号", "tags", "tag",
                "当前位置", "您的位置", "您当前的位置", "所在位置", "您所在的位置", "收藏", "点赞",
            ]
        ),
    ]

    /// Labels that a name may follow after a blank alone: `编辑 姚昊`.
    static let canStandWithoutColon: Set<Field> = [.source, .byline, .editor, .staff]
    /// Labels that a time may follow after a blank alone: `发布于 2024-11-18`.
    static let beforeTime: Set<Field> = [.published]

    /// The field whose label `text` begins with, and the label's length.
    static func label(of text: Folded) -> (field: Field, length: Int)? {
        var best: (field: Field, length: Int)?
        for (field, labels) in tables {
            if let length = labels.prefix(of: text), length > best?.length ?? 0 { best = (field, length) }
        }
        return best
    }
}
