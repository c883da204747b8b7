extension Syllable {
    /// Pinyin as people write it, with the tone's mark: `lve4` → lüè, `hua1` with erhua → huār.
    ///
    /// The mark stands on a or e, else on o, else on the last vowel (汉语拼音方案).
    public var marked: String {
        let letters = base.map { $0 == "v" ? "ü" : $0 }
        let suffix = isErhua ? "r" : ""
        let vowels = letters.indices.filter { Self.marks[letters[$0]] != nil }
        let place =
            vowels.first { "aeê".contains(letters[$0]) } ?? vowels.first { letters[$0] == "o" }
            ?? vowels.last { !"mn".contains(letters[$0]) } ?? vowels.first
        guard (1...4).contains(tone), let place, let marks = Self.marks[letters[place]] else {
            return String(letters) + suffix
        }
        return String(letters[..<place]) + marks[Int(tone) - 1] + String(letters[(place + 1)...]) + suffix
    }

    /// The letters that bear marks, in tones 1 to 4; m and n do in interjections (嗯 `n2`, 呣 `m2`).
    private static let marks: [Character: [String]] = [
        "a": ["ā", "á", "ǎ", "à"], "o": ["ō", "ó", "ǒ", "ò"], "e": ["ē", "é", "ě", "è"], "i": ["ī", "í", "ǐ", "ì"],
        "u": ["ū", "ú", "ǔ", "ù"], "ü": ["ǖ", "ǘ", "ǚ", "ǜ"], "ê": ["ê̄", "ế", "ê̌", "ề"], "m": ["m̄", "ḿ", "m̌", "m̀"],
        "n": ["n̄", "ń", "ň", "ǹ"],
    ]

    /// The syllable that pinyin with a tone digit spells, as ``description`` and `langdu pinyin` write it: `yin2`, `r5`;
    /// `nil` for what has no digit from 1 to 5 at its end.
    public init?(_ pinyin: some StringProtocol) {
        self.init(pinyin: pinyin)
    }
}
