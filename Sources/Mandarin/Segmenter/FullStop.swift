/// Tells whether a `.` or `．` ends a sentence.
///
/// It does after a hanzi or an English word when new text follows. It does not in decimals, versions, addresses and file
/// names, after abbreviations, initials, or the number of a list item.
struct FullStop {
    let text: [Unicode.Scalar]
    /// Where the sentence begins.
    let sentenceStart: Int
    /// Where the line ends.
    let lineEnd: Int

    /// Whether the dot at `index` ends the sentence.
    func ends(at index: Int) -> Bool {
        guard index > sentenceStart else { return false }
        let before = ScalarClass(text[index - 1])
        let following = nextVisible(after: index)
        guard following < lineEnd else {
            return !isAbbreviation(endingAt: index, following: lineEnd) || !before.isSpoken
        }
        let isAdjacent = following == index + 1
        let after = ScalarClass(text[following])
        switch after {
        case .clause, .symbol, .mark, .dash: return false
        case .digit, .latin, .spoken:
            if isAdjacent, !startsText(at: following, afterAdjacent: before) { return false }
        default: break
        }
        if before.isBlank { return after != .latin && after != .digit }
        if ListMarker.spans(sentenceStart..<index, of: text) { return false }
        switch before {
        case .hanzi, .spoken, .closer, .straight, .symbol: return true
        case .digit: return !isInlineMarker(endingAt: index, following: following)
        case .latin:
            if after == .latin, !isAdjacent, !LatinWord.isCapital(text[following]) { return false }
            return !isAbbreviation(endingAt: index, following: following)
        default: return true
        }
    }

    /// Whether a letter or digit that touches the dot belongs to new text, as in 今天很好.Tomorrow, and not to a name.
    private func startsText(at index: Int, afterAdjacent before: ScalarClass) -> Bool {
        guard before == .hanzi || before == .closer || before == .straight else { return before.isBlank }
        let after = ScalarClass(text[index])
        if after == .digit { return before == .hanzi }
        let wordEnd = text[index..<min(lineEnd, index + 8)].firstIndex { ScalarClass($0) != .latin } ?? index
        if Abbreviations.extensions.contains(LatinWord.folded(text[index..<wordEnd])) { return false }
        return LatinWord.isCapital(text[index]) || after == .spoken
    }

    /// Whether the word before the dot carries it: Mr., U.S., Inc., J.
    private func isAbbreviation(endingAt index: Int, following: Int) -> Bool {
        var start = index
        while start > sentenceStart, index - start < 10, ScalarClass(text[start - 1]) == .latin { start -= 1 }
        guard start < index else { return false }
        let word = LatinWord.folded(text[start..<index])
        let isDotted = start > sentenceStart + 1 && isDot(start - 1) && ScalarClass(text[start - 2]) == .latin
        if isDotted && (index - start == 1 || word == "d") {
            let whole = LatinWord.folded(text[start - 2..<index])
            return Abbreviations.introducing.contains(whole) || !startsSentence(at: following)
        }
        if index - start == 1, LatinWord.isCapital(text[start]) { return !startsSentence(at: following) }
        if Abbreviations.beforeName.contains(word) { return following < lineEnd }
        if Abbreviations.beforeNumber.contains(word), following < lineEnd {
            return ScalarClass(text[following]) == .digit || ListMarker.isNumeral(text[following])
        }
        return Abbreviations.anywhere.contains(word) && !startsSentence(at: following)
    }

    /// Whether an English sentence surely begins at `index`, or the line is over.
    private func startsSentence(at index: Int) -> Bool {
        guard index < lineEnd else { return true }
        let end = text[index..<min(lineEnd, index + 10)].firstIndex { ScalarClass($0) != .latin } ?? index
        guard end > index, end == lineEnd || !isDot(end) else { return false }
        return Abbreviations.sentenceStarters.contains(String(String.UnicodeScalarView(text[index..<end])))
    }

    /// Whether the digits before the dot number an item inside the sentence: 如下：1.总则；2.分则。
    private func isInlineMarker(endingAt index: Int, following: Int) -> Bool {
        var start = index
        while start > sentenceStart, index - start < 3, ScalarClass(text[start - 1]) == .digit { start -= 1 }
        guard index - start < 3, start > sentenceStart else { return false }
        switch ScalarClass(text[start - 1]) {
        case .clause, .opener: return true
        case .space:
            guard start - 2 >= sentenceStart else { return true }
            let before = ScalarClass(text[start - 2])
            return before == .hanzi || before == .clause || before == .closer
        default: return false
        }
    }

    private func isDot(_ index: Int) -> Bool { ScalarClass(text[index]) == .dot }

    private func nextVisible(after index: Int) -> Int {
        var next = index + 1
        while next < lineEnd, ScalarClass(text[next]).isBlank { next += 1 }
        return next
    }
}

/// The number of a list item: `1`, `2.1`, `（三）`, `A`, `IV`, 第一.
enum ListMarker {
    /// Whether a range holds such a number and nothing else.
    static func spans(_ range: Range<Int>, of text: [Unicode.Scalar]) -> Bool {
        guard !range.isEmpty, range.count <= longest else { return false }
        var digits = 0
        var numerals = 0
        var letters = 0
        var romans = 0
        for index in range {
            let scalar = text[index]
            switch ScalarClass(scalar) {
            case .digit:
                digits += 1
                if digits > 3 { return false }
            case .hanzi, .spoken:
                guard isNumeral(scalar) else { return false }
                numerals += 1
            case .latin:
                letters += 1
                if roman.contains(scalar) { romans += 1 }
            case .dot: digits = 0
            case .opener, .closer, .space: break
            default: return false
            }
        }
        return letters == 0 || (letters == 1 || romans == letters) && numerals == 0
    }

    /// Whether a scalar counts: 三, ③, Ⅲ.
    static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        numerals.contains(scalar) || ScalarClass(scalar) == .spoken && scalar.properties.numericType != nil
    }

    private static let longest = 8
    private static let numerals: Set<Unicode.Scalar> = [
        "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "第", "甲", "乙", "丙", "丁",
    ]
    private static let roman: Set<Unicode.Scalar> = ["I", "V", "X", "i", "v", "x"]
}
