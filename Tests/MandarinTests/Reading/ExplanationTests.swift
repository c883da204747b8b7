import Mandarin
import Testing

@Suite("Explanations")
struct ExplanationTests {
    private func explanations(_ text: String) throws -> [Explanation] { try ScriptWriter().explanations(for: text) }

    @Test("have the words of the script with the same syllables", arguments: ["银行行长说，他得去重庆3天。", "看一看APP，好吗？", ""])
    func agreement(text: String) throws {
        let words = try ScriptWriter().script(for: text).sentences.flatMap(\.words)
        let explained = try explanations(text)
        #expect(explained.flatMap(\.spoken) == words.flatMap(\.syllables))
        #expect(Set(explained.map(\.range)) == Set(words.map(\.range)))
    }

    @Test(
        "say what chose a reading",
        arguments: [
            ("银行", Word.Origin.lexicon), ("大", .characters), ("他还了书", .model), ("任教授来了", .name),
            ("新增6处景点", .pattern), ("APP", .latin),
        ])
    func origins(text: String, origin: Word.Origin) throws {
        #expect(try explanations(text).contains { $0.origin == origin })
    }

    @Test("give the readings of a polyphone with probabilities that add up to one, the likeliest first")
    func candidates() throws {
        let polyphone = try #require(try explanations("他把书还了。").flatMap(\.polyphones).first { $0.character == "还" })
        #expect(polyphone.candidates.map(\.syllable.description).sorted() == ["hai2", "huan2"])
        #expect(abs(polyphone.candidates.map(\.probability).reduce(0, +) - 1) < 1e-9)
        #expect(polyphone.candidates[0].probability >= polyphone.candidates[1].probability)
    }

    @Test("name the rule behind a tone")
    func tones() throws {
        let words = try explanations("这一个，一起走走吧，你好")
        #expect(words.flatMap(\.tones).map(\.rule).contains(.oneAndNot))
        #expect(words.flatMap(\.tones).map(\.rule).contains(.neutral))
        #expect(words.flatMap(\.tones).map(\.rule).contains(.third))
    }
}
