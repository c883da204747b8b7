/// The mark 々, which repeats the hanzi before it: 人々 is 人人, 部分々々 部分部分.
enum RepeatedHanzi {
    /// Hanzi with each mark written as what it repeats; a mark with nothing before it stays.
    static func spoken(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        guard text.contains(where: isMark) else { return text }
        var spoken = text
        var index = text.startIndex
        while index < text.endIndex {
            guard isMark(text[index]) else {
                index += 1
                continue
            }
            let end = text[index...].firstIndex { !isMark($0) } ?? text.endIndex
            // So many marks repeat so many hanzi; where there are fewer, they repeat these over and over.
            let period = min(end - index, index - text.startIndex)
            if period > 0 { for place in index..<end { spoken[place] = spoken[place - period] } }
            index = end
        }
        return spoken
    }

    /// Whether a scalar is the mark, of either look.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "々" || scalar == "〻" }
}
