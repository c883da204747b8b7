import Testing

@testable import Articles

@Suite("Dates of pages")
struct PageDateTests {
    @Test(
        "are found however they are written",
        arguments: [
            ("2024-05-09 22:30", "2024-05-09 22:30"),
            ("发布时间：2019年06月15日08:18来源", "2019-06-15 08:18"),
            ("2005.08.2605:39", "2005-08-26 05:39"),
            ("15:312018/09/16", "2018-09-16"),
            ("2024年 8月 25日 下午10:37", "2024-08-25 22:37"),
            ("Dec 28 Sat 2013 00:28", "2013-12-28 00:28"),
            ("Saturday, September 10th, 2005 10:56 am", "2005-09-10 10:56"),
            ("十一月 6th, 2009", "2009-11-06"),
            ("06/02/2022 - 13:48", "2022-02-06 13:48"),
            ("2024-05-20T06:33:26+08:00", "2024-05-20 06:33:26"),
            ("2012-08-01（星期三）09:15", "2012-08-01 09:15"),
        ])
    func found(text: String, plain: String) {
        #expect(PageDate.first(in: text.unicodeScalars.map(\.folded)[...])?.plain == plain)
    }

    @Test(
        "are none where figures mean something else",
        arguments: ["电话0371-65796000", "1/2", "2024-13-45", "版本2.0.12", "12:30"])
    func none(text: String) {
        #expect(PageDate.first(in: text.unicodeScalars.map(\.folded)[...]) == nil)
    }

    @Test("of machines in UTC are told as clocks in China show them")
    func utc() {
        #expect(PageDate.first(in: "2018-12-31T16:21:04.000Z")?.plain == "2019-01-01 00:21")
        #expect(ScriptValue.timeInChina(1_581_517_074) == "2020-02-12 22:17")
    }
}
