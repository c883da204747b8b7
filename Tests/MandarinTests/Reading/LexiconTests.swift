import Foundation
import Mandarin
import Testing

@Suite("Lexicon file")
struct LexiconTests {
    @Test("is refused when it is damaged", arguments: [0, 3, 23, 24, 5_000, 1_000_000])
    func truncated(size: Int) throws {
        #expect(throws: LexiconError.self) { try Lexicon(resource("lexicon.bin").prefix(size)) }
    }

    @Test("is refused when its header is wrong", arguments: [0, 4, 7, 8, 11, 12, 15, 16, 19, 24, 31])
    func header(byte: Int) throws {
        var contents = try resource("lexicon.bin")
        contents[byte] = 0xFF
        #expect(throws: LexiconError.self) { try Lexicon(contents) }
    }

    @Test("gives some reading, and no crash, when its tables are noise")
    func noise() throws {
        var contents = try resource("lexicon.bin")
        var state: UInt64 = 7
        let text = Array("银行行长来了，展览馆里有一百个人。".unicodeScalars)
        for place in stride(from: 14_000, to: contents.count, by: 3) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            contents[place] = UInt8(truncatingIfNeeded: state >> 33)
        }
        let words = try WordReader(lexicon: Lexicon(contents)).words(for: plainTokens(text), in: text)
        // A character may have lost its reading, and is in no word then.
        #expect(words.map(\.range.count).reduce(0, +) <= 15)
    }

    @Test("says what is wrong and how to mend it")
    func message() {
        let missing = LexiconError.notFound(name: "lexicon.bin", places: ["/a/lexicon.bin", "/b/lexicon.bin"])
        #expect(
            missing.description == """
                lexicon.bin was not found. Looked for:
                  /a/lexicon.bin
                  /b/lexicon.bin
                  Set LANGDU_RESOURCES to the folder that holds it, or install Langdu again.
                """)
    }
}
