import Mandarin
import TestSupport
import Testing

@Suite("How sentences are read")
struct ReadingTests {
    private func pinyin(_ text: String, citation: Bool = false) throws -> String {
        // The table has the light tones of everyday speech; RegisterTests has a newsreader's.
        try ScriptWriter(register: .colloquial, citation: citation).script(for: text).sentences.flatMap(\.words)
            .flatMap { $0.syllables.isEmpty ? [$0.spoken] : $0.merged.map(\.description) }.joined(separator: " ")
    }

    /// Phenomenon, sentence, syllables, reason.
    private static func sentences() throws -> [TestTable.Row] { try TestTable.rows("sentences", fields: 4) }

    @Test("as the table of sentences says", arguments: try sentences())
    func readings(row: TestTable.Row) throws {
        #expect(try pinyin(row.fields[1]) == row.fields[2], "line \(row.line), \(row.fields[0]): \(row.fields[3])")
    }

    @Test("the table has a reason for each of its sentences, and none twice")
    func table() throws {
        let rows = try Self.sentences()
        #expect(rows.count >= 400)
        #expect(rows.allSatisfy { row in row.fields.allSatisfy { !$0.isEmpty } })
        #expect(Set(rows.map { $0.fields[1] }).count == rows.count)
    }

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
        "find a name right after a Latin word or a figure",
        arguments: [("A曾刚教授", "曾刚"), ("n单霁翔院长来了", "单霁翔"), ("第3任院长", "任")])
    func names(text: String, word: String) throws {
        #expect(try ScriptWriter().script(for: text).sentences.flatMap(\.words).contains { $0.text.hasPrefix(word) })
    }

    @Test(
        "hold every character once, spoken or silent, with a syllable for each hanzi that has a reading",
        arguments: 0..<200)
    func lossless(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...60, using: &generator) {
            text.append(Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)])
        }
        let script = try ScriptWriter().script(for: String(text))
        let ranges = (script.sentences.flatMap(\.words).map(\.range) + script.silent.map(\.range)).sorted {
            $0.lowerBound < $1.lowerBound
        }
        var end = 0
        for range in ranges {
            #expect(range.lowerBound == end && !range.isEmpty)
            end = range.upperBound
        }
        #expect(end == text.count)
        for word in script.sentences.flatMap(\.words) where word.origin != .latin {
            #expect(word.syllables.count == word.spoken.unicodeScalars.count)
        }
    }
}
