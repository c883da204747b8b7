/// Syllables that Mandarin has not, but that anybody who speaks it can say: ki3 mi3.
///
/// Names in Latin letters may be read with them.
enum LoanSyllables {
    /// The syllable that pinyin with a tone digit spells.
    static func syllable(_ pinyin: some StringProtocol) -> Syllable? {
        guard let syllable = Syllable(pinyin: pinyin), bases.contains(syllable.base), syllable.base == pinyin.dropLast()
        else { return nil }
        return syllable
    }

    /// Initials and the finals that loans have after them.
    private static let table = [
        ("g k h", "i ia ie iao iu ian in iang ing"), ("f", "i ie in ing ai ao"), ("d t", "in"), ("t", "en"),
        ("r", "a ai in ing"), ("w", "i in ing ie"),
    ]

    private static let bases: Set<String> = Set(
        table.flatMap { initials, finals in
            initials.split(separator: " ").flatMap { initial in
                finals.split(separator: " ").map { String(initial + $0) }
            }
        })
}
