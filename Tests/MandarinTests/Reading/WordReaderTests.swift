import Mandarin
import Testing

@Suite("Word reader")
struct ReaderTests {
    @Test(
        "leaves the dictionary's tones in citations",
        arguments: [
            ("一本好书", "yi1 ben3 hao3 shu1"),
            ("不会", "bu4 hui4"),
            ("你好", "ni3 hao3"),
            ("展览馆", "zhan3 lan3 guan3"),
            ("银行行长", "yin2 hang2 hang2 zhang3"),
        ])
    func citation(text: String, reading: String) throws {
        #expect(try pinyin(text, citation: true) == reading)
    }

    @Test(
        "gives every hanzi to one word, with a syllable each",
        arguments: ["银行行长来了，记者在那儿等着。", "AI 助力“智慧城市”建设", "請問、銀行；在哪裡？"])
    func coverage(text: String) throws {
        let scalars = Array(text.unicodeScalars)
        let words = try words(text)
        let spoken = plainTokens(scalars).filter { $0.kind == .hanzi || $0.kind == .latin }
        #expect(words.flatMap { Array($0.range) } == spoken.flatMap { Array($0.range) })
        for word in words {
            #expect(Array(word.text.unicodeScalars) == Array(scalars[word.range]))
            #expect(word.syllables.count == (word.origin == .latin ? 0 : word.range.count))
        }
    }

    @Test(
        "keeps a rewritten token in one word, with sandhi inside and after it",
        arguments: [
            ("100", "一百", "人", "yi4 bai3"),
            ("101", "一百零一", "人", "yi4 bai3 ling2 yi1"),
            ("10000", "一万", "元", "yi2 wan4"),
            ("1", "一", "个", "yi2"),
            ("1", "一", "年", "yi4"),
            ("2011", "二零一一", "年", "er4 ling2 yi1 yi1"),
            ("50", "五十", "人", "wu3 shi2"),
            ("5", "五", "点", "wu2"),
        ])
    func rewritten(shown: String, spoken: String, next: String, reading: String) throws {
        let text = Array((shown + next).unicodeScalars)
        let border = shown.unicodeScalars.count
        let tokens = [
            Token(.rewritten, range: 0..<border, spoken: spoken),
            Token(.hanzi, range: border..<text.count, spoken: next),
        ]
        let words = try WordReader(lexicon: .standard()).words(for: tokens, in: text)
        #expect(words.count == 2)
        #expect(words[0].text == shown)
        #expect(words[0].spoken == spoken)
        #expect(words[0].range == 0..<border)
        #expect(words[0].origin == .normalizer)
        #expect(words[0].syllables.map(\.description).joined(separator: " ") == reading)
    }

    @Test(
        "breaks after the last word before a mark",
        arguments: [
            ("苹果、香蕉", Break.minorPhrase), ("今天，下雨", .majorPhrase), ("今天；明天", .clause), ("他说：好", .clause),
            ("“今天”明天", .prosodicWord),
        ])
    func breaks(text: String, level: Break) throws {
        let words = try words(text)
        #expect(words.dropLast().map(\.breakAfter).max() == level)
        #expect(words.last?.breakAfter == .sentence)
    }

    @Test("lets particles lean on the word before", arguments: ["北京的", "来了", "我们呢", "好吗"])
    func particles(text: String) throws {
        #expect(try words(text).first?.breakAfter == Break.none)
    }

    @Test("reads nothing where nothing is to be said", arguments: ["", "，。", " "])
    func silence(text: String) throws {
        #expect(try words(text).isEmpty)
    }

    @Test("makes no word of a character without a reading")
    func unknown() throws {
        let text: [Unicode.Scalar] = ["\u{2A700}"]
        let words = try WordReader(lexicon: .standard()).words(
            for: [Token(.hanzi, range: 0..<1, spoken: "\u{2A700}")], in: text)
        #expect(words.isEmpty)
    }

    @Test("stays whole on any soup of characters", arguments: 1...40 as ClosedRange<UInt64>)
    func soup(seed: UInt64) throws {
        let alphabet = Array("一不不一个个儿儿了着为得地上里看看展览馆你好银行行长第百万，、。；A“\u{9FFF}\u{3400}龘 ".unicodeScalars)
        var state = seed
        let text = (0..<400).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return alphabet[Int(state >> 33) % alphabet.count]
        }
        let tokens = plainTokens(text)
        let words = try WordReader(lexicon: .standard()).words(for: tokens, in: text)
        let spoken = tokens.filter { $0.kind == .hanzi || $0.kind == .latin }.flatMap { Array($0.range) }
        #expect(words.flatMap { Array($0.range) } == spoken)
        #expect(words.flatMap(\.syllables).allSatisfy { (1...5).contains($0.tone) })
    }
}
