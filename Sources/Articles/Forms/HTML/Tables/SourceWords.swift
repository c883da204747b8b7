/// Words by which a page's source is told from what stands around it.
enum SourceWords {
    /// Labels before a source. A colon, an element's border or a blank follows.
    static let labels: PhraseTable = [
        "来源", "文章来源", "稿件来源", "本文来源", "本文来源于", "新闻来源", "信息来源", "消息来源", "来源网站", "内容来源", "稿源", "稿件来自", "来源于", "来自", "转自",
        "转载自", "转载于",
        "摘自", "出处", "信源", "来源媒体", "文章出处", "原创", "资料来源", "供稿单位", "发布机构", "来源单位", "新闻出处", "文章来自", "本文转自", "本文转载自", "发布单位",
    ]

    /// Those of them that need no colon.
    static let plainLabels: PhraseTable = ["来源", "文章来源", "稿件来源", "本文来源于", "新闻来源", "信息来源", "稿源"]

    /// What ends a source that runs on.
    static let ends: PhraseTable = [
        "作者", "责任编辑", "责编", "编辑", "选稿", "字号", "字体", "举报", "参与互动", "我要评论", "评论", "分享", "发布时间", "发布日期", "时间", "日期", "点击",
        "浏览", "阅读", "记者",
        "打印", "大字", "收藏", "微博", "微信", "更新", "发表", "订阅", "关注", "人气", "访问", "次数", "责任校对", "校对", "通讯员", "扫码", "手机看", "投稿",
        "文号", "审核", "摄影",
        "加入收藏", "纠错", "我要纠错", "发布于", "来自",
    ]

    /// How the names of media end.
    static let mediaEndings: PhraseTable = [
        "报", "社", "网", "台", "刊", "杂志", "周刊", "新闻", "日报", "晚报", "在线", "传媒", "媒体", "通讯社", "频道", "客户端", "头条", "财经", "出版社",
        "新闻网", "电子报",
        "news", "online", "中心", "电视", "广播", "卫视", "论坛", "博客", "号", "发布", "融媒", "观察", "评论", "快讯", "科技", "体育", "娱乐", "微报",
        "晨报", "时报", "周报", "月刊",
        ".com", ".cn", "网站",
    ]

    /// What stands beside a time without being a source.
    static let others: PhraseTable = [
        "原创", "转载", "发布于", "来自", "举报", "关注", "已关注", "字号", "大", "中", "小", "打印", "分享", "收藏", "评论", "浏览", "阅读", "点击", "人气",
        "热度", "订阅", "听新闻",
        "作者", "编辑", "责编", "记者", "文/", "更新", "发表", "发布", "星期", "周", "下午", "上午", "正文", "首页", "新闻", "国内", "国际", "社会", "要闻",
        "北京", "下载", "扫码",
        "微信", "微博", "朋友圈", "时间", "日期", "语音", "播报", "京港台时间", "阅读原文", "参与", "跟贴", "跟帖", "人参与", "次", "留言", "回应", "迴響",
        "繁体", "简体", "a-", "a+", "t",
        "facebook", "line", "weibo", "twitter", "qq", "email", "复制链接", "列印", "传送", "用line传送", "摘要", "导读", "标签", "相关",
        "我要", "查看", "返回", "投稿", "加入", "登录", "注册",
        "稿件", "责任", "全文", "分类", "栏目", "专栏", "标准", "超大", "特大", "缩放", "昨天", "今天", "前天", "微信号", "功能介绍", "收录于", "合集", "话题",
    ]

    /// Family names, the hundred most frequent (census of 2010), simplified.
    static let surnames = Set(
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟\
        熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿焦
        """.unicodeScalars.filter { !$0.isBlank })

    /// Whether a word looks like a person's name: two or three hanzi, a family name first.
    static func isPerson(_ text: Folded) -> Bool {
        (2...3).contains(text.count) && text.first.map(surnames.contains) == true && !mediaEndings.isSuffix(of: text)
    }
}
