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

    @Test("make lists even")
    func lists() throws {
        let words = try ScriptWriter().script(for: "苹果、香蕉、葡萄、西瓜都很甜。").sentences[0].words
        #expect(words.prefix(3).allSatisfy { $0.breakAfter == .minorPhrase })
    }
}
