import Mandarin
import Testing

@testable import Neural

@Suite("Kokoro’s signs")
struct KokoroTests {
    @Test(
        "of a syllable: initial, nucleus, tone, coda",
        arguments: [
            ("zhong", 1, "ꭧʊ→ŋ"), ("guo", 2, "kwo↗"), ("nv", 3, "ny↓"), ("lve", 4, "lɥe↘"), ("yuan", 2, "ɥɛ↗n"),
            ("shi", 4, "ʂɨ↘"), ("xiong", 2, "ɕjʊ↗ŋ"), ("bo", 1, "pwo→"), ("o", 2, "ɔ↗"), ("er", 4, "ɚ↘"),
            ("liu", 2, "ljou↗"), ("gui", 4, "kwei↘"), ("lun", 2, "lwə↗n"), ("de", 5, "tɤ"), ("ng", 2, "ŋ↗"),
        ])
    func syllable(base: String, tone: Int, signs: String) {
        #expect(KokoroSyllables.signs(of: Syllable(base, tone: UInt8(tone))) == signs)
    }

    @Test(
        "of erhua: 儿 takes the place of -n and -i",
        arguments: [("hua", "xwa→ɚ"), ("dian", "tjɛ→ɚ"), ("hai", "xa→ɚ"), ("kong", "kʰʊ→ɚ"), ("er", "ɚ→")])
    func erhua(base: String, signs: String) {
        #expect(KokoroSyllables.signs(of: Syllable(base, tone: 1, isErhua: true)) == signs)
    }

    @Test(
        "of v1.1-zh: bopomofo, a sign for the final, a digit",
        arguments: [
            ("zhong", 1, "ㄓ中1"), ("guo", 2, "ㄍ我2"), ("shi", 4, "ㄕ十4"), ("si", 4, "ㄙㄭ4"), ("nv", 3, "ㄋㄩ3"),
            ("yuan", 2, "元2"), ("bo", 1, "ㄅ我1"), ("de", 5, "ㄉㄜ5"), ("wo", 3, "我3"),
        ])
    func bopomofo(base: String, tone: Int, signs: String) {
        #expect(KokoroBopomofo.signs(of: Syllable(base, tone: UInt8(tone))) == signs)
    }

    @Test("are there for every syllable of Mandarin, in every tone, with erhua and without")
    func all() {
        for base in Syllable.bases.map({ $0.replacing("ü", with: "v") }) {
            for tone in UInt8(1)...5 {
                #expect(KokoroSyllables.signs(of: Syllable(base, tone: tone)) != nil, "\(base)\(tone)")
                #expect(KokoroBopomofo.signs(of: Syllable(base, tone: tone, isErhua: true)) != nil, "\(base)r\(tone)")
                #expect(KokoroSyllables.signs(of: Syllable(base, tone: tone, isErhua: true)) != nil, "\(base)r\(tone)")
            }
        }
    }

    @Test(
        "of English, by its own letters",
        arguments: [("ˈeɪpəl", "ˈApəl"), ("dʒˈiː", "ʤˈiː"), ("tʃˈaɪnə", "ʧˈInə"), ("ɹˈoʊd", "ɹˈOd")])
    func english(ipa: String, signs: String) {
        #expect(KokoroEnglish.signs(of: ipa) == signs)
    }
}
