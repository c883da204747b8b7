import Mandarin
import Testing

@Suite("Foreign scripts")
struct RomanizationTests {
    /// What an English voice is given for a text between hanzi.
    private func spelled(_ text: String) throws -> String {
        try ScriptWriter().script(for: "看\(text)吧").sentences.flatMap(\.words).filter { $0.origin == .latin }
            .map(\.spoken).joined(separator: " ")
    }

    @Test(
        "of Japan are spelled after Hepburn",
        arguments: [
            ("カラオケ", "karaoke"), ("ひらがな", "hiragana"), ("きょう", "kyou"), ("しゃしん", "shashin"), ("チャーハン", "chāhan"),
            ("ラーメン", "rāmen"), ("コーヒー", "kōhī"), ("がっこう", "gakkou"), ("いっちゃん", "itchan"), ("まっちゃ", "matcha"),
            ("ファミリー", "famirī"), ("パーティー", "pātī"), ("ヴァイオリン", "vaiorin"), ("ウィキ", "wiki"), ("ジェット", "jetto"),
            ("いすゞ", "isuzu"), ("ここゝ", "kokoko"), ("ﾊﾞﾅﾅ", "banana"), ("ｶﾗｵｹ", "karaoke"), ("は\u{309A}ん", "pan"),
            ("ヶ", "ga"), ("のアニメ", "no anime"), ("あっ", "a"), ("ヷ", "va"), ("ㇰ", "ku"), ("をん", "on"),
        ])
    func kana(text: String, expected: String) throws {
        #expect(try spelled(text) == expected)
    }

    @Test("have 之 for a の by itself between hanzi", arguments: ["优の良品", "鲜の每日", "茶の味"])
    func shopSign(name: String) throws {
        let words = try ScriptWriter().script(for: name).sentences.flatMap(\.words)
        #expect(words.contains { $0.text == "の" && $0.syllables.map(\.description) == ["zhi1"] })
    }

    @Test(
        "of Russia and its neighbours are spelled letter by letter",
        arguments: [
            ("Москва", "Moskva"), ("Москва\u{301}", "Moskva"), ("Путин", "Putin"), ("Жуков", "Zhukov"),
            ("Щука", "Shchuka"),
            ("съезд", "sezd"), ("Ельцин", "Eltsin"), ("Ёлка", "Yolka"), ("Київ", "Kiyiv"), ("Беларусь", "Belarus"),
            ("Љубљана", "Lyublyana"), ("Қазақстан", "Qazaqstan"), ("Т", "T"), ("УАЗ", "Uaz"), ("ЩУКА", "Shchuka"),
            ("Юлия", "Yuliya"), ("iФон", "iFon"),
        ])
    func cyrillic(text: String, expected: String) throws {
        #expect(try spelled(text) == expected)
    }

    @Test(
        "of Korea are spelled after the Revised Romanization",
        arguments: [
            ("한국", "hanguk"), ("한국어", "hangugeo"), ("서울", "seoul"), ("부산", "busan"), ("김치", "gimchi"), ("음악", "eumak"),
            ("빨리", "ppalli"), ("읽다", "ikda"), ("없어", "eopseo"), ("강원", "gangwon"), ("\u{1112}\u{1161}\u{11AB}", "han"),
            ("ㅋㅋ", "kk"),
        ])
    func hangul(text: String, expected: String) throws {
        #expect(try spelled(text) == expected)
    }

    @Test(
        "of Greece are words with their accent, and letters by name without",
        arguments: [
            ("Ελλάδα", "Ellada"), ("Αθήνα", "Athina"), ("λόγος", "logos"), ("ΣΥΡΙΖΑ", "Syriza"), ("μπαμπάς", "babas"),
        ])
    func greek(text: String, expected: String) throws {
        #expect(try spelled(text) == expected)
    }

    @Test("leave the dash of a name before figures a dash", arguments: ["С-300", "Т-90", "Ту-154"])
    func names(text: String) throws {
        let words = try ScriptWriter().script(for: "一架\(text)来了").sentences.flatMap(\.words)
        #expect(!words.contains { $0.spoken.contains("负") })
    }

    @Test("has names for Greek letters", arguments: [("αβγ", "阿尔法贝塔伽马"), ("ά", "阿尔法"), ("Δt", "德尔塔t"), ("Ω", "欧米伽")])
    func greekLetters(text: String, expected: String) throws {
        #expect(try Normalizer().spoken(text) == expected)
    }

    @Test(
        "have plain Latin letters where the English voice knows no others",
        arguments: [
            ("Nguyễn", "Nguyen"), ("cafe\u{301}", "café"), ("café", "café"), ("Škoda", "Škoda"), ("Bǎoqiū", "Baoqiū"),
            ("𝐇𝐞𝐥𝐥𝐨", "Hello"), ("ﬁnance", "fi nance"), ("ⓐⓑ", "ab"), ("əsas", "esas"), ("Ｈｅｌｌｏ", "Hello"),
            ("Ștefan", "Stefan"),
        ])
    func latin(text: String, expected: String) throws {
        #expect(try spelled(text) == expected)
    }

    @Test(
        "repeat the hanzi before 々",
        arguments: [
            ("人々", "ren2 ren2"), ("佐々木", "zuo3 zuo3 mu4"), ("山河々々", "shan1 he2 shan1 he2"),
            ("时々刻々", "shi2 shi2 ke4 ke4"),
        ])
    func repeated(text: String, expected: String) throws {
        let words = try ScriptWriter(citation: true).script(for: text).sentences.flatMap(\.words)
        #expect(words.flatMap(\.syllables).map(\.description).joined(separator: " ") == expected)
        #expect(words.map(\.text).joined() == text)
    }
}
