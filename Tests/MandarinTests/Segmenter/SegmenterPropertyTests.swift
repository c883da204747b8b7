import Mandarin
import TestSupport
import Testing

@Suite("Sentences of any text")
struct SegmenterPropertyTests {
    @Test("are in order, apart, trimmed, and leave out nothing that is spoken", arguments: 0..<400)
    func soup(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
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
        var random = SeededGenerator(seed: UInt64(seed) &+ 1_000)
        let text = (0..<150).map { _ in Soup.alphabet.randomElement(using: &random) ?? "。" }
        var string = String.UnicodeScalarView()
        string.append(contentsOf: text)
        let sentences = Segmenter().sentences(in: String(string))
        #expect(sentences.map(\.range) == Segmenter().sentences(in: text))
        #expect(sentences.allSatisfy { Array($0.text.unicodeScalars) == Array(text[$0.range]) })
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
