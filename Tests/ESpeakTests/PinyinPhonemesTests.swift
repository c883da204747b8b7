import Mandarin
import Testing

@testable import ESpeak

@Suite("Pinyin as eSpeak phonemes")
struct PinyinPhonemesTests {
    @Test(
        "spells syllables by initial and final",
        arguments: [
            (Syllable("ma", tone: 1), "mA55"),
            (Syllable("zhong", tone: 1), "ts.ong55"),
            (Syllable("guo", tone: 2), "kuo35"),
            (Syllable("wo", tone: 3), "wo214"),
            (Syllable("wan", tone: 4), "wa51n"),
            (Syllable("wu", tone: 3), "wu214"),
            (Syllable("yi", tone: 1), "ji55"),
            (Syllable("yao", tone: 4), "jAu51"),
            (Syllable("yong", tone: 4), ";y51N"),
            (Syllable("ren", tone: 2), "z.@35n"),
            (Syllable("xue", tone: 2), "S;yE35"),
            (Syllable("nv", tone: 3), "ny214"),
            (Syllable("lve", tone: 4), "lyE51"),
            (Syllable("yuan", tone: 2), ";y&35n"),
            (Syllable("er", tone: 4), "@r51"),
            (Syllable("zi", tone: 5), "tsi[11"),
            (Syllable("zhi", tone: 1), "ts.i.55"),
        ])
    func plain(syllable: Syllable, phonemes: String) throws {
        let tones = ["", "55", "35", "214", "51", "11"]
        let spelling = try #require(PinyinPhonemes.table.spelling(of: syllable))
        #expect(spelling.text(tone: tones[Int(syllable.tone)]) == phonemes)
    }

    @Test(
        "gives erhua its r and drops the coda",
        arguments: [
            ("hua", "XwA55r"), ("wan", "wA55r"), ("dian", "tjA55r"), ("hui", "Xw@55r"), ("shi", "s.@55r"),
            ("you", "jiou55r"), ("yu", ";y@55r"),
        ])
    func erhua(base: String, phonemes: String) throws {
        let spelling = try #require(PinyinPhonemes.table.spelling(of: Syllable(base, tone: 1, isErhua: true)))
        #expect(spelling.text(tone: "55") == phonemes)
    }

    @Test("weakens the vowel of a neutral 的 but not of 德")
    func neutral() throws {
        #expect(PinyinPhonemes.table.spelling(of: Syllable("de", tone: 5))?.text(tone: "11") == "t@11")
        #expect(PinyinPhonemes.table.spelling(of: Syllable("de", tone: 2))?.text(tone: "35") == "to-35")
    }

    @Test("has no spelling for what is not pinyin", arguments: ["", "bong", "x", "[[", "qa", "ma1"])
    func unknown(base: String) {
        #expect(PinyinPhonemes.table.spelling(of: Syllable(base, tone: 1)) == nil)
    }

    @Test(
        "spells syllables that names in a user's lexicon may have",
        arguments: [
            ("ki", "khi55"), ("gin", "ki55n"), ("fai", "fai55"), ("hiu", "Xiou55"), ("wi", "wi55"), ("ten", "th@55n"),
        ])
    func loans(base: String, phonemes: String) throws {
        let words = try UserLexicon("Name\t\(base)1", file: "words.tsv", lexicon: .standard())
        let word = try #require(ScriptWriter(userLexicon: words).script(for: "Name").sentences.first?.words.first)
        let spelling = try #require(PinyinPhonemes.table.spelling(of: word.syllables[0]))
        #expect(spelling.text(tone: "55") == phonemes)
    }

    @Test("every syllable that a user's lexicon takes can be said")
    func accepted() throws {
        let initials = [
            "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s",
            "y", "w", "",
        ]
        let finals = [
            "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie", "iao", "iu",
            "ian", "in",
            "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "v", "ve",
        ]
        var count = 0
        for base in initials.flatMap({ initial in finals.map { initial + $0 } }) {
            guard (try? UserLexicon("X\t\(base)1", file: "words.tsv", lexicon: .standard())) != nil else { continue }
            #expect(PinyinPhonemes.table.spelling(of: Syllable(base, tone: 1)) != nil, "\(base)")
            count += 1
        }
        #expect(count > 420)
    }

    @Test("has one for every syllable there is")
    func inventory() {
        for base in Syllable.bases {
            #expect(PinyinPhonemes.table.spelling(of: Syllable(base, tone: 1)) != nil, "\(base)")
        }
    }
}

extension PinyinPhonemes.Spelling {
    func text(tone: String) -> String { onset + tone + coda }
}
