/// How lines that belong to a picture begin and end.
enum CaptionPhrases {
    /// Signs that point at the picture, and words that introduce what it shows.
    static let openings: PhraseTable = [
        "▲", "△", "▼", "▽", "↑", "↓", "图为", "上图为", "下图为", "左图为", "右图为", "本文图片", "图片来源", "图片来自", "图源", "图片由", "本版图片",
        "资料图:", "资料图片:", "图片说明", "图/", "图:", "图|", "供图/", "供图:", "供图|", "摄影/", "摄影:", "摄影|", "制图/", "制图:", "制图|",
    ]

    /// Words that make a line a caption when it has nothing else.
    static let whole: PhraseTable = [
        "资料图", "资料图片", "资料照片", "视频截图", "网络图片", "网络图", "效果图", "示意图", "配图", "图文无关", "图片与本文无关", "受访者供图",
        "图片来源网络", "图片来自网络", "本报资料图", "新华社发", "供图", "组图", "图",
    ]

    /// How picture credits end.
    static let endings: PhraseTable = [
        "摄", "摄影", "摄影报道", "供图", "/图", "/摄", "制图", "图/文", "文/图", "绘", "资料图", "资料图片", "图片",
    ]

    /// Endings of ordinary words that look like credits.
    static let ordinaryEndings: PhraseTable = ["拍摄", "航摄", "摄取", "爱摄影", "学摄影", "描绘", "测绘"]

    /// Words that tell a credit's line from a line that only ends like one.
    static let credited: PhraseTable = ["记者", "通讯员", "新华社", "中新社", "本报", "图为", "受访者", "特约", "主办方", "。"]
}
