import Foundation
import TestSupport
import Testing

@Suite("The stage commands")
struct StageTests {
    @Test("print a result for each line of stdin")
    func lines() throws {
        let run = try Program(["pinyin"], input: Data("银行行长来了。\n\n重庆。\r\n".utf8))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "yin2 hang2 hang2 zhang3 lai2 le5\n\nchong2 qing4\n")
    }

    @Test("give dictionary tones on request")
    func citation() throws {
        #expect(try Program(["pinyin", "你好"]).output == "ni2 hao3\n")
        #expect(try Program(["pinyin", "--citation", "你好"]).output == "ni3 hao3\n")
    }

    @Test("merge erhua in a line and keep a syllable a character in JSON")
    func erhua() throws {
        #expect(try Program(["pinyin", "这儿"]).output == "zher4\n")
        #expect(try Program(["pinyin", "--json", "这儿"]).output.contains(#""syllables":["zhe4","r5"]"#))
    }

    @Test("print JSON with offsets in Unicode scalars")
    func json() throws {
        struct Line: Decodable {
            struct Word: Decodable {
                var text: String, start: Int, end: Int, spoken: String, syllables: [String], `break`: Int
            }
            var text: String
            var words: [Word]
        }
        let run = try Program(["pinyin", "--json", "😀银行。"])
        let line = try JSONDecoder().decode(Line.self, from: Data(run.output.utf8))
        let word = try #require(line.words.first)
        #expect((word.text, word.start, word.end) == ("银行", 1, 3))
        #expect(word.syllables == ["yin2", "hang2"])
        #expect(word.break == 5)
    }

    @Test("split text into sentences")
    func segment() throws {
        #expect(try Program(["segment", "今天晴。明天雨。"]).output == "今天晴。\n明天雨。\n")
        #expect(
            try Program(["segment", "--json", "今天晴。明天雨。"]).output
                == #"[{"end":4,"start":0,"text":"今天晴。"},{"end":8,"start":4,"text":"明天雨。"}]"# + "\n")
    }

    @Test("split all of stdin as one text, with offsets in the whole")
    func segmentInput() throws {
        let input = Data("今天晴\n\n明天雨。\r\n".utf8)
        #expect(try Program(["segment"], input: input).output == "今天晴\n明天雨。\n")
        #expect(
            try Program(["segment", "--json"], input: input).output
                == #"[{"end":3,"start":0,"text":"今天晴"},{"end":9,"start":5,"text":"明天雨。"}]"# + "\n")
        #expect(try Program(["segment", "--json"], input: Data("……".utf8)).output == "[]\n")
    }

    @Test("read numbers out")
    func normalize() throws {
        #expect(try Program(["normalize", "2024年增长6.3%。"]).output == "二零二四年增长百分之六点三。\n")
    }

    @Test("list what is silent, and why")
    func silence() throws {
        struct Line: Decodable {
            var silent: [Silent]
            struct Silent: Decodable, Equatable { var text: String, start: Int, end: Int, reason: String }
        }
        let run = try Program(["normalize", "--json", "去𠮷野家，吃ดี😀"])
        let line = try JSONDecoder().decode(Line.self, from: Data(run.output.utf8))
        #expect(
            line.silent == [
                .init(text: "𠮷", start: 1, end: 2, reason: "rareHanzi"),
                .init(text: "，", start: 4, end: 5, reason: "punctuation"),
                .init(text: "ดี", start: 6, end: 8, reason: "thai"), .init(text: "😀", start: 8, end: 9, reason: "emoji"),
            ])
        #expect(try Program(["explain", "好😀"]).output.contains("😀\t\tsilent: emoji\n"))
        #expect(try Program(["pinyin", "𠮷野家"]).output == "𠮷 ye3 jia1\n")
    }

    @Test("list the voices")
    func voices() throws {
        struct Voice: Decodable { var name: String }
        let run = try Program(["voices", "--json"])
        let voices = try JSONDecoder().decode([Voice].self, from: Data(run.output.utf8))
        #expect(voices.map(\.name).contains("bobao"))
        #expect(voices.count >= 2)
    }

    @Test("show an article and what is skipped of it")
    func inspect() throws {
        let folder = try TemporaryFolder()
        let page = "城南新开一座图书馆\n2025-03-09 来源：江州晚报\n\n图书馆昨天开门。\n\n茶馆也在\n\n读者很高兴。\n（责任编辑：高远）"
        let run = try Program(["inspect", try folder.file("a.txt", page)])
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output == """
                城南新开一座图书馆
                江州晚报 · 2025-03-09 · 高远

                　　图书馆昨天开门。

                【茶馆也在】

                　　读者很高兴。

                (text, UTF-8; 27 characters; 2 sections; about 0.1 min)

                not read:
                  line 2, label: 来源：
                  line 9, label: （责任编辑：
                  line 9, label: ）

                """)
    }

    @Test("show all of an article as JSON")
    func inspectJSON() throws {
        struct Inspection: Decodable {
            struct Piece: Decodable { var text: String, start: Int, end: Int, kind: String? }
            struct Section: Decodable { var heading: [Piece], paragraphs: [Piece] }
            struct Skipped: Decodable { var text: String, reason: String, line: Int }
            var title: Piece, sections: [Section], skipped: [Skipped]
            var form: String, encoding: String, characters: Int, sectionCount: Int, minutes: Double, isIncomplete: Bool
        }
        let folder = try TemporaryFolder()
        let run = try Program(["inspect", "--json", try folder.file("a.txt", SampleText.article)])
        let inspection = try JSONDecoder().decode(Inspection.self, from: Data(run.output.utf8))
        #expect(inspection.title.text.contains("城南新开一座图书馆"))
        #expect(inspection.sections.flatMap(\.paragraphs).allSatisfy { $0.kind == "text" && $0.start < $0.end })
        #expect(inspection.sectionCount == inspection.sections.count)
        #expect(inspection.form == "text" && inspection.encoding == "UTF-8" && !inspection.isIncomplete)
        #expect(inspection.characters > 20 && inspection.minutes > 0)
    }

    @Test("read an article in the form that is named, and say which forms there are")
    func namedForm() throws {
        let folder = try TemporaryFolder()
        let page = try folder.file("a.txt", "<!DOCTYPE html>\n老街新生\n老街修好了。")
        #expect(try Program(["inspect", "--as", "text", page]).output.contains("老街修好了。"))
        let run = try Program(["inspect", "--as", "gopher", page])
        #expect(run.status == 64)
        #expect(run.errors.contains("There is no form “gopher”. There are: "))
    }

    @Test("have help and shell completions", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let run = try Program(["--generate-completion-script", shell])
        #expect(run.status == 0)
        #expect(run.output.contains("langdu"))
    }
}

