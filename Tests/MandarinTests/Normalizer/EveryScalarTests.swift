import Mandarin
import Testing

@Suite("Every character there is")
struct EveryScalarTests {
    /// All scalars, in stretches with a hanzi and a figure on either side of each.
    private static let stretches = Array(stride(from: UInt32(0), to: 0x11_0000, by: 0x4000))

    @Test("is in one token of its text, and no token takes long to say", arguments: stretches)
    func tokens(from first: UInt32) throws {
        let text = (first..<first + 0x4000).compactMap(Unicode.Scalar.init)
            .flatMap { scalar -> [Unicode.Scalar] in ["中", scalar, "1"] }
        var end = 0
        for token in try Normalizer().tokens(in: text, range: 0..<text.count) {
            #expect(token.range.lowerBound == end && token.spoken.unicodeScalars.count <= 60)
            // What is not said has a reason.
            #expect(token.spoken.isEmpty == (token.silence != nil))
            end = token.range.upperBound
        }
        #expect(end == text.count)
    }

    @Test("that counts something is read, whatever it counts")
    func numerals() throws {
        let writer = try ScriptWriter()
        let numerals = (UInt32(0)..<0x11_0000).compactMap(Unicode.Scalar.init).filter {
            $0.properties.numericType != nil
        }
        #expect(numerals.count > 1500)
        for numeral in numerals {
            let text = "第\(numeral)次，x\(numeral)\(numeral)。"
            let script = writer.script(for: text)
            #expect(!script.sentences.isEmpty, "U+\(String(numeral.value, radix: 16))")
        }
    }

    @Test(
        "signs that count less than nothing, or more than people count with one sign, are no numerals",
        arguments: ["\u{F33}", "\u{16B5E}", "\u{16B61}", "\u{1ECA1}", "\u{2188}"])
    func oddNumerals(sign: String) throws {
        #expect(try Normalizer().spoken("有\(sign)个") == "有\(sign)个")
    }

    @Test(
        "very long figures and letters are said in parts",
        arguments: ["1", "a", "ʃ", "ё", "щ", "ラ", "뻬", "ά", "😀a"].map { String(repeating: $0, count: 5000) })
    func longWords(text: String) throws {
        let words = try ScriptWriter().script(for: text).sentences.flatMap(\.words)
        #expect(words.count > 50)
        #expect(words.allSatisfy { max($0.syllables.count, $0.spoken.count) <= 60 })
        #expect(words.map(\.text).joined() == text.filter { $0 != "😀" })
    }
}
