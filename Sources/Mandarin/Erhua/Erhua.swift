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
    private static let fullWords: Set<[Unicode.Scalar]> = Set(
        """
        女儿 婴儿 幼儿 孤儿 胎儿 少儿 健儿 患儿 小儿 男儿 生儿 宠儿 血儿 弃儿 孩儿 病儿 产儿 娇儿 乳儿 痴儿 妻儿 侄儿 生儿 孙儿 育儿 \
        托儿 畸儿 骄儿 猪儿 哈儿 尔儿 克儿 布儿
        """.unicodeScalars.split(separator: " ").map(Array.init))
}
