import Mandarin
import TestSupport
import Testing

@Suite("A user's lexicon")
struct UserLexiconTests {
    private func lexicon(_ contents: String) throws -> UserLexicon {
        try UserLexicon(contents, file: "voices/lexicon.tsv", lexicon: .standard())
    }

    private func spoken(_ text: String, _ contents: String) throws -> String {
        try ScriptWriter(userLexicon: lexicon(contents)).script(for: text).sentences.flatMap(\.words)
            .flatMap(\.merged).map(\.description).joined(separator: " ")
    }

    @Test("finds the longest of many words that begin alike")
    func alike() throws {
        let lines = (0..<5000).compactMap { Unicode.Scalar(0x4E30 + UInt32($0)) }.map { "一\($0)\tyi1 yi1" }
        let contents = lines.joined(separator: "\n") + "\n一万年\tyi4 wan4 nian4"
        #expect(try spoken("一万年。", contents) == "yi4 wan4 nian4")
    }

    @Test("refuses words that no one could say in a breath")
    func longWord() throws {
        let word = String(repeating: "一", count: UserLexicon.longestWord + 1)
        let pinyin = Array(repeating: "yi1", count: UserLexicon.longestWord + 1).joined(separator: " ")
        #expect(throws: UserLexiconError.self) { try lexicon("\(word)\t\(pinyin)") }
    }

    @Test(
        "reads its words as it says, with tone sandhi",
        arguments: [
            ("单田芳\tshan4 tian2 fang1", "听单田芳讲书。", "ting1 shan4 tian2 fang1 jiang3 shu1"),
            ("银行\tying2 xing2\n银行卡\tyin2 hang2 qia3", "银行卡和银行。", "yin2 hang2 qia3 he2 ying2 xing2"),
            ("雨水\tyu3 shui3", "雨水好。", "yu2 shui2 hao3"),
            ("女红\tnv3 gong1", "女红很难。", "nv3 gong1 hen3 nan2"),
            ("女红\tnü3 gong1", "女紅很難。", "nv3 gong1 hen3 nan2"),
            ("# 注释\n\n花儿\thua1 r5\t带注释\r", "花儿开了。", "huar1 kai1 le5"),
            ("楼上\tlou2 shang4", "楼上有人。", "lou2 shang4 you3 ren2"),
        ])
    func readings(contents: String, text: String, expected: String) throws {
        #expect(try spoken(text, contents) == expected)
    }

    @Test(
        "says what is wrong with a line, where, and the mend",
        arguments: [
            ("单田芳 shan4 tian2 fang1", UserLexiconError.Reason.noTab, 1),
            ("# 一\n重庆\tchong2 qin", .notPinyin(written: "qin"), 2),
            ("重庆\tchong2 qing6", .notPinyin(written: "qing6"), 1),
            ("重庆\tchong2 qyng4", .notPinyin(written: "qyng4"), 1),
            ("重庆\tchong2 4", .notPinyin(written: "4"), 1),
            ("重庆\tchong2", .wrongCount(word: "重庆", characters: 2, syllables: 1), 1),
            ("重庆\tChongqing", .notPinyin(written: "Chongqing"), 1),
            ("\tchong2 qing4", .noTab, 1),
            ("\u{FEFF} \tchong2 qing4", .noTab, 1),
            ("APP\tA P 2", .notSpoken(written: "2"), 1),
            ("C919\tC九幺九", .notSpoken(written: "C九幺九"), 1),
            ("Kimi\tki3 mi6", .notPinyin(written: "mi6"), 1),
            ("Kimi\tki3 m%", .notSpoken(written: "m%"), 1),
            ("★\t五角星 star", .tooManyParts(word: "★", parts: 2), 1),
            ("APP\tA P P\n# 二\nAPP\t-", .repeated(word: "APP", first: 1), 3),
            ("重庆\tchong2 qing4\n\n重庆\tzhong4 qing4", .repeated(word: "重庆", first: 1), 3),
        ])
    func errors(contents: String, reason: UserLexiconError.Reason, line: Int) throws {
        let error = #expect(throws: UserLexiconError.self) { try lexicon(contents) }
        #expect(error == UserLexiconError(file: "voices/lexicon.tsv", line: line, reason: reason))
        #expect(error?.description.hasPrefix("voices/lexicon.tsv:\(line): ") == true)
        #expect(error?.description.contains("\n  ") == true)
    }

