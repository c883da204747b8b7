/// Tells 儿 as a suffix, which colours the syllable before it, from 儿 as a word of its own.
enum Erhua {
    /// Reads a final 儿 as the suffix `r5`, unless the word is one where 儿 means a child.
    static func apply(to word: Range<Int>, in line: inout Line) {
        let last = word.upperBound - 1
        guard word.count > 1, line.characters[last] == "儿" else { return }
        let isFull = fullWords.contains([line.characters[last - 1], "儿"])
        line.syllables[last] = isFull ? Syllable("er", tone: 2) : .erhua
    }

    /// The last two characters of words in which 儿 keeps its own syllable.
    private static let fullWords = CharacterTable.tones.words("child")
}
