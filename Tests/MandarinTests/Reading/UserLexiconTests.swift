import Mandarin
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
            ("APP\tei1 pi1 pi1", .notHanzi(word: "APP"), 1),
            ("重庆\tchong2 qing4\n\n重庆\tzhong4 qing4", .repeated(word: "重庆", first: 1), 3),
        ])
    func errors(contents: String, reason: UserLexiconError.Reason, line: Int) throws {
        let error = #expect(throws: UserLexiconError.self) { try lexicon(contents) }
        #expect(error == UserLexiconError(file: "voices/lexicon.tsv", line: line, reason: reason))
        #expect(error?.description.hasPrefix("voices/lexicon.tsv:\(line): ") == true)
        #expect(error?.description.contains("\n  ") == true)
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
