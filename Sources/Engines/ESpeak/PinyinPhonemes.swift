import Mandarin

/// How eSpeak NG's Mandarin phonemes spell each pinyin syllable.
///
/// A syllable is an initial, a final's nucleus and its coda; the tone is written after the nucleus. The table is put
/// together from initials and finals, so that every legal syllable is in it, each with erhua as well.
struct PinyinPhonemes: Sendable {
    /// A syllable in the engine's phonemes: at most three before the tone (initial, glide, vowel), and n, N or r
    /// after it.
    struct Spelling: Sendable {
        /// The phonemes before the tone, as they stand in `[[ ]]`.
        let onset: String
        /// Those after it.
        let coda: String
        /// How many of them sound.
        let count: Int

        init(_ onset: [String], _ coda: [String] = []) {
            self.onset = onset.joined()
            self.coda = coda.joined()
            count = onset.count + coda.count
        }
    }

    /// The table of this engine, made once.
    static let table = PinyinPhonemes()

    /// Each syllable in the first tone, plain and with erhua; in the neutral tone too where its vowel is weaker then.
    private let spellings: [Syllable: Spelling]

    private init() {
        var spellings: [Syllable: Spelling] = [:]
        for base in Syllable.bases {
            let plain = Syllable(base, tone: 1), erhua = Syllable(base, tone: 1, isErhua: true)
            guard let name = plain.final else { continue }
            if let irregular = Self.irregular[base] {
                spellings[plain] = irregular
                if name == .er { spellings[erhua] = irregular }
                continue
            }
            guard let final = Self.phonemes(of: name, after: plain.initial) else { continue }
            let initial = plain.initial.flatMap { Self.initials[$0] } ?? Self.glide(before: name)
            spellings[plain] = Spelling(initial + final.onset, final.coda)
            spellings[erhua] = Spelling(initial + final.erhuaOnset, ["r"])
            if name == .e, !initial.isEmpty {
                spellings[Syllable(base, tone: 5)] = Spelling(initial + ["@"], final.coda)
            }
        }
        self.spellings = spellings
    }

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

    private static func phonemes(of final: Syllable.Final, after initial: Syllable.Initial?) -> Final? {
        switch (final, initial) {
        case (.apical, .z), (.apical, .c), (.apical, .s): Final(["i["], erhua: ["@"])
        case (_, nil): finals[withoutGlide[final] ?? final]
        default: finals[final]
        }
    }

    /// The glide that begins a syllable without an initial.
    private static func glide(before final: Syllable.Final) -> [String] {
        switch final {
        case .i, .ia, .io, .ie, .iai, .iao, .iou, .ian, .in, .iang, .ing: ["j"]
        case .u, .ua, .uo, .uai, .uei, .uan, .uen, .uang, .ueng: ["w"]
        case .v, .ve, .van, .vn, .iong: [";"]
        default: []
        }
    }

    /// What remains of a final whose own glide a syllable without an initial spells: *wan* is w and an.
    private static let withoutGlide: [Syllable.Final: Syllable.Final] = [
        .iai: .ai, .iao: .ao, .ua: .a, .uo: .o, .uai: .ai, .uei: .ei, .uan: .an, .uen: .en, .uang: .ang,
        .ueng: .eng,
    ]

    private static let initials: [Syllable.Initial: [String]] = [
        .b: ["p"], .p: ["ph"], .m: ["m"], .f: ["f"], .d: ["t"], .t: ["th"], .n: ["n"], .l: ["l"], .g: ["k"],
        .k: ["kh"], .h: ["X"], .j: ["tS;"], .q: ["tS;h"], .x: ["S;"], .zh: ["ts."], .ch: ["ts.h"], .sh: ["s."],
        .r: ["z."], .z: ["ts"], .c: ["tsh"], .s: ["s"], .w: ["w"],
    ]

    /// The finals. Erhua drops i, n and ng, and keeps the main vowel apart from i and ü, which add a schwa
    /// (Lin and Wang, 语音学教程, on 儿化韵).
    private static let finals: [Syllable.Final: Final] = [
        .a: Final(["A"], erhua: ["A"]),
        .o: Final(["o"], erhua: ["o"]),
        .e: Final(["o-"], erhua: ["@"]),
        .eh: Final(["E"], erhua: ["@"]),
        .ai: Final(["ai"], erhua: ["A"]),
        .ei: Final(["ei"], erhua: ["@"]),
        .ao: Final(["Au"], erhua: ["Au"]),
        .ou: Final(["ou"], erhua: ["ou"]),
        .an: Final(["a"], ["n"], erhua: ["A"]),
        .en: Final(["@"], ["n"], erhua: ["@"]),
        .ang: Final(["A"], ["N"], erhua: ["A"]),
        .eng: Final(["@"], ["N"], erhua: ["@"]),
        .ong: Final(["ong"], erhua: ["ou"]),
        .apical: Final(["i."], erhua: ["@"]),
        .i: Final(["i"], erhua: ["j", "@"]),
        .ia: Final(["iA"], erhua: ["j", "A"]),
        .io: Final(["io"], erhua: ["j", "o"]),
        .ie: Final(["iE"], erhua: ["j", "@"]),
        .iao: Final(["j", "Au"], erhua: ["j", "Au"]),
        .iou: Final(["iou"], erhua: ["iou"]),
        .ian: Final(["iE"], ["n"], erhua: ["j", "A"]),
        .in: Final(["i"], ["n"], erhua: ["j", "@"]),
        .iang: Final(["iA"], ["N"], erhua: ["j", "A"]),
        .ing: Final(["i"], ["N"], erhua: ["j", "@"]),
        .iong: Final(["y"], ["N"], erhua: ["y@"]),
        .u: Final(["u"], erhua: ["u"]),
        .ua: Final(["w", "A"], erhua: ["w", "A"]),
        .uo: Final(["uo"], erhua: ["uo"]),
        .uai: Final(["uai"], erhua: ["w", "A"]),
        .uei: Final(["uei"], erhua: ["w", "@"]),
        .uan: Final(["ua"], ["n"], erhua: ["w", "A"]),
        .uen: Final(["u@"], ["n"], erhua: ["w", "@"]),
        .uang: Final(["w", "A"], ["N"], erhua: ["w", "A"]),
        .v: Final(["y"], erhua: ["y@"]),
        .ve: Final(["yE"], erhua: ["y@"]),
        .van: Final(["y&"], ["n"], erhua: ["y@"]),
        .vn: Final(["y@"], ["n"], erhua: ["y@"]),
    ]

    /// Syllables that are no initial and final: 儿, and the interjections of one consonant.
    private static let irregular: [String: Spelling] = [
        "er": Spelling(["@r"]),
        "m": Spelling(["m", "@"]),
        "n": Spelling(["@"], ["n"]),
        "ng": Spelling(["@"], ["N"]),
        "hm": Spelling(["X", "@"], ["m"]),
        "hng": Spelling(["X", "@"], ["N"]),
    ]
}
