import Foundation
import Mandarin
import Testing

@Suite("What nobody hears")
struct SilenceTests {
    @Test(
        "has a reason",
        arguments: [
            ("你好，世界", "，", Silence.punctuation), ("你好 世界", " ", .space), ("你\u{200B}好", "\u{200B}", .invisible),
            ("●要点", "●", .decoration), ("注：★★★", "★★★", .decoration), ("看\u{FE0F}吧", "\u{FE0F}", .invisible),
            ("今天😀好", "😀", .emoji), ("点赞👍🏽吧", "👍🏽", .emoji), ("一家👨‍👩‍👧人", "👨‍👩‍👧", .emoji),
            ("国旗🇨🇳飘", "🇨🇳", .emoji), ("爱❤️你", "❤️", .emoji), ("去ไทย玩", "ไทย", .thai), ("说עברית吧", "עברית", .hebrew),
            ("说العربية吧", "العربية", .arabic), ("说हिन्दी吧", "हिन्दी", .devanagari), ("说བོད吧", "བོད", .tibetan),
            ("说ᠮᠣᠩ吧", "ᠮᠣᠩ", .mongolian), ("说ქართული吧", "ქართული", .otherScript), ("说አማርኛ吧", "አማርኛ", .otherScript),
            ("𠮷野家", "𠮷", .rareHanzi), ("李𠮷来了", "𠮷", .rareHanzi), ("字\u{E000}错", "\u{E000}", .privateUse),
            ("甲→乙", "→", .unknownSign), ("坏\u{FFFD}字", "\u{FFFD}", .unknownSign), ("说ゝ吧", "ゝ", .kana),
        ])
    func reason(text: String, silent: String, reason: Silence) throws {
        let found = try ScriptWriter().script(for: text).silent
        #expect(found.contains { $0.text == silent && $0.reason == reason }, "\(found)")
        #expect(found.allSatisfy { $0.text == scalars(of: text, in: $0.range) })
    }

    @Test("is listed once where neighbours are silent for the same reason")
    func merged() throws {
        let silent = try ScriptWriter().script(for: "完了。。。！？\n“好”").silent
        #expect(silent.map(\.text) == ["。。。！？", "\n", "“", "”"])
        #expect(
            zip(silent, silent.dropFirst()).allSatisfy {
                $0.range.upperBound < $1.range.lowerBound || $0.reason != $1.reason
            })
    }

    @Test("holds readings in brackets, where they are asked for")
    func annotations() throws {
        let script = try ScriptWriter(readsAnnotations: true).script(for: "去六安(an1)、重庆（qing4）吧。")
        #expect(script.silent.filter { $0.reason == .annotation }.map(\.text) == ["(an1)", "（qing4）"])
        #expect(script.silent.allSatisfy { $0.reason.isExpected })
    }

    @Test("is in no word, and leaves the words around it as they are")
    func rare() throws {
        let words = try ScriptWriter().script(for: "李𠮷，到。").sentences.flatMap(\.words)
        #expect(words.map(\.text) == ["李", "到"])
        #expect(words[0].breakAfter == .majorPhrase)
    }

    @Test(
        "takes in what machines write to each other, but no words, figures or letters of one kind",
        arguments: [
            ("QWxhZGRpbjpvcGVuIHNlc2FtZQ0KVGhpcyBpcyBhIGxvbmcgbGluZSBvZiBiYXNlNjQ=", false),
            (String(repeating: "a", count: 300), true), (String(repeating: "7", count: 300), true),
            ("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", true),
            (String(repeating: "Llanfairpwllgwyngyll", count: 6), true),
        ])
    func unreadable(text: String, isSaid: Bool) throws {
        let script = try ScriptWriter().script(for: "见\(text)。")
        #expect(script.silent.contains { $0.reason == .unreadable } != isSaid)
        let said = script.sentences.flatMap(\.words).map(\.text).joined()
        #expect(said == (isSaid ? "见\(text)" : "见"))
    }

    @Test("is told in explanations where it is a loss")
    func explanations() throws {
        let explanations = try ScriptWriter().explanations(for: "你好😀，世界。")
        #expect(explanations.map(\.text) == ["你好", "😀", "世界"])
        #expect(explanations[1].origin == .silent && explanations[1].detail == "emoji")
    }

    /// All scalars, in stretches.
    private static let stretches = Array(stride(from: UInt32(0), to: 0x11_0000, by: 0x4000))

    @Test("and what is said are all there is, whatever stands between two hanzi", arguments: stretches)
    func everyScalar(from first: UInt32) throws {
        var text = String.UnicodeScalarView()
        for scalar in (first..<first + 0x4000).compactMap(Unicode.Scalar.init) where !isOneOfMany(scalar) {
            text.append(contentsOf: ["中", scalar])
        }
        try expectWhole(String(text) + "国")
    }

    /// Whether others stand for it here; the normalizer's test goes through all there are.
    private func isOneOfMany(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .unassigned, .privateUse: scalar.value % 256 != 0
        default:
            scalar.properties.isIdeographic && scalar.value % 64 != 0
                || (0xAC00...0xD7A3).contains(scalar.value) && scalar.value % 16 != 0
        }
    }

    @Test("and what is said are all there is in every text of this repository", arguments: try texts())
    func everyText(path: String) throws {
        for line in try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self).split(
            separator: "\n")
        {
            try expectWhole(String(line))
        }
    }

    private func expectWhole(_ text: String) throws {
        let script = try ScriptWriter().script(for: text)
        let words = script.sentences.flatMap(\.words)
        var end = 0
        for range in (words.map(\.range) + script.silent.map(\.range)).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard range.lowerBound == end, !range.isEmpty else {
                Issue.record("\(range) follows \(end) of \(text.prefix(200).debugDescription)")
                return
            }
            end = range.upperBound
        }
        #expect(end == text.unicodeScalars.count)
        // What is in a word is heard: it has syllables, or letters that the English voice has a sound for.
        #expect(words.allSatisfy { !$0.syllables.isEmpty || $0.spoken.unicodeScalars.contains { isSaid($0) } })
        #expect(
            words.allSatisfy { word in
                !word.syllables.isEmpty
                    || word.spoken.unicodeScalars.allSatisfy { isSaid($0) || $0 == " " || $0 == "'" }
            })
    }

    /// As the English voice has it; see `EnglishText`.
    private func isSaid(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z", "a"..."z", "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{17F}": true
        default: false
        }
    }

    private func scalars(of text: String, in range: Range<Int>) -> String {
        String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
    }

    /// The samples and fixtures of all tests.
    private static func texts() throws -> [String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
            .standardizedFileURL
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return files.filter { ["txt", "tsv", "html", "md", "json", "xml"].contains(($0 as NSString).pathExtension) }
            .map { folder.appendingPathComponent($0).path }.sorted()
    }
}
