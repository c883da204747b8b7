import Mandarin
import Testing

@Suite("Third tones")
struct ThirdToneReadingTests {
    @Test(
        "Third tones inside words and across them",
        arguments: [
            ("展览馆", "zhan2 lan2 guan3"),
            ("小老虎", "xiao3 lao2 hu3"),
            ("领导讲话", "ling2 dao2 jiang3 hua4"),
            ("水果很好", "shui2 guo2 hen2 hao3"),
            ("我很想你", "wo2 hen2 xiang2 ni3"),
            ("你好吗", "ni2 hao3 ma5"),
            ("总理指出", "zong2 li2 zhi3 chu1"),
            ("两百米", "liang3 bai2 mi3"),
            ("演讲比赛", "yan2 jiang2 bi3 sai4"),
            ("许多老人", "xu3 duo1 lao3 ren2"),
            ("可以理解", "ke2 yi3 li2 jie3"),
            ("理想，美好", "li2 xiang3 mei2 hao3"),
            ("选举法，你好", "xuan2 ju2 fa3 ni2 hao3"),
        ])
    func cycles(text: String, spoken: String) throws {
        #expect(try pinyin(text) == spoken)
    }
}
