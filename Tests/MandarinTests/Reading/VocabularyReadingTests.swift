import Mandarin
import Testing

@Suite("Words of the news")
struct VocabularyReadingTests {
    @Test(
        "Names and places",
        arguments: [
            ("重庆市民", "chong2 qing4 shi4 min2"),
            ("厦门大学", "xia4 men2 da4 xue2"),
            ("深圳华强北", "shen1 zhen4 hua2 qiang2 bei3"),
            ("曾先生表示", "zeng1 xian1 sheng5 biao3 shi4"),
            ("任女士说", "ren2 nv3 shi4 shuo1"),
            ("肖战演唱", "xiao1 zhan4 yan3 chang4"),
            ("葛先生介绍", "ge3 xian1 sheng5 jie4 shao4"),
            ("长安街", "chang2 an1 jie1"),
        ])
    func names(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "Traditional characters",
        arguments: [
            ("請問銀行在哪裡", "qing3 wen4 yin2 hang2 zai4 na3 li5"),
            ("經濟發展很快", "jing1 ji4 fa1 zhan2 hen3 kuai4"),
            ("他們說話", "ta1 men5 shuo1 hua4"),
        ])
    func traditional(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "News",
        arguments: [
            ("党员干部为民办事", "dang3 yuan2 gan4 bu4 wei4 min2 ban4 shi4"),
            ("加强督查", "jia1 qiang2 du1 cha2"),
            ("民主监督", "min2 zhu3 jian1 du1"),
            ("政协委员提出提案", "zheng4 xie2 wei3 yuan2 ti2 chu1 ti2 an4"),
            ("记者了解到", "ji4 zhe3 liao2 jie3 dao4"),
            ("新华社北京电", "xin1 hua2 she4 bei3 jing1 dian4"),
        ])
    func news(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }
}
