/// Words beside which figures are read digit by digit, or are not.
enum DigitStrings {
    /// After three digits: 101中学, 302室, 368路.
    static let afterThree = [
        "中学", "小学", "医院", "室", "房", "路", "国道", "省道", "县道", "研究所", "厂", "航班", "次列车", "寝室", "宿舍", "教室", "工程",
    ]
    /// Before three to six digits.
    static let before = ["代码", "邮编", "编号", "房间", "密码", "验证码", "波音", "空客", "航班", "区号", "尾号", "学号", "工号", "国道G", "G"]
    /// Near six digits that are a stock's code.
    static let stocks = ["代码", "股票", "证券", "邮编", "股份"]
    /// After six digits that are a stock's code.
    static let moves = ["涨停", "跌停", "涨", "跌", "收盘", "开盘"]
    /// Before a span of years.
    static let spans = ["近", "约", "超", "距今", "达", "共", "有", "满", "每", "长达", "过去", "历经", "超过", "将近", "大约", "整整", "足足"]
    /// After a span of years.
    static let afterSpans = ["来", "前", "后", "间", "历史", "时间", "里", "以来", "以上", "之", "的历史", "多", "代", "如一日", "光阴", "风雨"]
    /// After a quantity of 1900 to 2099.
    static let quantities = [
        "多", "余", "平", "立方", "毫", "厘", "公", "英", "海里", "吨", "克", "人", "户", "元", "万", "亿", "千", "百", "分", "例", "辆",
    ]
    /// After a year without 年.
    static let events = [
        "冬奥", "奥运", "世界杯", "亚运", "世博", "中国", "年度", "全国", "国际", "世界", "届", "赛季", "春", "夏", "秋", "冬", "新年", "高考", "元旦",
    ]
}
