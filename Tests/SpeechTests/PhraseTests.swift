import Mandarin
import Speech
import Testing

@Suite("Phrases of a sentence")
struct PhraseTests {
    @Test("end at every minor phrase break and stronger")
    func breaks() {
        let sentence = Self.sentence([.none, .prosodicWord, .minorPhrase, .prosodicWord, .majorPhrase, .sentence])
        #expect(sentence.phrases.map(\.words.count) == [3, 2, 1])
    }

    @Test("are cut at a word's end where no break comes")
    func long() {
        let sentence = Self.sentence(Array(repeating: .none, count: 200))
        #expect(sentence.phrases.allSatisfy { $0.words.count * 2 <= Phrase.syllableLimit })
        #expect(sentence.phrases.flatMap(\.words) == sentence.words)
    }

    @Test("are none for a sentence without words")
    func empty() {
        #expect(Self.sentence([]).phrases.isEmpty)
    }

    private static func sentence(_ breaks: [Break]) -> Script.Sentence {
        let words = breaks.enumerated().map { index, level in
            Word(
                text: "银行", range: index * 2..<index * 2 + 2, spoken: "银行",
                syllables: [Syllable("yin", tone: 2), Syllable("hang", tone: 2)], origin: .lexicon, breakAfter: level)
        }
        return Script.Sentence(text: "", range: 0..<breaks.count * 2, words: words)
    }
}