    private static let entries = """
        SWIFT\tswift\t一种语言
        GNSS\tG N S S
        Kimi\tki3 mi3
        C919\tC 九幺九
        GPT-4o\tG P T four o
        5G\twu3 ji4
        图集\t-
        地图集合\tdi4 tu2 ji2 he2
        T恤\tti1 xu4
        openai\tOpen A I
        Qwen\tqian1 wen4
        qwen\tq wen
        ★\t
        GB\t吉字节
        Hello World\tni3 hao3
        """

    /// What is said: syllables, and what an English voice is given in brackets.
    private func said(_ text: String, _ contents: String) throws -> String {
        try ScriptWriter(userLexicon: lexicon(contents)).script(for: text).sentences.flatMap(\.words).map { word in
            word.syllables.isEmpty
                ? "[\(word.spoken)]" : word.merged.map(\.description).joined(separator: " ")
        }.joined(separator: " ")
    }

    @Test(
        "says Latin words, figures and signs as its owner does",
        arguments: [
            ("SWIFT结算", "[swift] jie2 suan4"), ("ＳＷＩＦＴ。", "[swift]"),
            ("用GNSS定位", "yong4 [G N S S] ding4 wei4"), ("GNSSX", "[G N S S X]"), ("GNSS2号", "[G N S S] er4 hao4"),
            ("Kimi好", "ki2 mi2 hao3"), ("他说。问Kimi", "ta1 shuo1 wen4 ki2 mi3"),
            ("C919", "[C] jiu3 yao1 jiu3"), ("C9190", "[C] jiu3 yao1 jiu3 ling2"), ("AC919", "[A C] jiu3 yao1 jiu3"),
            ("GPT-4o", "[G P T four o]"), ("GPT-4ox", "[G P T] si4 [ox]"),
            ("5G", "wu3 ji4"), ("15G", "shi2 wu3 [G]"), ("2.5G", "er4 dian2 wu3 [G]"),
            ("一图集二", "yi1 er4"), ("看圖集。", "kan4"), ("地图集合", "di4 tu2 ji2 he2"),
            ("T恤", "ti1 xu4"), ("AT恤", "[at] xu4"),
            ("OpenAI和OPENAI", "[Open A I] he2 [Open A I]"), ("openais", "[openais]"),
            ("Qwen、QWEN、qwen", "qian1 wen4 [q wen] [q wen]"), ("★好★", "hao3"),
            ("16GB内存", "shi2 liu4 ji2 zi4 jie2 nei4 cun2"), ("Hello World", "ni2 hao3"),
            ("Swift", "[Swift]"),
        ])
    func texts(text: String, expected: String) throws {
        #expect(try said(text, Self.entries) == expected)
    }

    @Test("leaves every character in one word or silent, whatever it has and wherever", arguments: 0..<100)
    func soup(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let alphabet = Array("图集地合T恤GNSXBC5194.-o 2年%★Kimi。,".unicodeScalars)
        func soup(_ count: ClosedRange<Int>) -> String {
            let scalars = (0..<Int.random(in: count, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            return scalars.map { String($0) }.joined()
        }
        let values = ["-", "", "ki3 mi3", "A P P", "word", "一二三", "C jiu3 十", "一"]
        let lines = Set((0..<20).map { _ in soup(1...5).replacing(" ", with: "") }).filter { !$0.isEmpty }.sorted()
        var words = UserLexicon()
        for line in lines {
            // What is no entry is an error, and no trap.
            let value = values[Int.random(in: 0..<values.count, using: &generator)]
            if let entry = try? lexicon("\(line)\t\(value)") { words.merge(entry) }
        }
        let text = soup(0...60), scalars = Array(text.unicodeScalars)
        var end = 0
        for token in try Normalizer(userLexicon: words).tokens(in: scalars, range: 0..<scalars.count) {
            #expect(token.range.lowerBound == end && !token.range.isEmpty)
            end = token.range.upperBound
        }
        #expect(end == scalars.count)
        let script = try ScriptWriter(userLexicon: words).script(for: text)
        let ranges = (script.sentences.flatMap(\.words).map(\.range) + script.silent.map(\.range)).sorted {
            $0.lowerBound < $1.lowerBound
        }
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    }

    @Test(
        "is heeded by a normalizer alone",
        arguments: [
            ("看图集。", "看。"), ("GNSS与Kimi", "GNSS与Kimi"), ("C919和5G", "C九幺九和5G"), ("16GB★", "十六吉字节"),
            ("（图集）5个", "（）五个"),
        ])
    func normalized(text: String, expected: String) throws {
        #expect(try Normalizer(userLexicon: lexicon(Self.entries)).spoken(text) == expected)
    }

    @Test("tells where a reading of a Latin word stands")
    func explanation() throws {
        let found = try ScriptWriter(userLexicon: lexicon(Self.entries)).explanations(for: "SWIFT和Kimi与C919")
        #expect(found.map(\.text) == ["swift", "和", "Kimi", "与", "C", "九", "幺", "九"])
        #expect(
            found.filter { $0.origin == .user }.map(\.detail) == [1, 3, 4, 4, 4, 4].map { "voices/lexicon.tsv:\($0)" })
    }

    @Test("takes time in proportion where rules run into its entries", arguments: ["16GB", "1.5", "A-5G", "B", "图集1"])
    func long(unit: String) throws {
        let words = try lexicon("GB\tgig\n5\tfive\n5G\twu3 ji4\nB\tbi4\n图集\t-")
        let text = Array(String(repeating: unit, count: 40_000 / unit.unicodeScalars.count).unicodeScalars)
        #expect(
            try Normalizer(userLexicon: words).tokens(in: text, range: 0..<text.count).last?.range.upperBound
                == text.count)
    }

