package import Mandarin

/// How eSpeak NG would say Latin words: for engines that speak English from the IPA.
package enum EnglishSound {
    /// The sound of a word in the IPA: `Apple` → `ˈapəl`; letters that stand alone by their names, `A P P` →
    /// `ˈeɪ pˈiː pˈiː`.
    package static func ipa(of word: Word) async throws -> String {
        var sounds: [String] = []
        for part in word.spoken.split(separator: " ") {
            if part.unicodeScalars.count == 1, let letter = part.uppercased().unicodeScalars.first,
                let name = letters[letter]
            {
                sounds.append(name)
            } else {
                sounds.append(try await ESpeakSynthesizer.shared.ipa(of: String(part)))
            }
        }
        return sounds.joined(separator: " ")
    }

    /// The names of the letters.
    private static let letters: [Unicode.Scalar: String] = [
        "A": "ˈeɪ", "B": "bˈiː", "C": "sˈiː", "D": "dˈiː", "E": "ˈiː", "F": "ˈɛf", "G": "dʒˈiː", "H": "ˈeɪtʃ",
        "I": "ˈaɪ", "J": "dʒˈeɪ", "K": "kˈeɪ", "L": "ˈɛl", "M": "ˈɛm", "N": "ˈɛn", "O": "ˈoʊ", "P": "pˈiː",
        "Q": "kjˈuː", "R": "ˈɑːɹ", "S": "ˈɛs", "T": "tˈiː", "U": "jˈuː", "V": "vˈiː", "W": "dˈʌbəljˌuː",
        "X": "ˈɛks", "Y": "wˈaɪ", "Z": "zˈiː",
    ]
}
