import Mandarin
import Testing

@Suite("How sentences are read")
struct ReadingTests {
    private func pinyin(_ text: String, citation: Bool = false) throws -> String {
        try ScriptWriter(citation: citation).script(for: text).sentences.flatMap(\.words)
            .flatMap(\.merged).map(\.description).joined(separator: " ")
    }

    @Test(
        "words decide readings",
        arguments: [
            ("银行行长来了。", "yin2 hang2 hang2 zhang3 lai2 le5"), ("音乐让人快乐。", "yin1 yue4 rang4 ren2 kuai4 le4"),
            ("他在重庆长大。", "ta1 zai4 chong2 qing4 zhang3 da4"), ("长江很长。", "chang2 jiang1 hen3 chang2"),
            ("校长调查空调。", "xiao4 zhang3 diao4 cha2 kong1 tiao2"), ("把书还给他。", "ba3 shu1 huan2 gei3 ta1"),
            ("首都北京。", "shou3 du1 bei3 jing1"), ("因为下雨，为此改期。", "yin1 wei4 xia4 yu3 wei4 ci2 gai3 qi1"),
            ("种植果树的种子。", "zhong4 zhi2 guo3 shu4 de5 zhong3 zi5"), ("没有东西。", "mei2 you3 dong1 xi5"),
            ("参与干部教育。", "can1 yu4 gan4 bu4 jiao4 yu4"), ("角色的模样。", "jue2 se4 de5 mu2 yang4"),
            ("差距很大，出差一天。", "cha1 ju4 hen3 da4 chu1 chai1 yi4 tian1"), ("西藏朝阳。", "xi1 zang4 chao2 yang2"),
            ("厦门的番禺人。", "xia4 men2 de5 pan1 yu2 ren2"),
        ])
    func readings(text: String, syllables: String) throws { #expect(try pinyin(text) == syllables) }

    @Test(
        "neighbours decide single characters",
        arguments: [
            ("这块地很大。", "zhe4 kuai4 di4 hen3 da4"), ("慢慢地走。", "man4 man4 de5 zou3"), ("三只猫。", "san1 zhi1 mao1"),
            ("你得去。", "ni2 dei3 qu4"), ("跑得快。", "pao3 de5 kuai4"), ("面积为十亩。", "mian4 ji1 wei2 shi2 mu3"),
            ("局长为大家服务。", "ju2 zhang3 wei4 da4 jia1 fu2 wu4"), ("一场大雨。", "yi4 chang3 da4 yu3"),
        ])
    func context(text: String, syllables: String) throws { #expect(try pinyin(text) == syllables) }

    @Test(
        "third tones change in words first, then across them, and not across pauses",
        arguments: [
            ("你好。", "ni2 hao3"), ("展览馆。", "zhan2 lan2 guan3"), ("小老虎。", "xiao3 lao2 hu3"),
            ("我想买两把雨伞。", "wo2 xiang2 mai3 liang2 ba3 yu2 san3"),
            ("很好，我走。", "hen2 hao3 wo2 zou3"), ("水果。", "shui2 guo3"), ("领导小组。", "ling2 dao3 xiao2 zu3"),
            ("老师。", "lao3 shi1"),
        ])
    func thirdTone(text: String, syllables: String) throws { #expect(try pinyin(text) == syllables) }

    @Test(
        "一 and 不 follow their neighbours",
        arguments: [
            ("一个人。", "yi2 ge5 ren2"), ("一定。", "yi2 ding4"), ("一天。", "yi4 tian1"), ("一年。", "yi4 nian2"),
            ("一起。", "yi4 qi3"), ("统一思想。", "tong3 yi1 si1 xiang3"),
            ("第一次。", "di4 yi1 ci4"), ("看一看。", "kan4 yi5 kan4"), ("十一月。", "shi2 yi1 yue4"),
            ("一百二十一。", "yi4 bai3 er4 shi2 yi1"), ("一万元。", "yi2 wan4 yuan2"),
            ("不去。", "bu2 qu4"), ("不好。", "bu4 hao3"), ("好不好。", "hao3 bu5 hao3"), ("不是。", "bu2 shi4"),
            ("差不多。", "cha4 bu5 duo1"),
        ])
    func oneAndNot(text: String, syllables: String) throws { #expect(try pinyin(text) == syllables) }

    @Test(
        "neutral tones are those of speech",
        arguments: [
            ("我们的朋友。", "wo3 men5 de5 peng2 you5"), ("看看孩子们。", "kan4 kan5 hai2 zi5 men5"),
            ("妈妈在家里。", "ma1 ma5 zai4 jia1 li5"),
            ("桌子上有一本书。", "zhuo1 zi5 shang5 you3 yi4 ben3 shu1"), ("女子电子厂。", "nv2 zi3 dian4 zi2 chang3"),
            ("什么时候？", "shen2 me5 shi2 hou5"),
            ("这个先生认识我吗？", "zhe4 ge5 xian1 sheng5 ren4 shi5 wo3 ma5"), ("石头和镜头。", "shi2 tou5 he2 jing4 tou2"),
            ("晚上好。", "wan3 shang5 hao3"),
        ])
    func neutral(text: String, syllables: String) throws { #expect(try pinyin(text) == syllables) }

    @Test(
        "erhua is merged where a word has it, and not in 女儿",
        arguments: [
            ("这儿有花儿。", "zher4 you3 huar1"), ("一会儿见。", "yi2 huir4 jian4"), ("女儿在幼儿园。", "nv3 er2 zai4 you4 er2 yuan2"),
            ("儿童。", "er2 tong2"), ("玩儿。", "wanr2"),
        ])
    func erhua(text: String, syllables: String) throws { #expect(try pinyin(text) == syllables) }

    @Test(
        "figures are read like words",
        arguments: [
            ("2024年。", "er4 ling2 er4 si4 nian2"), ("第1名。", "di4 yi1 ming2"),
            ("6.3%。", "bai3 fen1 zhi1 liu4 dian3 san1"), ("5个。", "wu3 ge5"),
            ("9月1日。", "jiu3 yue4 yi1 ri4"),
        ])
    func figures(text: String, syllables: String) throws { #expect(try pinyin(text) == syllables) }

    @Test("dictionary tones are given on request")
    func citation() throws {
        #expect(try pinyin("你好，一个不是。", citation: true) == "ni3 hao3 yi1 ge5 bu4 shi4")
    }

    @Test(
        "punctuation makes breaks",
        arguments: [
            ("今天，", Break.majorPhrase), ("苹果、", .minorPhrase), ("一是；", .clause), ("他说：", .clause),
            ("“好”", .prosodicWord), ("开馆 ", .majorPhrase),
        ])
    func breaks(text: String, level: Break) throws {
        let words = try ScriptWriter().script(for: text + "完了。").sentences[0].words
        let index = try #require(words.firstIndex { $0.text == "完" || $0.text == "完了" })
        #expect(words[index - 1].breakAfter == level)
        #expect(words.last?.breakAfter == .sentence)
    }

    @Test("particles lean on the word before")
    func enclitics() throws {
        let words = try ScriptWriter().script(for: "他的书看了。").sentences[0].words
        for (word, next) in zip(words, words.dropFirst()) where ["的", "了"].contains(next.text) {
            #expect(word.breakAfter == Break.none)
        }
    }
}

@Suite("Scripts of any text")
struct ScriptPropertyTests {
    private static let alphabet = Array("银行一不的了儿地得长第三百年2024.5%，。！“”：；、（）APP·—…\n 😀𠮷〇龘".unicodeScalars)

    @Test(
        "hold every character once, spoken or silent, with a syllable for each hanzi that has a reading",
        arguments: 0..<200)
    func lossless(seed: Int) throws {
        var generator = SplitMix(state: UInt64(seed))
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...60, using: &generator) {
            text.append(Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)])
        }
        let script = try ScriptWriter().script(for: String(text))
        let ranges = (script.sentences.flatMap(\.words).map(\.range) + script.silent).sorted {
            $0.lowerBound < $1.lowerBound
        }
        var end = 0
        for range in ranges {
            #expect(range.lowerBound == end && !range.isEmpty)
            end = range.upperBound
        }
        #expect(end == text.count)
        for word in script.sentences.flatMap(\.words) where word.origin != .latin {
            // A character that no dictionary reads is a word of its own, without a syllable.
            let count = word.spoken.unicodeScalars.count
            #expect(word.syllables.count == count || word.syllables.isEmpty && count == 1)
        }
    }
}
