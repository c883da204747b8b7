import Mandarin
import Testing

@Suite("Sentences of any text")
struct SegmenterPropertyTests {
    @Test("are in order, apart, trimmed, and leave out nothing that is spoken", arguments: 0..<400)
    func soup(seed: Int) {
        var random = SoupGenerator(seed: UInt64(seed))
        let text = (0..<Int.random(in: 0...200, using: &random)).map { _ in
            Soup.alphabet.randomElement(using: &random) ?? "。"
        }
        var position = 0
        for range in Segmenter().sentences(in: text) {
            #expect(range.lowerBound >= position && !range.isEmpty && range.upperBound <= text.count)
            #expect(text[position..<range.lowerBound].allSatisfy { !Soup.isSpoken($0) })
            #expect(text[range].contains(where: Soup.isSpoken))
            #expect(!text[range].contains(where: Soup.lineBreaks.contains))
            #expect(!Soup.blanks.contains(text[range.lowerBound]) && !Soup.blanks.contains(text[range.upperBound - 1]))
            position = range.upperBound
        }
        #expect(text[position...].allSatisfy { !Soup.isSpoken($0) })
    }

    @Test("agree between a string and its scalars", arguments: 0..<20)
    func strings(seed: Int) {
        var random = SoupGenerator(seed: UInt64(seed) &+ 1_000)
        let text = (0..<150).map { _ in Soup.alphabet.randomElement(using: &random) ?? "。" }
        var string = String.UnicodeScalarView()
        string.append(contentsOf: text)
        let sentences = Segmenter().sentences(in: String(string))
        #expect(sentences.map(\.range) == Segmenter().sentences(in: text))
        #expect(sentences.allSatisfy { Array($0.text.unicodeScalars) == Array(text[$0.range]) })
    }

    @Test(
        "take time in proportion to the text",
        arguments: [
            "。", "“", "”", "\"", "好。   ", "“好！”", "a.", "（“好。）", "好……", "好！ 😀", "1.", "\n", "《", "‘好。", "他说“好！”",
        ])
    func linear(unit: String) {
        func seconds(_ length: Int) -> Double {
            let scalars = Array(unit.unicodeScalars)
            let text = (0..<length).map { scalars[$0 % scalars.count] }
            let times = (0..<3).map { _ in ContinuousClock().measure { _ = Segmenter().sentences(in: text) } }
            return (times.min() ?? .zero) / .seconds(1)
        }
        // A quadratic scan would take 256 times as long; the rest is room for a busy machine.
        #expect(seconds(160_000) < 100 * seconds(10_000) + 0.05)
    }
}

@Suite("Clauses")
struct ClauseSplitterTests {
    @Test(
        "are cut at the best mark in reach",
        arguments: [
            ("一要抓学习，二要抓落实；三要抓成效，四要抓总结。", 15, ["一要抓学习，二要抓落实；", "三要抓成效，四要抓总结。"]),
            ("今年以来，全市共收到提案三百件。", 12, ["今年以来，", "全市共收到提案三百件。"]),
            ("会议讨论了教育、医疗、住房、养老等问题", 12, ["会议讨论了教育、医疗、", "住房、养老等问题"]),
            ("发扬钉钉子的精神 推动工作落实", 10, ["发扬钉钉子的精神 ", "推动工作落实"]),
            ("他说：“春天来了。花都开了。”", 10, ["他说：“春天来了。", "花都开了。”"]),
            ("总额为1,299,000.50元整", 4, ["总额", "为1,299,000.50元", "整"]),
            ("短句。", 10, ["短句。"]),
            ("没有任何标点的长句子", 4, ["没有任何", "标点的长", "句子"]),
            ("supercalifragilistic", 5, ["supercalifragilistic"]),
            ("we went home again", 8, ["we went ", "home ", "again"]),
        ])
    func pieces(text: String, limit: Int, wanted: [String]) {
        let scalars = Array(text.unicodeScalars)
        let found = ClauseSplitter().pieces(of: scalars, in: 0..<scalars.count, limit: limit)
        #expect(found.map { String(String.UnicodeScalarView(scalars[$0])) } == wanted)
    }

    @Test("cover the range and cut no number, word or opening mark", arguments: 0..<200)
    func soup(seed: Int) {
        var random = SoupGenerator(seed: UInt64(seed) &+ 5_000)
        let text = (0..<120).map { _ in Soup.alphabet.randomElement(using: &random) ?? "。" }
        let range = 7..<113
        let limit = Int.random(in: 1...30, using: &random)
        var position = range.lowerBound
        for piece in ClauseSplitter().pieces(of: text, in: range, limit: limit) {
            #expect(piece.lowerBound == position && !piece.isEmpty)
            position = piece.upperBound
            guard position < range.upperBound else { continue }
            let (before, after) = (text[position - 1], text[position])
            #expect(!(Soup.isASCIIWord(before) && Soup.isASCIIWord(after)))
            #expect(!"“《（".unicodeScalars.contains(before))
            #expect(!"”》）".unicodeScalars.contains(after))
        }
        #expect(position == range.upperBound)
    }
}

/// Characters that are hard on a segmenter.
private enum Soup {
    static let alphabet = Array(
        "好他说了的一三AbI15。！？．.?!…⋯，、；：:“”‘’「」『』\"'《》（）()【】—～ \u{3000}\u{200B}\u{FEFF}\n\r\u{2028}😀\u{FE0F}\u{200D}①〇𠮷%/@-★"
            .unicodeScalars)
    static let lineBreaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{2028}"]
    static let blanks: Set<Unicode.Scalar> = [" ", "\u{3000}", "\u{200B}", "\u{FEFF}", "\u{200D}"]

    static func isSpoken(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && isSpoken(scalar) }
}

/// SplitMix64, so that a failing seed fails again.
private struct SoupGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