@Suite("langdu explain")
struct ExplainTests {
    @Test("prints a line for each word with the reason")
    func plain() throws {
        let run = try Program(["explain", "银行行长"])
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map { $0.split(separator: "\t") }
        #expect(lines.allSatisfy { $0.count == 3 })
        #expect(lines.flatMap { $0[1].split(separator: " ") } == ["yin2", "hang2", "hang2", "zhang3"])
    }

    @Test("names the file and line of a user's word, and what is wrong with one")
    func userLexicon() throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/words.tsv"
        try Data("# 名字\n单田芳\tshan4 tian2 fang1\n".utf8).write(to: URL(fileURLWithPath: file))
        let run = try Program(["explain", "--lexicon", file, "听单田芳"])
        #expect(run.output.contains("user: \(file):2"))
        #expect(try Program(["pinyin", "--lexicon", file, "单田芳"]).output == "shan4 tian2 fang1\n")

        try Data("单田芳\tshan4 tian2\n".utf8).write(to: URL(fileURLWithPath: file))
        let bad = try Program(["read", "--lexicon", file, "a.txt"])
        #expect(bad.status == 64)
        #expect(bad.errors.hasPrefix("langdu: \(file):1: 单田芳 has 3 characters and 2 syllables."))
        #expect(try Program(["pinyin", "--lexicon", folder.path + "/none.tsv", "好"]).status == 66)
    }

    @Test("lists the uncertain words of a folder of articles")
    func polyphones() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/2024", withIntermediateDirectories: true)
        let text = "图书\n他把书还了，还有三本没还。这条路很长，孩子长得快。\n"
        for name in ["a.txt", "2024/b.txt"] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
        }
        let run = try Program(["explain", "--polyphones", folder.path, "--json"])
        #expect(run.status == 0, "\(run.errors)")
        struct Row: Decodable {
            var word: String, character: String, reading: String, runnerUp: String, count: Int, probability: Double
            var examples: [String]
        }
        let rows = try run.output.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
        #expect(rows.map(\.count) == rows.map(\.count).sorted(by: >))
        #expect(rows.allSatisfy { $0.count % 2 == 0 && $0.probability < 0.9 && !$0.examples.isEmpty })
        #expect(try Program(["explain", "--polyphones", folder.path + "/none"]).status == 66)
    }
}