    @Test("gives way to one that is merged over it")
    func merge() throws {
        var words = try lexicon("重庆\tchong2 qing4\n番禺\tpan1 yu2")
        words.merge(try lexicon("重庆\tzhong4 qing4"))
        let script = try ScriptWriter(userLexicon: words).script(for: "重庆番禺")
        #expect(
            script.sentences.flatMap(\.words).flatMap(\.syllables).map(\.description) == [
                "zhong4", "qing4", "pan1", "yu2",
            ])
    }

    @Test("names the words that a text has")
    func entries() throws {
        let words = try lexicon("重庆\tchong2 qing4\n番禺\tpan1 yu2\n厦门\txia4 men2")
        let found = try words.entries(in: ["去番禺。", "重慶和重庆"], lexicon: .standard())
        #expect(found == ["番禺 pan1 yu2", "重庆 chong2 qing4"])
        let others = try lexicon(Self.entries).entries(in: ["问ＫＩＭＩ和Kimi。", "圖集与C919"], lexicon: .standard())
        #expect(others == ["C919 C 九幺九", "Kimi ki3 mi3", "图集 -"])
    }
}

@Suite("Readings given in the text")
struct AnnotationTests {
    private func script(_ text: String, _ isOn: Bool = true) throws -> Script {
        try ScriptWriter(readsAnnotations: isOn).script(for: text)
    }

    @Test(
        "are taken where they are asked for",
        arguments: [
            ("去重(zhong4)庆。", "qu4 zhong4 qing4"),
            ("去乐清（le4 qing1）。", "qu4 le4 qing1"),
            ("姓单(shan4)的人。", "xing4 shan4 de5 ren2"),
            ("他(tā)来了(1)。", "ta1 lai2 le5 yi1"),
            ("银行(yin2 hang2)家。", "yin2 hang2 jia1"),
        ])
    func readings(text: String, expected: String) throws {
        let spoken = try script(text).sentences.flatMap(\.words).filter { $0.origin != .latin }
            .flatMap(\.syllables).map(\.description).joined(separator: " ")
        #expect(spoken == expected)
    }

    @Test("leave every character either in a word or silent")
    func ranges() throws {
        let text = "去重(chong2)庆（qing4）吧。"
        let result = try script(text)
        #expect(result.sentences.map(\.text) == [text])
        #expect(result.sentences[0].words.map(\.text) == ["去", "重(chong2)庆", "吧"])
        let ranges = (result.sentences.flatMap(\.words).map(\.range) + result.silent.map(\.range)).sorted {
            $0.lowerBound < $1.lowerBound
        }
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(ranges.last?.upperBound == text.unicodeScalars.count)
    }

    @Test("are text like any other where they are not asked for")
    func off() throws {
        #expect(try script("重(chong2)庆", false).sentences[0].words.contains { $0.origin == .latin })
    }
}
