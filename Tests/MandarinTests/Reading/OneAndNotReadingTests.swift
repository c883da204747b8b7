import Mandarin
import Testing

@Suite("一 and 不")
struct OneAndNotReadingTests {
    @Test(
        "一 before other tones",
        arguments: [
            ("他买了一本书", "ta1 mai3 le5 yi4 ben3 shu1"),
            ("会议通过了一项决定", "hui4 yi4 tong1 guo4 le5 yi2 xiang4 jue2 ding4"),
            ("一辆汽车停在门口", "yi2 liang4 qi4 che1 ting2 zai4 men2 kou3"),
            ("我们一起努力", "wo3 men5 yi4 qi2 nu3 li4"),
            ("一定要注意安全", "yi2 ding4 yao4 zhu4 yi4 an1 quan2"),
            ("一般情况", "yi4 ban1 qing2 kuang4"),
            ("一百多人参加", "yi4 bai3 duo1 ren2 can1 jia1"),
            ("一千公里", "yi4 qian1 gong1 li3"),
            ("一万名观众", "yi2 wan4 ming2 guan1 zhong4"),
            ("一亿元投资", "yi2 yi4 yuan2 tou2 zi1"),
            ("这是一个机会", "zhe4 shi4 yi2 ge5 ji1 hui4"),
            ("我们看一看", "wo3 men5 kan4 yi5 kan4"),
        ])
    func counting(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "一 that keeps its tone",
        arguments: [
            ("第一天", "di4 yi1 tian1"),
            ("统一标准", "tong3 yi1 biao1 zhun3"),
            ("唯一办法", "wei2 yi1 ban4 fa3"),
            ("三分之一", "san1 fen1 zhi1 yi1"),
            ("十一月一日", "shi2 yi1 yue4 yi1 ri4"),
            ("一月份", "yi1 yue4 fen4"),
            ("一号线开通", "yi1 hao4 xian4 kai1 tong1"),
            ("一楼大厅", "yi1 lou2 da4 ting1"),
            ("二十一世纪", "er4 shi2 yi1 shi4 ji4"),
            ("万一下雨", "wan4 yi1 xia4 yu3"),
            ("二零二一年", "er4 ling2 er4 yi1 nian2"),
            ("星期一上班", "xing1 qi1 yi1 shang4 ban1"),
        ])
    func ordinals(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "不",
        arguments: [
            ("他不会来", "ta1 bu2 hui4 lai2"),
            ("不断提高", "bu2 duan4 ti2 gao1"),
            ("不能迟到", "bu4 neng2 chi2 dao4"),
            ("不好意思", "bu4 hao3 yi4 si5"),
            ("不想回家", "bu4 xiang3 hui2 jia1"),
            ("要不要去", "yao4 bu5 yao4 qu4"),
            ("对不起大家", "dui4 bu5 qi3 da4 jia1"),
            ("来不及准备", "lai2 bu5 ji2 zhun3 bei4"),
            ("差不多", "cha4 bu5 duo1"),
            ("不一样", "bu4 yi2 yang4"),
        ])
    func negation(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }
}
