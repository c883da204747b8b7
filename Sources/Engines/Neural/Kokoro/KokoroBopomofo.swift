internal import Mandarin

/// Syllables as Kokoro v1.1-zh writes them: an initial of bopomofo, one sign for the whole final, the tone's digit.
///
/// `zhong1` → `ㄓ中1`, `huar4` → `ㄏ穵R4`. Finals of several sounds have a hanzi for a sign (hexgrad/misaki, `zh`).
enum KokoroBopomofo {
    /// The signs of a syllable.
    static func signs(of syllable: Syllable) -> String? {
        guard let final = syllable.final, let rime = rime(of: final, after: syllable.initial) else { return nil }
        let initial = syllable.initial.flatMap { initials[$0] } ?? ""
        return "\(initial)\(rime)\(syllable.isErhua && final != .er ? "R" : "")\(syllable.tone)"
    }

    private static func rime(of final: Syllable.Final, after initial: Syllable.Initial?) -> String? {
        switch (final, initial) {
        case (.o, .b?), (.o, .p?), (.o, .m?), (.o, .f?), (.o, .l?), (.o, .w?): "我"
        case (.apical, .zh?), (.apical, .ch?), (.apical, .sh?), (.apical, .r?): "十"
        default: rimes[final]
        }
    }

    private static let initials: [Syllable.Initial: String] = [
        .b: "ㄅ", .p: "ㄆ", .m: "ㄇ", .f: "ㄈ", .d: "ㄉ", .t: "ㄊ", .n: "ㄋ", .l: "ㄌ", .g: "ㄍ", .k: "ㄎ", .h: "ㄏ",
        .j: "ㄐ", .q: "ㄑ", .x: "ㄒ", .zh: "ㄓ", .ch: "ㄔ", .sh: "ㄕ", .r: "ㄖ", .z: "ㄗ", .c: "ㄘ", .s: "ㄙ", .w: "ㄨ",
    ]

    /// The last four have no sign of their own; theirs are the nearest there are.
    private static let rimes: [Syllable.Final: String] = [
        .a: "ㄚ", .o: "ㄛ", .e: "ㄜ", .ai: "ㄞ", .ei: "ㄟ", .ao: "ㄠ", .ou: "ㄡ", .an: "ㄢ", .en: "ㄣ", .ang: "ㄤ",
        .eng: "ㄥ", .ong: "中", .er: "ㄦ", .apical: "ㄭ",
        .i: "ㄧ", .ia: "压", .ie: "ㄝ", .iao: "要", .iou: "又", .ian: "言", .in: "阴", .iang: "阳", .ing: "应",
        .iong: "用", .iai: "ㄧㄞ",
        .u: "ㄨ", .ua: "穵", .uo: "我", .uai: "外", .uei: "为", .uan: "万", .uen: "文", .uang: "王", .ueng: "瓮",
        .v: "ㄩ", .ve: "月", .van: "元", .vn: "云", .m: "ㄇ",
        .eh: "ㄝ", .io: "ㄧㄛ", .n: "ㄣ", .ng: "ㄥ",
    ]
}
