import Mandarin
import Testing

@Suite("Minor phrases")
struct PhraseBreakTests {
    /// The text with a stroke after each minor phrase.
    private func divided(_ text: String) throws -> String {
        try ScriptWriter().script(for: text).sentences.flatMap(\.words)
            .map { $0.text + ($0.breakAfter == .minorPhrase ? "/" : "") }.joined()
    }

    @Test(
        "end at natural places of long stretches",
        arguments: [
            ("来自全国各地的三百多名代表参加了这次会议。", "来自全国各地的/三百多名代表/参加了这次会议"),
            ("科学家们通过多年的努力终于找到了治疗这种疾病的有效方法。", "科学家们/通过多年的努力/终于找到了/治疗这种疾病的/有效方法"),
            ("他在图书馆门口等了整整三个小时。", "他在图书馆门口/等了整整三个小时"),
        ])
    func places(text: String, expected: String) throws { #expect(try divided(text) == expected) }

    @Test("are not made of short stretches", arguments: ["今天天气很好。", "你好。", "他来了，我走。"])
    func short(text: String) throws { #expect(!(try divided(text).contains("/"))) }

    @Test(
        "do not end inside numbers and names",
        arguments: [
            ("这家公司去年的营业收入达到三千五百六十万元。", "三千五百六十万元"),
            ("会议选举产生了一百二十三名中央委员会委员候选人。", "一百二十三名"),
            ("记者从深圳市气象局局长王建国同志那里了解到最新情况。", "王建国"),
            ("全省共投入资金2024.5万元用于改善农村居民的生活条件。", "2024.5万元"),
        ])
    func whole(text: String, part: String) throws { #expect(try divided(text).contains(part)) }

    @Test("make lists even")
    func lists() throws {
        let words = try ScriptWriter().script(for: "苹果、香蕉、葡萄、西瓜都很甜。").sentences[0].words
        #expect(words.prefix(3).allSatisfy { $0.breakAfter == .minorPhrase })
    }
}
