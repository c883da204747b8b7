/// Spells Japanese kana after Hepburn: きゃ → kya, いっち → itchi, ラーメン → rāmen.
struct KanaTable: Sendable {
    private let syllables: [String: String]

    init(_ syllables: [String: String]) { self.syllables = syllables }

    /// What kana in full width spell; `nil` where they spell nothing.
    func spelled(_ run: [Unicode.Scalar]) -> String? {
        let kana = Self.hiragana(run)
        var spoken = ""
        var isDoubled = false
        var index = 0
        while index < kana.count {
            let first = kana[index]
            index += 1
            switch first {
            case "っ": isDoubled = true
            case "ー": Self.lengthen(&spoken)
            default:
                guard var syllable = syllables[String(first)] else { continue }
                if index < kana.count, let longer = syllables[String(scalars: [first, kana[index]])] {
                    syllable = longer
                    index += 1
                }
                if isDoubled, let consonant = syllable.first, !Self.vowels.contains(consonant) {
                    spoken.append(syllable.hasPrefix("ch") ? "t" : consonant)
                }
                spoken += syllable
                isDoubled = false
            }
        }
        return spoken.isEmpty ? nil : spoken
    }

    /// Katakana as hiragana, and each ゝ as the kana that it repeats.
    private static func hiragana(_ run: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kana: [Unicode.Scalar] = []
        for scalar in run {
            switch scalar.value {
            case 0x30A1...0x30F6: kana.append(Unicode.Scalar(scalar.value - 0x60) ?? scalar)
            case 0x309D, 0x30FD: kana += kana.suffix(1)
            case 0x309E, 0x30FE:
                guard let last = kana.last else { continue }
                // Each voiced kana stands right after its plain one.
                kana.append(voiceable.contains(last) ? Unicode.Scalar(last.value + 1) ?? last : last)
            default: kana.append(scalar)
            }
        }
        return kana
    }

    private static func lengthen(_ spoken: inout String) {
        guard let last = spoken.last, let long = long[last] else { return }
        spoken.removeLast()
        spoken.append(long)
    }

    private static let vowels: Set<Character> = ["a", "i", "u", "e", "o"]
    private static let long: [Character: Character] = ["a": "ā", "i": "ī", "u": "ū", "e": "ē", "o": "ō"]
    private static let voiceable: ScalarSet = "かきくけこさしすせそたちつてとはひふへほ"
}
