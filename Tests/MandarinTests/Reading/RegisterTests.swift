import Mandarin
import Testing

@Suite("Registers and standards")
struct RegisterTests {
    private func pinyin(_ text: String, _ register: Register = .broadcast, _ standard: Standard = .mainland) throws
        -> String
    {
        try ScriptWriter(register: register, standard: standard).script(for: text).sentences.flatMap(\.words)
            .flatMap { $0.merged.map(\.description) }.joined(separator: " ")
    }

    @Test(
        "a newsreader makes the light tones that everyone makes, and no others",
        arguments: [
            ("朋友", "peng2 you5", "peng2 you5"), ("妈妈", "ma1 ma5", "ma1 ma5"), ("我们的", "wo3 men5 de5", "wo3 men5 de5"),
            ("喜欢", "xi3 huan1", "xi3 huan5"), ("桌上", "zhuo1 shang4", "zhuo1 shang5"),
            ("家里", "jia1 li3", "jia1 li5"), ("站起来", "zhan4 qi3 lai2", "zhan4 qi3 lai5"),
            ("告诉", "gao4 su4", "gao4 su5"), ("是不是", "shi4 bu2 shi4", "shi4 bu5 shi4"),
            ("看看", "kan4 kan5", "kan4 kan5"), ("这个", "zhe4 ge5", "zhe4 ge5"), ("每个", "mei3 ge4", "mei3 ge5"),
        ])
    func registers(text: String, broadcast: String, colloquial: String) throws {
        #expect(try pinyin(text) == broadcast)
        #expect(try pinyin(text, .colloquial) == colloquial)
    }

    @Test(
        "Taiwan's standard reads its own words its own way",
        arguments: [("你和我", "ni3 han4 wo3"), ("和平", "he2 ping2"), ("垃圾", "le4 se4")])
    func taiwan(text: String, spoken: String) throws {
        #expect(try pinyin(text, .broadcast, .taiwan) == spoken)
    }
}
