internal import Mandarin

/// Syllables as Kokoro v1.0 writes them: signs like the IPA's, the tone's arrow behind the nucleus.
///
/// `zhong1` → `ꭧʊ→ŋ`, `nü3` → `ny↓`. The signs are those of the model's own makers (hexgrad/misaki, `zh`).
enum KokoroSyllables {
    /// The signs of a syllable.
    static func signs(of syllable: Syllable) -> String? {
        guard let final = syllable.final, let rime = rime(of: final, after: syllable.initial) else { return nil }
        let initial = syllable.initial.flatMap { initials[$0] } ?? ""
        guard syllable.isErhua else { return initial + rime.nucleus + tone(syllable.tone) + rime.coda }
        // 儿 takes the place of -n and -i: 点儿 → tjɛ↓ɚ, 小孩儿 → xa↗ɚ; after -ng its nasal goes too.
        let nucleus =
            rime.nucleus.count > 1 && rime.nucleus.last == "i" ? String(rime.nucleus.dropLast()) : rime.nucleus
        return initial + nucleus + tone(syllable.tone) + (final == .er ? "" : "ɚ")
    }

    private static func tone(_ tone: UInt8) -> String {
        switch tone {
        case 1: "→"
        case 2: "↗"
        case 3: "↓"
        case 4: "↘"
        // The neutral tone has no sign.
        default: ""
        }
    }

    private static func rime(of final: Syllable.Final, after initial: Syllable.Initial?) -> (
        nucleus: String, coda: String
    )? {
        switch (final, initial) {
        // Pinyin writes bo, po, mo, fo, lo for what is spoken as buo …
        case (.o, .b?), (.o, .p?), (.o, .m?), (.o, .f?), (.o, .l?), (.o, .w?): ("wo", "")
        default: rimes[final]
        }
    }

    private static let initials: [Syllable.Initial: String] = [
        .b: "p", .p: "pʰ", .m: "m", .f: "f", .d: "t", .t: "tʰ", .n: "n", .l: "l", .g: "k", .k: "kʰ", .h: "x",
        .j: "ʨ", .q: "ʨʰ", .x: "ɕ", .zh: "ꭧ", .ch: "ꭧʰ", .sh: "ʂ", .r: "ɻ", .z: "ʦ", .c: "ʦʰ", .s: "s", .w: "w",
    ]

    private static let rimes: [Syllable.Final: (nucleus: String, coda: String)] = [
        .a: ("a", ""), .o: ("ɔ", ""), .e: ("ɤ", ""), .eh: ("ɛ", ""), .ai: ("ai", ""), .ei: ("ei", ""),
        .ao: ("au", ""), .ou: ("ou", ""), .an: ("a", "n"), .en: ("ə", "n"), .ang: ("a", "ŋ"), .eng: ("ə", "ŋ"),
        .ong: ("ʊ", "ŋ"), .er: ("ɚ", ""), .apical: ("ɨ", ""),
        .i: ("i", ""), .ia: ("ja", ""), .io: ("jɔ", ""), .ie: ("je", ""), .iai: ("jai", ""), .iao: ("jau", ""),
        .iou: ("jou", ""), .ian: ("jɛ", "n"), .in: ("i", "n"), .iang: ("ja", "ŋ"), .ing: ("i", "ŋ"),
        .iong: ("jʊ", "ŋ"),
        .u: ("u", ""), .ua: ("wa", ""), .uo: ("wo", ""), .uai: ("wai", ""), .uei: ("wei", ""), .uan: ("wa", "n"),
        .uen: ("wə", "n"), .uang: ("wa", "ŋ"), .ueng: ("wə", "ŋ"),
        .v: ("y", ""), .ve: ("ɥe", ""), .van: ("ɥɛ", "n"), .vn: ("y", "n"),
        .m: ("m", ""), .n: ("ŋ", ""), .ng: ("ŋ", ""),
    ]
}
