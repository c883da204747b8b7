import Mandarin

/// How eSpeak NG's Mandarin phonemes spell each pinyin syllable.
///
/// A syllable is an initial, a final's nucleus and its coda; the tone is written after the nucleus. The table is put
/// together from the initials and finals of Hanyu Pinyin (GB/T 16159), so that every legal syllable is in it, each
/// with erhua as well.
struct PinyinPhonemes: Sendable {
    /// A syllable in the engine's phonemes.
    struct Spelling: Sendable {
        /// Every phoneme that sounds, in order: an initial, at most two before the tone, and n, N or r after it.
        let phonemes: InlineArray<4, ShortText>
        /// How many phonemes sound.
        let count: Int
        /// How many of them stand before the tone: the initial, glide and vowel.
        private let onsetCount: Int

        init(onset: [String], coda: [String]) {
            let all = onset + coda
            phonemes = InlineArray { ShortText($0 < all.count ? all[$0] : "") }
            count = all.count
            onsetCount = onset.count
        }

        /// Appends the phonemes with a tone, as they stand in `[[ ]]`.
        func append(to text: inout [UInt8], tone: ShortText) {
            for index in 0..<onsetCount { phonemes[index].append(to: &text) }
            tone.append(to: &text)
            for index in onsetCount..<count { phonemes[index].append(to: &text) }
        }
    }

    /// The table of this engine, made once.
    static let table = PinyinPhonemes()

    /// Each syllable in the first tone, plain and with erhua; in the neutral tone too where its vowel is weaker then.
    private let spellings: [Syllable: Spelling]

    private init() {
        var spellings: [Syllable: Spelling] = [:]
        for (base, initial, final) in PinyinSyllables.all {
            guard let final = Self.finals[final] else { continue }
            spellings[Syllable(base, tone: 1)] = Spelling(onset: initial + final.onset, coda: final.coda)
            if final.onset == ["o-"], !initial.isEmpty {
                spellings[Syllable(base, tone: 5)] = Spelling(onset: initial + ["@"], coda: final.coda)
            }
            spellings[Syllable(base, tone: 1, isErhua: true)] = Spelling(
                onset: initial + final.erhuaOnset, coda: ["r"])
        }
        for (base, spelling) in Self.irregular { spellings[Syllable(base, tone: 1)] = spelling }
        spellings[Syllable("er", tone: 1, isErhua: true)] = Self.irregular["er"]
        self.spellings = spellings
    }

    /// Every syllable that can be spelled, without tones, in alphabetical order.
    var bases: [String] { Set(spellings.keys.map(\.base)).sorted() }

    /// The spelling of a syllable; `nil` where pinyin has no such syllable.
    ///
    /// A neutral 得 的 了 has a weaker vowel than 德 or 乐: `de5 → t@`, `de2 → to-`.
    func spelling(of syllable: Syllable) -> Spelling? {
        if syllable.tone == 5, let weak = spellings[syllable] { return weak }
        var syllable = syllable
        syllable.tone = 1
        return spellings[syllable]
    }

    /// A final: how it sounds plain, and how it begins when r closes it.
    private struct Final {
        var onset: [String]
        var coda: [String]
        var erhuaOnset: [String]

        init(_ onset: [String], _ coda: [String] = [], erhua: [String]) {
            self.onset = onset
            self.coda = coda
            self.erhuaOnset = erhua
        }
    }

    /// The finals. Erhua drops i, n and ng, and keeps the main vowel apart from i and ü, which add a schwa
    /// (Lin and Wang, 语音学教程, on 儿化韵).
    private static let finals: [String: Final] = [
        "a": Final(["A"], erhua: ["A"]),
        "o": Final(["o"], erhua: ["o"]),
        "e": Final(["o-"], erhua: ["@"]),
        "ê": Final(["E"], erhua: ["@"]),
        "ai": Final(["ai"], erhua: ["A"]),
        "ei": Final(["ei"], erhua: ["@"]),
        "ao": Final(["Au"], erhua: ["Au"]),
        "ou": Final(["ou"], erhua: ["ou"]),
        "an": Final(["a"], ["n"], erhua: ["A"]),
        "en": Final(["@"], ["n"], erhua: ["@"]),
        "ang": Final(["A"], ["N"], erhua: ["A"]),
        "eng": Final(["@"], ["N"], erhua: ["@"]),
        "ong": Final(["ong"], erhua: ["ou"]),
        "i": Final(["i"], erhua: ["j", "@"]),
        "-i.": Final(["i."], erhua: ["@"]),
        "-i[": Final(["i["], erhua: ["@"]),
        "ia": Final(["iA"], erhua: ["j", "A"]),
        "io": Final(["io"], erhua: ["j", "o"]),
        "ie": Final(["iE"], erhua: ["j", "@"]),
        "iao": Final(["j", "Au"], erhua: ["j", "Au"]),
        "iou": Final(["iou"], erhua: ["iou"]),
        "ian": Final(["iE"], ["n"], erhua: ["j", "A"]),
        "in": Final(["i"], ["n"], erhua: ["j", "@"]),
        "iang": Final(["iA"], ["N"], erhua: ["j", "A"]),
        "ing": Final(["i"], ["N"], erhua: ["j", "@"]),
        "iong": Final(["y"], ["N"], erhua: ["y@"]),
        "u": Final(["u"], erhua: ["u"]),
        "ua": Final(["w", "A"], erhua: ["w", "A"]),
        "uo": Final(["uo"], erhua: ["uo"]),
        "uai": Final(["uai"], erhua: ["w", "A"]),
        "uei": Final(["uei"], erhua: ["w", "@"]),
        "uan": Final(["ua"], ["n"], erhua: ["w", "A"]),
        "uen": Final(["u@"], ["n"], erhua: ["w", "@"]),
        "uang": Final(["w", "A"], ["N"], erhua: ["w", "A"]),
        "ueng": Final(["w", "@"], ["N"], erhua: ["w", "@"]),
        "ü": Final(["y"], erhua: ["y@"]),
        "üe": Final(["yE"], erhua: ["y@"]),
        "üan": Final(["y&"], ["n"], erhua: ["y@"]),
        "ün": Final(["y@"], ["n"], erhua: ["y@"]),
    ]

    /// Syllables that are no initial and final: 儿, and the interjections of one consonant.
    private static let irregular: [String: Spelling] = [
        "er": Spelling(onset: ["@r"], coda: []),
        "m": Spelling(onset: ["m", "@"], coda: []),
        "n": Spelling(onset: ["@"], coda: ["n"]),
        "ng": Spelling(onset: ["@"], coda: ["N"]),
        "hm": Spelling(onset: ["X", "@"], coda: ["m"]),
        "hng": Spelling(onset: ["X", "@"], coda: ["N"]),
    ]
}
