/// The legal syllables of Mandarin, each taken apart into the engine's initial and the name of its final.
///
/// Bases are ASCII with `v` for ü, as ``Mandarin/Syllable`` has them. The inventory is that of 现代汉语词典, with the
/// dialectal and interjectional syllables that dictionaries of readings also use.
enum PinyinSyllables {
    /// Base, phonemes of the initial, name of the final.
    static let all: [(base: String, initial: [String], final: String)] =
        table.flatMap { row -> [(base: String, initial: [String], final: String)] in
            row.finals.split(separator: " ").map { spelled in
                let final = row.renamed[String(spelled)] ?? String(spelled)
                return (base: row.letters + ascii(spelled), initial: row.phonemes, final: final)
            }
        } + withoutInitial + loans

    private struct Row {
        /// The initial as pinyin spells it.
        var letters: String
        /// The initial in the engine's phonemes.
        var phonemes: [String]
        /// The finals it goes with, as spelled after it.
        var finals: String
        /// Finals that sound other than they are spelled after this initial.
        var renamed: [String: String] = short
    }

    /// `iu`, `ui` and `un` are short for iou, uei and uen.
    private static let short = ["iu": "iou", "ui": "uei", "un": "uen"]
    /// After j, q and x, u is ü.
    private static let palatal = ["iu": "iou", "u": "ü", "ue": "üe", "uan": "üan", "un": "ün"]
    private static let retroflex = ["i": "-i.", "ui": "uei", "un": "uen"]
    private static let dental = ["i": "-i[", "ui": "uei", "un": "uen"]

    private static let table: [Row] = [
        Row(
            letters: "b", phonemes: ["p"],
            finals: "a o ai ei ao an en ang eng i ia iang ie iao ian in ing u"),
        Row(
            letters: "p", phonemes: ["ph"],
            finals: "a o ai ei ao ou an en ang eng i ia ie iao ian in ing u"),
        Row(
            letters: "m", phonemes: ["m"],
            finals: "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u"),
        Row(letters: "f", phonemes: ["f"], finals: "a o ei iao ou an en ang eng u"),
        Row(
            letters: "d", phonemes: ["t"],
            finals: "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un"),
        Row(
            letters: "t", phonemes: ["th"],
            finals: "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un"),
        Row(
            letters: "n", phonemes: ["n"],
            finals: "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe"),
        Row(
            letters: "l", phonemes: ["l"],
            finals: "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe üan ün"),
        Row(
            letters: "g", phonemes: ["k"],
            finals: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
        Row(
            letters: "k", phonemes: ["kh"],
            finals: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
        Row(
            letters: "h", phonemes: ["X"],
            finals: "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
        Row(
            letters: "j", phonemes: ["tS;"], finals: "i ia ie iao iu ian in iang ing iong u ue uan un",
            renamed: palatal),
        Row(
            letters: "q", phonemes: ["tS;h"], finals: "i ia ie iao iu ian in iang ing iong u ue uan un",
            renamed: palatal),
        Row(
            letters: "x", phonemes: ["S;"], finals: "i ia ie iao iu ian in iang ing iong u ue uan un",
            renamed: palatal),
        Row(
            letters: "zh", phonemes: ["ts."],
            finals: "i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang", renamed: retroflex),
        Row(
            letters: "ch", phonemes: ["ts.h"],
            finals: "i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang", renamed: retroflex),
        Row(
            letters: "sh", phonemes: ["s."],
            finals: "i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang", renamed: retroflex),
        Row(
            letters: "r", phonemes: ["z."], finals: "i e ao ou an en ang eng ong u ua uo ui uan un",
            renamed: retroflex),
        Row(
            letters: "z", phonemes: ["ts"], finals: "i a e ai ei ao ou an en ang eng ong u uo ui uan un",
            renamed: dental),
        Row(
            letters: "c", phonemes: ["tsh"], finals: "i a e ai ei ao ou an en ang eng ong u uo ui uan un",
            renamed: dental),
        Row(
            letters: "s", phonemes: ["s"], finals: "i a e ai ei ao ou an en ang eng ong u uo ui uan un",
            renamed: dental),
    ]

    /// Syllables that begin with a vowel, or with the y and w that pinyin writes before one.
    private static let withoutInitial: [(base: String, initial: [String], final: String)] = [
        ("a", [], "a"), ("o", [], "o"), ("e", [], "e"), ("ê", [], "ê"), ("ai", [], "ai"), ("ei", [], "ei"),
        ("ao", [], "ao"), ("ou", [], "ou"), ("an", [], "an"), ("en", [], "en"), ("ang", [], "ang"),
        ("eng", [], "eng"),
        ("yi", ["j"], "i"), ("ya", ["j"], "ia"), ("yo", ["j"], "io"), ("ye", ["j"], "ie"), ("yai", ["j"], "ai"),
        ("yao", ["j"], "ao"), ("you", ["j"], "iou"), ("yan", ["j"], "ian"), ("yin", ["j"], "in"),
        ("yang", ["j"], "iang"), ("ying", ["j"], "ing"), ("yong", [";"], "iong"),
        ("wu", ["w"], "u"), ("wa", ["w"], "a"), ("wo", ["w"], "o"), ("wai", ["w"], "ai"), ("wei", ["w"], "ei"),
        ("wan", ["w"], "an"), ("wen", ["w"], "en"), ("wang", ["w"], "ang"), ("weng", ["w"], "eng"),
        ("yu", [";"], "ü"), ("yue", [";"], "üe"), ("yuan", [";"], "üan"), ("yun", [";"], "ün"),
    ]

    /// Syllables that Mandarin has not but its speakers can say; a user's lexicon may read names with them: ki3 mi3.
    private static let loans: [(base: String, initial: [String], final: String)] = [
        (["g", "k", "h"], "i ia ie iao iu ian in iang ing"), (["f"], "i ie in ing ai ao"), (["d", "t"], "in"),
        (["t"], "en"), (["r"], "a ai in ing"), (["w"], "i in ing ie"),
    ].flatMap { (initials: [String], finals: String) in
        initials.flatMap { initial in
            finals.split(separator: " ").map { spelled in
                let final = String(spelled)
                return (base: initial + final, initial: loanInitials[initial] ?? [], final: short[final] ?? final)
            }
        }
    }

    private static let loanInitials = [
        "g": ["k"], "k": ["kh"], "h": ["X"], "f": ["f"], "d": ["t"], "t": ["th"], "r": ["z."], "w": ["w"],
    ]

    private static func ascii(_ final: Substring) -> String {
        final.hasPrefix("ü") ? "v" + final.dropFirst() : String(final)
    }
}
