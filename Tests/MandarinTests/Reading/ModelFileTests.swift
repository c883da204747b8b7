import Foundation
import Mandarin
import Testing

@Suite("Model files")
struct ModelFileTests {
    @Test("are refused when they are cut short", arguments: [0, 3, 11, 15, 16, 27, 4_000, 90_000])
    func truncated(size: Int) throws {
        #expect(throws: LexiconError.self) { try PolyphoneModel(resource("polyphones.bin").prefix(size)) }
        #expect(throws: LexiconError.self) { try PhraseModel(resource("phrasing.bin").prefix(size)) }
    }

    @Test("are refused when their heads are wrong", arguments: [0, 3, 4, 7, 8, 11])
    func header(byte: Int) throws {
        var polyphones = try resource("polyphones.bin"), phrasing = try resource("phrasing.bin")
        polyphones[byte] = 0xFF
        phrasing[byte] = 0xFF
        #expect(throws: LexiconError.self) { try PolyphoneModel(polyphones) }
        #expect(throws: LexiconError.self) { try PhraseModel(phrasing) }
    }

    @Test("give some reading and some phrases, and no crash, when their weights are noise", arguments: 1...8)
    func noise(seed: Int) throws {
        var polyphones = try resource("polyphones.bin"), phrasing = try resource("phrasing.bin")
        var state = UInt64(seed)
        func next() -> UInt8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        // The words that a model says of itself, and the numbers before and after them, stay.
        let phrasingHead = 16 + Int(phrasing[8]) + Int(phrasing[9]) << 8
        let polyphonesHead = 32 + Int(polyphones[16]) + Int(polyphones[17]) << 8
        for place in stride(from: phrasingHead, to: phrasing.count, by: 2) { phrasing[place] = next() }
        for place in stride(from: polyphonesHead, to: polyphones.count, by: 3) { polyphones[place] = next() }
        // The numbers that part one character from the next are mostly noise too, and then the file is refused.
        let model = try? PolyphoneModel(polyphones)
        let reader = try WordReader(lexicon: .standard(), model: model, phraseModel: PhraseModel(phrasing))
        let text = Array("中国人民银行行长在新闻发布会上表示将继续实施稳健的货币政策。".unicodeScalars)
        let words = reader.words(for: plainTokens(text), in: text)
        #expect(words.map(\.range.count).reduce(0, +) == text.count - 1)
    }
}
