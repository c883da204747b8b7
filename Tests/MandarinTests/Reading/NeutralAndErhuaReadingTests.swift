import Mandarin
import Testing

@Suite("Neutral tones and erhua")
struct NeutralAndErhuaReadingTests {
    @Test(
        "Neutral tones",
        arguments: [
            ("这里有三个孩子", "zhe4 li5 you3 san1 ge5 hai2 zi5"),
            ("这个办法", "zhe4 ge5 ban4 fa3"),
            ("个人信息", "ge4 ren2 xin4 xi1"),
            ("朋友们来了", "peng2 you5 men5 lai2 le5"),
            ("东西便宜", "dong1 xi5 pian2 yi5"),
            ("先生请坐", "xian1 sheng5 qing3 zuo4"),
            ("桌子上有书", "zhuo1 zi5 shang5 you3 shu1"),
            ("城里的生活", "cheng2 li5 de5 sheng1 huo2"),
            ("他站起来了", "ta1 zhan4 qi3 lai5 le5"),
            ("妈妈看看我", "ma1 ma5 kan4 kan5 wo3"),
            ("听说了消息", "ting1 shuo1 le5 xiao1 xi5"),
            ("认识很多朋友", "ren4 shi5 hen3 duo1 peng2 you5"),
            ("喜欢吃葡萄", "xi3 huan5 chi1 pu2 tao5"),
            ("在大会上的讲话", "zai4 da4 hui4 shang5 de5 jiang3 hua4"),
            ("从上到下", "cong2 shang4 dao4 xia4"),
        ])
    func lightness(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }

    @Test(
        "Erhua",
        arguments: [
            ("我们去哪儿", "wo3 men5 qu4 na3 r5"),
            ("在那儿等着", "zai4 na4 r5 deng3 zhe5"),
            ("一点儿", "yi4 dian3 r5"),
            ("幼儿园", "you4 er2 yuan2"),
            ("女儿上学", "nv3 er2 shang4 xue2"),
            ("儿童医院", "er2 tong2 yi1 yuan4"),
            ("婴儿出生", "ying1 er2 chu1 sheng1"),
            ("花儿开了", "hua1 r5 kai1 le5"),
        ])
    func erhua(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }
}
