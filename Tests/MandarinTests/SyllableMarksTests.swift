import Testing

@testable import Mandarin

@Suite("Tone marks")
struct SyllableMarksTests {
    @Test(
        "stand on the vowel that bears the tone",
        arguments: [
            ("yin2", "yín"), ("hang2", "háng"), ("lve4", "lüè"), ("nv3", "nǚ"), ("gui4", "guì"), ("liu2", "liú"),
            ("xiong2", "xióng"), ("zhou1", "zhōu"), ("shi4", "shì"), ("er2", "ér"), ("le5", "le"), ("r5", "r"),
            ("yuan2", "yuán"), ("wo3", "wǒ"), ("n2", "ń"), ("ng4", "ǹg"), ("m2", "ḿ"), ("hm5", "hm"), ("ê4", "ề"),
        ])
    func marks(pinyin: String, marked: String) throws {
        #expect(try #require(Syllable(pinyin)).marked == marked)
    }

    @Test("come before the r of an erhua")
    func erhua() {
        #expect(Syllable("hua", tone: 1, isErhua: true).marked == "huār")
    }

    @Test("are not made of what is no syllable", arguments: ["", "yin", "yin0", "yin6", "2"])
    func none(pinyin: String) {
        #expect(Syllable(pinyin).map { $0.base.isEmpty } ?? true)
    }
}
