/// How long numbers that are read figure by figure are grouped: 138 0013 8000.
enum DigitGroups {
    /// After how many figures a group ends, for a word of figures; none for short ones and for other words.
    static func ends(in spoken: String) -> Set<Int> {
        let count = spoken.unicodeScalars.count
        guard count > 6, spoken.unicodeScalars.allSatisfy(figures.contains) else { return [] }
        let sizes =
            switch count {
            case 7: [3]
            case 8: [4]
            case 10: [3, 6]
            case 11: [3, 7]
            default: Array(stride(from: 4, to: count - 1, by: 4))
            }
        return Set(sizes)
    }

    private static let figures = Set("零一二三四五六七八九幺".unicodeScalars)
}
