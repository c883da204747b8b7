/// Texts that are repeated to any length: what has been slow once, and what every stage looks ahead or back over.
enum GrowthPatterns {
    static let all: [String] = figures + hanzi + marks + structure

    private static let figures = [
        "1", "0", "1.", "1,", "1-", "1—2", "1:", "1/", "1%", "1～", "-1", "2年", "2、", "12:30", "138", "第1", "①", "½",
        "XV", "Ⅲ",
        "2024-11-18 ", "$1", "http://a.cn/", "v1.", "a@", "5G", "iPhone",
        "the 2021 is ", "A1-", "US$5 of it ", "1-2 to it ",
    ]
    private static let hanzi = [
        "的", "一", "单大", "任伟", "为", "一下子", "重庆", "单", "姓单", "老单", "银行行长", "看一看", "我想买两把小雨伞", "尉迟", "𠮷", "龘",
    ]
    private static let marks = [
        "“", "”", "（", "）", "《", "》", "「“", "“好！”", "……", "——", "。", "？！", "，", "、", " ", "\u{3000}", "\u{200B}", "😀",
        "ｱ",
        "a", "A", "'", "é", "Δ", "⑴", "&", "<", "(a1)", "THE ", "U.S.", "Mr. ", "App ", "aB",
    ]
    private static let structure = [
        "\n", "a\n", "一、\n", "来源：\n", "图：\n", "小标题\n\n正文是这样的，很短。\n\n", "他说：“", "——他说。", "1. ", "重(chong2)庆", "（记者 张三）",
    ]
}
