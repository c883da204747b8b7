import Foundation
import TestSupport
import Testing

@testable import Mandarin

@Suite("What is said for figures and signs")
struct NormalizerTests {
    /// Category, text, what is said.
    private static func figures() throws -> [TestTable.Row] { try TestTable.rows("figures", fields: 3) }

    @Test("is what the table says", arguments: try figures())
    func figure(row: TestTable.Row) throws {
        #expect(try Normalizer().spoken(row.fields[1]) == row.fields[2], "line \(row.line), \(row.fields[0])")
    }

    @Test("the table has no text twice")
    func table() throws {
        let rows = try Self.figures()
        #expect(rows.count >= 600)
        #expect(Set(rows.map { $0.fields[1] }).count == rows.count)
    }

    @Test("leaves no figure to an English voice", arguments: try figures())
    func unsaid(row: TestTable.Row) throws {
        let text = Array(row.fields[1].unicodeScalars)
        for token in try Normalizer().tokens(in: text, range: 0..<text.count) {
            #expect(!token.spoken.unicodeScalars.contains { ("0"..."9").contains($0) }, "line \(row.line)")
        }
    }

    @Test(
        "Latin is left alone: letters apart or words",
        arguments: [
            ("APP", ["A P P"]), ("iPhone", ["iPhone"]), ("GDP", ["G D P"]), ("NASA", ["nasa"]),
            ("Windows", ["Windows"]), ("T恤", ["T"]),
            ("don't", ["don't"]), ("AI", ["A I"]), ("machine learning", ["machine", "learning"]),
        ] as [(String, [String])])
    func latin(text: String, spoken: [String]) throws {
        let scalars = Array(text.unicodeScalars)
        let tokens = try Normalizer().tokens(in: scalars, range: 0..<scalars.count)
        #expect(tokens.filter { $0.kind == .latin }.map(\.spoken) == spoken)
    }

    @Test("house conventions can be set")
    func options() throws {
        let plain = try Normalizer(options: .init(saysYao: false, saysLiangBai: false, range: .zhi, belowZero: .below))
        #expect(plain.spoken("拨打110") == "拨打一一零")
        #expect(plain.spoken("200米") == "二百米")
        #expect(plain.spoken("3-5天") == "三至五天")
        #expect(plain.spoken("-5~3℃") == "零下五至三摄氏度")
        #expect(plain.spoken("-2%") == "负百分之二")
    }

    @Test("house conventions have defaults in a voice file")
    func decodedOptions() throws {
        let data = Data(#"{"range": "至", "yao": false}"#.utf8)
        let options = try JSONDecoder().decode(Normalizer.Options.self, from: data)
        #expect(options == Normalizer.Options(saysYao: false, range: .zhi))
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Normalizer.Options.self, from: Data(#"{"range": "和"}"#.utf8))
        }
    }
}

@Suite("Tokens of any text")
struct TokenPropertyTests {
    private static let alphabet = Array(
        "一年月日第以比分的12059.,-—~:：/%+×=°℃¥$€aAGkmNvV'’“”()（）①Ⅱ²½·、，。 \u{200B}😀号@_#&ñα\u{3000}９％".unicodeScalars)

    @Test("cover the text exactly, and leave no digit unsaid", arguments: 0..<300)
    func soup(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
            Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)]
        }
        let tokens = try Normalizer().tokens(in: text, range: 0..<text.count)
        var end = 0
        for token in tokens {
            #expect(token.range.lowerBound == end && !token.range.isEmpty)
            end = token.range.upperBound
            #expect(!token.spoken.unicodeScalars.contains { ("0"..."9").contains($0) }, "\(token)")
            if token.kind == .silent || token.kind == .punctuation {
                #expect(!text[token.range].contains { ("0"..."9").contains($0) }, "\(token)")
            }
        }
        #expect(end == text.count)
    }

    @Test("take time in proportion", arguments: ["1", "-", "1-", "a", "1,", "1.", "2个", "a.", "￥", "1/", "一", "1:"])
    func long(unit: String) throws {
        let text = Array(String(repeating: unit, count: 40_000 / unit.unicodeScalars.count).unicodeScalars)
        let tokens = try Normalizer().tokens(in: text, range: 0..<text.count)
        #expect(tokens.last?.range.upperBound == text.count)
    }
}

@Suite("Number rules")
struct NumberRuleTests {
    /// Rule, text with what it reads in brackets, what is said, the word that decided.
    private static func examples() throws -> [TestTable.Row] { try TestTable.rows("rules", fields: 4) }

    @Test("read what is theirs, and leave the rest to the others", arguments: try examples())
    func example(row: TestTable.Row) throws {
        let marked = Array(row.fields[1].unicodeScalars)
        let start = try #require(marked.firstIndex(of: "【")), end = try #require(marked.firstIndex(of: "】"))
        let text = marked.filter { $0 != "【" && $0 != "】" }
        let token = try #require(
            try Normalizer().tokens(in: text, range: 0..<text.count).first { $0.range.contains(start) })
        #expect(token.range.lowerBound == start && token.range.upperBound <= end - 1)
        #expect(token.rule == row.fields[0])
        #expect(token.spoken == row.fields[2])
        let evidence = token.evidence.map { String(String.UnicodeScalarView(text[$0])) }
        #expect(evidence ?? "-" == row.fields[3])
    }

    @Test("each have an example")
    func coverage() throws {
        let rules = Set(try Self.examples().map { $0.fields[0] })
        #expect(rules == Set(NormalizationRules.all.map { $0.name }))
    }
}
