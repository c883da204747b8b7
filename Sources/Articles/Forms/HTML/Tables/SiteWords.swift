/// Words and marks by which the name of a site is told from a headline.
enum SiteWords {
    /// How the names of sites and of those who keep them end.
    static let endings: PhraseTable = [
        "网", "网站", "门户", "学会", "研究所", "研究院", "协会", "公司", "集团", "医院", "大学", "学院", "中学", "小学", "学校", "政府", "频道", "日报",
        "晚报", "在线", "论坛", "博客", "委员会",
        "管理局", "人民网", "新华网", "新闻网", "门户网", "主页", "首页", "官网", "平台", "客户端", "研究中心", "基金会", "联合会", "图书馆", "博物馆", "信息网",
        "办公室", "正文", "新闻中心", "杂志社",
        "电视台", "广播电台", "出版社", "通讯社",
    ]

    /// Marks that join a site's name to a headline.
    static let joints: Set<Unicode.Scalar> = ["_", "|", "»", "›", "-", "–", "—", ">", "<", "«"]

    static func hasJoint(_ text: String) -> Bool { text.unicodeScalars.contains { joints.contains($0.folded) } }
}
