/// English sounds as Kokoro writes them, from eSpeak NG's IPA: its own letters for diphthongs and affricates.
enum KokoroEnglish {
    /// The signs of an English word: `ˈeɪpəl` → `ˈApəl`.
    static func signs(of ipa: String) -> String {
        var signs = ipa
        for (pair, sign) in replaced { signs = signs.replacing(pair, with: sign) }
        return signs
    }

    private static let replaced: [(String, String)] = [
        ("aɪ", "I"), ("eɪ", "A"), ("oʊ", "O"), ("əʊ", "Q"), ("aʊ", "W"), ("ɔɪ", "Y"), ("tʃ", "ʧ"), ("dʒ", "ʤ"),
        ("ɚ", "əɹ"), ("ɝ", "ɜɹ"), ("r", "ɹ"), ("ɐ", "ə"), ("g", "ɡ"), ("ɬ", "l"), ("ʔ", "t"), ("n̩", "ᵊn"), ("l̩", "ᵊl"),
    ]
}
