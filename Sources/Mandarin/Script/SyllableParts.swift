extension Syllable {
    /// The consonant that a syllable begins with. y and w are none, they spell the beginning of a ``Final``; w is one
    /// only in loans such as *wi*.
    public enum Initial: String, Hashable, Sendable, Codable, CaseIterable {
        case b, p, m, f, d, t, n, l, g, k, h, j, q, x, zh, ch, sh, r, z, c, s, w
    }

    /// What follows the initial, under its full name (汉语拼音方案): `iou` in *you* and in *liu*, `uen` in *wen* and in
    /// *lun*, `ü` in *yu*, *ju* and *nü*. Its raw value is that name.
    public enum Final: String, Hashable, Sendable, Codable, CaseIterable {
        case a, o, e, ai, ei, ao, ou, an, en, ang, eng, ong, er
        /// 欸
        case eh = "ê"
        /// The vowel that *zi* and *zhi* have in place of i.
        case apical = "-i"
        case i, ia, io, ie, iai, iao, iou, ian, `in`, iang, ing, iong
        case u, ua, uo, uai, uei, uan, uen, uang, ueng
        case v = "ü", ve = "üe", van = "üan", vn = "ün"
        /// Interjections of one consonant: 呣, 嗯; with h in 噷, 哼.
        case m, n, ng
    }

    /// The initial: *zh* in *zhong*; none in *yi*, *wu*, *er*, and in what is no syllable of Mandarin.
    public var initial: Initial? { Self.parts[letters]?.initial }

    /// The final: `ong` in *zhong*, `i` in *yi*; none in what is no syllable of Mandarin.
    public var final: Final? { Self.parts[letters]?.final }

    /// Every syllable there is, toneless as in ``base``, in alphabetical order: those of 现代汉语词典, the dialectal ones
    /// and interjections that dictionaries of readings have besides, and those of loans.
    public static let bases: [String] = parts.keys.map { Syllable(letters: $0, tone: 5).base }.sorted()

    private struct Parts: Sendable {
        var initial: Initial?
        var final: Final
    }

    /// Each syllable's parts by its letters.
    private static let parts: [UInt64: Parts] = {
        var parts: [UInt64: Parts] = [:]
        for (initial, spellings) in inventory + loans {
            for spelling in spellings.split(separator: " ") {
                guard let final = final(spelled: String(spelling), after: initial) else { continue }
                let base = initial.rawValue + spelling.replacing("ü", with: "v")
                parts[Syllable(base, tone: 5).letters] = Parts(initial: initial, final: final)
            }
        }
        for (base, final) in withoutInitial { parts[Syllable(base, tone: 5).letters] = Parts(final: final) }
        return parts
    }()

    /// The final that letters spell after an initial.
    private static func final(spelled letters: String, after initial: Initial) -> Final? {
        switch (letters, initial) {
        case ("i", .zh), ("i", .ch), ("i", .sh), ("i", .r), ("i", .z), ("i", .c), ("i", .s): .apical
        case ("u", .j), ("u", .q), ("u", .x): .v
        case ("ue", _): .ve
        case ("uan", .j), ("uan", .q), ("uan", .x): .van
        case ("un", .j), ("un", .q), ("un", .x): .vn
        case ("iu", _): .iou
        case ("ui", _): .uei
        case ("un", _): .uen
        default: Final(rawValue: letters)
        }
    }

    /// The finals that go with each initial, as pinyin spells them after it.
    private static let inventory: [(Initial, String)] = [
        (.b, "a o ai ei ao an en ang eng i ia iang ie iao ian in ing u"),
        (.p, "a o ai ei ao ou an en ang eng i ia ie iao ian in ing u"),
        (.m, "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u"),
        (.f, "a o ei iao ou an en ang eng u"),
        (.d, "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un"),
        (.t, "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un"),
        (.n, "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe"),
        (.l, "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe üan ün"),
        (.g, "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
        (.k, "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
        (.h, "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang m ng"),
        (.j, "i ia ie iao iu ian in iang ing iong u ue uan un"),
        (.q, "i ia ie iao iu ian in iang ing iong u ue uan un"),
        (.x, "i ia ie iao iu ian in iang ing iong u ue uan un"),
        (.zh, "i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang"),
        (.ch, "i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang"),
        (.sh, "i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang"),
        (.r, "i e ao ou an en ang eng ong u ua uo ui uan un"),
        (.z, "i a e ai ei ao ou an en ang eng ong u uo ui uan un"),
        (.c, "i a e ai ei ao ou an en ang eng ong u uo ui uan un"),
        (.s, "i a e ai ei ao ou an en ang eng ong u uo ui uan un"),
    ]

    /// Syllables that Mandarin has not but its speakers can say; a user's lexicon may read names with them: ki3 mi3.
    private static let loans: [(Initial, String)] = [
        (.g, "i ia ie iao iu ian in iang ing"), (.k, "i ia ie iao iu ian in iang ing"),
        (.h, "i ia ie iao iu ian in iang ing"), (.f, "i ie in ing ai ao"), (.d, "in"), (.t, "in en"),
        (.r, "a ai in ing"), (.w, "i in ing ie"),
    ]

    /// The syllables without an initial.
    private static let withoutInitial: [(String, Final)] = [
        ("a", .a), ("o", .o), ("e", .e), ("ê", .eh), ("ai", .ai), ("ei", .ei), ("ao", .ao), ("ou", .ou), ("an", .an),
        ("en", .en), ("ang", .ang), ("eng", .eng), ("er", .er), ("m", .m), ("n", .n), ("ng", .ng),
        ("yi", .i), ("ya", .ia), ("yo", .io), ("ye", .ie), ("yai", .iai), ("yao", .iao), ("you", .iou), ("yan", .ian),
        ("yin", .in), ("yang", .iang), ("ying", .ing), ("yong", .iong),
        ("wu", .u), ("wa", .ua), ("wo", .uo), ("wai", .uai), ("wei", .uei), ("wan", .uan), ("wen", .uen),
        ("wang", .uang), ("weng", .ueng),
        ("yu", .v), ("yue", .ve), ("yuan", .van), ("yun", .vn),
    ]
}
