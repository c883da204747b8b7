import Mandarin
import Testing

@Suite("Polyphones")
struct PolyphoneReadingTests {
    @Test(
        "Bank and rows",
        arguments: [
            ("银行行长来了", "yin2 hang2 hang2 zhang3 lai2 le5"),
            ("中国银行行长", "zhong1 guo2 yin2 hang2 hang2 zhang3"),
            ("各行各业", "ge4 hang2 ge4 ye4"),
            ("行业发展", "hang2 ye4 fa1 zhan3"),
            ("步行回家", "bu4 xing2 hui2 jia1"),
            ("排成两行", "pai2 cheng2 liang3 hang2"),
        ])
    func row(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "为",
        arguments: [
            ("为人民服务", "wei4 ren2 min2 fu2 wu4"),
            ("为此，他道歉", "wei4 ci3 ta1 dao4 qian4"),
            ("面积为五十平方米", "mian4 ji1 wei2 wu3 shi2 ping2 fang1 mi3"),
            ("成为榜样", "cheng2 wei2 bang3 yang4"),
            ("认为可行", "ren4 wei2 ke3 xing2"),
            ("为企业提供支持", "wei4 qi3 ye4 ti2 gong1 zhi1 chi2"),
            ("被评为先进", "bei4 ping2 wei2 xian1 jin4"),
            ("为什么迟到", "wei4 shen2 me5 chi2 dao4"),
        ])
    func verbAndPreposition(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "地 得",
        arguments: [
            ("慢慢地走", "man4 man4 de5 zou3"),
            ("当地居民", "dang1 di4 ju1 min2"),
            ("土地管理", "tu3 di4 guan2 li3"),
            ("跑得快", "pao3 de5 kuai4"),
            ("取得成绩", "qu3 de2 cheng2 ji4"),
            ("他得走了", "ta1 dei2 zou3 le5"),
            ("觉得很好", "jue2 de5 hen2 hao3"),
        ])
    func particles(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "只 还 都 长",
        arguments: [
            ("三只小狗", "san1 zhi1 xiao2 gou3"),
            ("只有一次", "zhi2 you3 yi2 ci4"),
            ("还有机会", "hai2 you3 ji1 hui4"),
            ("还款日期", "huan2 kuan3 ri4 qi1"),
            ("首都北京", "shou3 du1 bei3 jing1"),
            ("大家都同意", "da4 jia1 dou1 tong2 yi4"),
            ("市长讲话", "shi4 zhang2 jiang3 hua4"),
            ("长江大桥", "chang2 jiang1 da4 qiao2"),
            ("快速增长", "kuai4 su4 zeng1 zhang3"),
            ("全长三公里", "quan2 chang2 san1 gong1 li3"),
        ])
    func adverbs(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "种 重 调 转",
        arguments: [
            ("种植水稻", "zhong4 zhi2 shui3 dao4"),
            ("三种方法", "san1 zhong3 fang1 fa3"),
            ("重新开始", "chong2 xin1 kai1 shi3"),
            ("重要会议", "zhong4 yao4 hui4 yi4"),
            ("调查研究", "diao4 cha2 yan2 jiu1"),
            ("调整政策", "tiao2 zheng3 zheng4 ce4"),
            ("转变方式", "zhuan3 bian4 fang1 shi4"),
        ])
    func verbsAndNouns(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "着 了 过 数 间 应 差 当 好",
        arguments: [
            ("看着窗外", "kan4 zhe5 chuang1 wai4"),
            ("着力推进", "zhuo2 li4 tui1 jin4"),
            ("着急回家", "zhao2 ji2 hui2 jia1"),
            ("吃了饭", "chi1 le5 fan4"),
            ("了解情况", "liao2 jie3 qing2 kuang4"),
            ("忘不了", "wang4 bu5 liao3"),
            ("经过深圳", "jing1 guo4 shen1 zhen4"),
            ("去过北京", "qu4 guo5 bei3 jing1"),
            ("数量增加", "shu4 liang4 zeng1 jia1"),
            ("数一数", "shu3 yi5 shu3"),
            ("时间紧", "shi2 jian1 jin3"),
            ("间接损失", "jian4 jie1 sun3 shi1"),
            ("应当支持", "ying1 dang1 zhi1 chi2"),
            ("应邀出席", "ying4 yao1 chu1 xi2"),
            ("差距缩小", "cha1 ju4 suo1 xiao3"),
            ("出差上海", "chu1 chai1 shang4 hai3"),
            ("适当安排", "shi4 dang4 an1 pai2"),
            ("爱好音乐", "ai4 hao4 yin1 yue4"),
        ])
    func aspectAndOthers(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }
}
